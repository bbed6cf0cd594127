import { isApplicationStatus } from "~/domain/applications/application";
import { staffLabelKey } from "~/domain/applications/labels";
import type { Blocker } from "~/domain/errors";
import type { Refusal } from "~/web/attempt.server";
import { blockerWords } from "./blocker-words.server";
import type { StaffWords } from "./words.server";

export type Typed = {
  outcome: string;
  rank: string;
  reasonKeys: string[];
  details: string;
  advice: string;
  unitPlaceId: string;
  /** Of a return: names of questions and fields, the note, and its last day. */
  questions: string[];
  note: string;
  "until.day": string;
  "until.month": string;
  "until.year": string;
};

/** An action that was refused: every reason in words, those about a field beside it, and what was typed. */
export type Refused = {
  intent: string;
  summary: { text: string; field?: string }[];
  errors: Partial<Record<keyof Typed | "until", string>>;
  typed: Typed;
};

/** Names the rules give to fields, and the fields of these forms. */
const FIELDS: Record<string, keyof Typed> = { reasonKey: "reasonKeys" };

export function refusedIn(t: StaffWords, intent: string, typed: Typed, refusal: Refusal): Refused {
  if (refusal.status === 409) {
    const state = isApplicationStatus(refusal.current)
      ? t(`states:${staffLabelKey(refusal.current)}`)
      : t("staff:none");
    return { intent, summary: [{ text: t("staff:conflict", { state }) }], errors: {}, typed };
  }
  return { intent, ...inWords(t, refusal.blockers), typed };
}

function inWords(t: StaffWords, blockers: Blocker[]): Pick<Refused, "summary" | "errors"> {
  const summary = blockers.map((blocker) => {
    const field = blocker.field && (FIELDS[blocker.field] ?? blocker.field);
    return field ? { text: blockerWords(t, blocker), field } : { text: blockerWords(t, blocker) };
  });
  const errors = Object.fromEntries(summary.flatMap(({ text, field }) => (field ? [[field, text]] : [])));
  return { summary, errors };
}
