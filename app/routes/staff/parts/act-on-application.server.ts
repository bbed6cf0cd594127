import { z } from "zod";
import { getStaffApplication } from "~/domain/applications/get-staff-application.server";
import { markIneligible } from "~/domain/applications/mark-ineligible.server";
import { passCheck } from "~/domain/applications/pass-check.server";
import { returnForCorrection } from "~/domain/applications/return-for-correction.server";
import { findingsOf } from "~/domain/applications/staff-checklist";
import { withdrawOffer } from "~/domain/applications/withdraw-offer.server";
import { localDate } from "~/domain/calendar/local-date";
import { correctApplication } from "~/domain/decisions/correct-application.server";
import { stageDecision } from "~/domain/decisions/stage-decision.server";
import { unstageDecision } from "~/domain/decisions/unstage-decision.server";
import { type Blocker, RuleBroken } from "~/domain/errors";
import { storableText } from "~/domain/forms/storable-text";
import type { Viewer } from "~/domain/people/viewer";
import { FORM_INTENTS, fieldOf, isFormIntent, type Refused, type Typed } from "./application-intents";

/** What each action leaves to say when it is done. */
export const DONE = {
  pass: "passed",
  ineligible: "ineligible",
  stage: "staged",
  unstage: "unstaged",
  return: "returned",
  withdrawOffer: "offerWithdrawn",
  correct: "correctionAsked",
} as const;
export type Intent = keyof typeof DONE;
export type Done = (typeof DONE)[Intent];

export const isIntent = (value: unknown): value is Intent => typeof value === "string" && Object.hasOwn(DONE, value);

const text = z.string().max(20_000).transform(storableText);
const typedSchema = z.object({
  outcome: text,
  rank: text,
  reasonKeys: z.array(text).max(50),
  details: text,
  advice: text,
  unitPlaceId: text,
  questions: z.array(text).max(200),
  note: text,
  "until.day": text,
  "until.month": text,
  "until.year": text,
});

const NOTHING: Typed = {
  ...{ outcome: "", rank: "", reasonKeys: [], details: "", advice: "", unitPlaceId: "", questions: [], note: "" },
  ...{ "until.day": "", "until.month": "", "until.year": "" },
};

/**
 * What was typed, by action, of those whose fields were sent; null for anything that is not text of a sane size: then it
 * is no form of ours.
 */
export function readTyped(form: FormData): Refused["typed"] | null {
  const typed: Refused["typed"] = {};
  for (const intent of FORM_INTENTS) {
    const sent = [...form.keys()].filter((name) => name.startsWith(`${intent}.`));
    if (sent.length === 0) continue;
    const one = (name: keyof Typed) => form.get(fieldOf(intent, name)) ?? "";
    const read = typedSchema.safeParse({
      ...{ outcome: one("outcome"), rank: one("rank"), details: one("details"), advice: one("advice") },
      ...{ unitPlaceId: one("unitPlaceId"), note: one("note") },
      ...{ "until.day": one("until.day"), "until.month": one("until.month"), "until.year": one("until.year") },
      reasonKeys: form.getAll(fieldOf(intent, "reasonKeys")),
      questions: form.getAll(fieldOf(intent, "questions")),
    });
    if (!read.success) return null;
    typed[intent] = read.data;
  }
  return typed;
}

/** Does what a form asks. @throws {RuleBroken} with the field's name where a field is to blame @throws {Conflict} */
export async function act(viewer: Viewer, intent: Intent, reference: string, all: Refused["typed"]): Promise<void> {
  const typed = (isFormIntent(intent) && all[intent]) || NOTHING;
  switch (intent) {
    case "pass":
      return passCheck(viewer, { reference, findings: await findings(viewer, reference) });
    case "ineligible":
      return markIneligible(viewer, {
        reference,
        reasonKeys: typed.reasonKeys,
        details: orNull(typed.details),
        findings: await findings(viewer, reference),
      });
    case "return":
      return returnForCorrection(viewer, {
        reference,
        ...returnOf(typed),
        findings: await findings(viewer, reference),
      });
    case "withdrawOffer":
      return withdrawOffer(viewer, { reference, reasonKeys: typed.reasonKeys, details: orNull(typed.details) });
    case "correct":
      await correctApplication(viewer, { reference, reason: typed.details });
      return;
    case "stage":
      return stageDecision(viewer, { reference, ...decisionOf(typed) });
    case "unstage":
      return unstageDecision(viewer, { reference });
  }
}

/** What the check found is worked out anew: a form could claim anything. */
async function findings(viewer: Viewer, reference: string) {
  const { checklist, documents } = await getStaffApplication(viewer, reference);
  return findingsOf(
    checklist,
    documents.map(({ key, files }) => ({ key, present: files.length > 0 })),
  );
}

/** A day that is none is said before anything else is looked at. */
function returnOf(typed: Typed) {
  const { questions, note } = typed;
  const until = localDate(Number(typed["until.year"]), Number(typed["until.month"]), Number(typed["until.day"]));
  if (until === null) throw new RuleBroken([{ key: "answer.dateNotReal", field: "until" }]);
  return { questions, note, until };
}

const outcomeSchema = z.enum(["offer", "waitlist", "not_select", "shortlist"]);
const rankSchema = z.coerce.number().int().min(1).max(100_000);

function decisionOf(typed: Typed) {
  const outcome = outcomeSchema.safeParse(typed.outcome);
  const rank = typed.rank.trim() === "" ? null : rankSchema.safeParse(typed.rank.trim());
  const blockers: Blocker[] = [
    ...(outcome.success ? [] : [{ key: "answer.chooseOne", field: "outcome" }]),
    ...(rank === null || rank.success ? [] : [{ key: "answer.enterNumber", field: "rank" }]),
  ];
  if (!outcome.success || (rank !== null && !rank.success)) throw new RuleBroken(blockers);
  const refused = outcome.data === "not_select";
  return {
    outcome: outcome.data,
    rank: rank?.data ?? null,
    unitPlaceId: outcome.data === "offer" ? orNull(typed.unitPlaceId) : null,
    // Ticked before another outcome was chosen, reasons and advice are not meant.
    reasonKeys: refused ? typed.reasonKeys : [],
    details: refused ? orNull(typed.details) : null,
    advice: refused ? orNull(typed.advice) : null,
  };
}

const orNull = (value: string): string | null => (value.trim() === "" ? null : value.trim());
