import { storableText } from "~/domain/forms/storable-text";
import type { Viewer } from "~/domain/people/viewer";
import { proposePacket } from "~/domain/scores/propose-packet.server";
import type { Refusal } from "~/web/attempt.server";
import { blockerWords } from "./blocker-words.server";
import { type RankingAsked, readRankingAsked } from "./ranking-asked";
import type { StaffWords } from "./words.server";

type TypedReasons = { reasonBelow: string; reasonOthers: string };
export type ProposeForm = { asked: RankingAsked; seen: string; typed: TypedReasons };

/** The reasons chosen in the form, also when they were carried over from the page in another language. */
export function readReasons(field: (name: string) => unknown): TypedReasons {
  const text = (name: keyof TypedReasons) => {
    const value = field(name);
    return typeof value === "string" ? storableText(value).slice(0, 100) : "";
  };
  return { reasonBelow: text("reasonBelow"), reasonOthers: text("reasonOthers") };
}

/** The posted form; null when it is none of ours. */
export function readProposeForm(form: FormData): ProposeForm | null {
  const seen = form.get("seen");
  if (typeof seen !== "string") return null;
  return { asked: readRankingAsked((name) => form.get(name)), seen, typed: readReasons((name) => form.get(name)) };
}

/** Makes the packet. @throws {RuleBroken} @throws {Conflict} */
export function actOnRanking(viewer: Viewer, code: string, { asked, seen, typed }: ProposeForm): Promise<number> {
  return proposePacket(viewer, {
    ...{ code, seen, by: asked.by, line: asked.line, others: asked.others },
    reasonBelow: typed.reasonBelow || null,
    reasonOthers: typed.reasonOthers || null,
  });
}

/** Why it was refused, in words, and what was chosen. */
export function proposeRefusal(t: StaffWords, typed: TypedReasons, refusal: Refusal) {
  const summary =
    refusal.status === 409
      ? [{ text: t("staff:ranking.changedMeanwhile"), field: undefined }]
      : refusal.blockers.map((blocker) => ({ text: blockerWords(t, blocker), field: blocker.field }));
  const errors: Record<string, string> = {};
  for (const { text, field } of summary) if (field) errors[field] = text;
  return { typed, summary, errors };
}

export type ProposeRefused = ReturnType<typeof proposeRefusal>;
