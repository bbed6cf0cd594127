import { z } from "zod";
import { storableText } from "~/domain/forms/storable-text";
import type { Viewer } from "~/domain/people/viewer";
import { answerWaitlistMove } from "~/domain/seats/answer-waitlist-move.server";
import { askWaitlistMove } from "~/domain/seats/ask-waitlist-move.server";
import { closeWaitingList } from "~/domain/seats/close-waiting-list.server";
import { lowerCapacity } from "~/domain/seats/lower-capacity.server";
import { raiseCapacity } from "~/domain/seats/raise-capacity.server";
import type { Refusal } from "~/web/attempt.server";
import { blockerWords } from "./blocker-words.server";
import type { StaffWords } from "./words.server";

const INTENTS = ["raise", "lower", "close", "move", "agree", "refuse"] as const;
type SeatIntent = (typeof INTENTS)[number];

/** What the forms of the page hold, as typed. */
type TypedSeats = { group: string; by: string; reference: string; to: string; reason: string };
type SeatForm = TypedSeats & { intent: SeatIntent };

/** A form of the page; null when it is none of ours. */
export function readSeatForm(field: (name: string) => unknown): SeatForm | null {
  const intent = INTENTS.find((each) => each === field("intent"));
  if (!intent) return null;
  const text = (name: keyof TypedSeats) => {
    const value = field(name);
    return typeof value === "string" ? storableText(value).slice(0, 5000) : "";
  };
  return {
    intent,
    group: text("group"),
    by: text("by"),
    reference: text("reference"),
    to: text("to"),
    reason: text("reason"),
  };
}

const idOrNone = z.union([z.uuid(), z.literal("").transform(() => null)]);

/** The seats a choice stands for: "place|group", either may be missing; null for a choice of no form of ours. */
function groupOf(value: string) {
  const [place = "", group = "", ...more] = value.split("|");
  const ids = z.tuple([idOrNone, idOrNone]).safeParse([place, group]);
  return ids.success && more.length === 0 ? { unitPlaceId: ids.data[0], reservationId: ids.data[1] } : null;
}

const numberOf = (text: string) => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN);

/** Does it. @returns what to say then @throws {RuleBroken} @throws {Conflict} @throws {Response} 400 */
export async function actOnSeats(viewer: Viewer, cohortCode: string, form: SeatForm): Promise<SeatIntent> {
  const { intent, reference } = form;
  switch (intent) {
    case "raise":
    case "lower": {
      const group = groupOf(form.group);
      if (!group) throw new Response(null, { status: 400 });
      const change = { cohortCode, ...group, by: numberOf(form.by) };
      await (intent === "raise" ? raiseCapacity(viewer, change) : lowerCapacity(viewer, change));
      return intent;
    }
    case "close":
      await closeWaitingList(viewer, { cohortCode });
      return intent;
    case "move":
      await askWaitlistMove(viewer, { reference, to: numberOf(form.to), reason: form.reason });
      return intent;
    case "agree":
    case "refuse":
      await answerWaitlistMove(viewer, { reference, agree: intent === "agree" });
      return intent;
  }
}

/** The page says what was done when it is shown again. */
export const isDone = (value: string | null): value is SeatIntent => INTENTS.some((intent) => intent === value);

/** Why it was refused, in words, and what was typed. */
export function seatRefusal(t: StaffWords, form: SeatForm, refusal: Refusal) {
  const summary =
    refusal.status === 409
      ? [{ text: t("staff:seats.changedMeanwhile"), field: undefined }]
      : refusal.blockers.map((blocker) => ({ text: blockerWords(t, blocker), field: blocker.field }));
  const errors: Record<string, string> = {};
  for (const { text, field } of summary) if (field) errors[field] = text;
  return { intent: form.intent, typed: form as TypedSeats, summary, errors };
}

export type RefusedSeats = ReturnType<typeof seatRefusal>;
