import { assignStage } from "~/domain/assignment/assign-stage.server";
import { declareConflictFor } from "~/domain/assignment/declare-conflict-for.server";
import { listReviewer } from "~/domain/assignment/list-reviewer.server";
import { reassignReview } from "~/domain/assignment/reassign-review.server";
import { relieveReviewer } from "~/domain/assignment/relieve-reviewer.server";
import { storableText } from "~/domain/forms/storable-text";
import type { Viewer } from "~/domain/people/viewer";
import type { Refusal } from "~/web/attempt.server";
import { blockerWords } from "./blocker-words.server";
import type { StaffWords } from "./words.server";

const INTENTS = ["assign", "list", "handOver", "remove", "reassign", "conflict"] as const;
type Intent = (typeof INTENTS)[number];

/** The fields of each form; their names on the page have the form's before them, so that no two are the same. */
const FORMS = {
  assign: { form: "assign", fields: [] },
  list: { form: "list", fields: ["personId", "most"] },
  handOver: { form: "relieve", fields: ["personId", "reason"] },
  remove: { form: "relieve", fields: ["personId", "reason"] },
  reassign: { form: "reassign", fields: ["reviewId", "to", "reason"] },
  conflict: { form: "conflict", fields: ["reference", "personId", "reason"] },
} as const satisfies Record<Intent, { form: string; fields: readonly string[] }>;

type ReviewersForm = { intent: Intent } & Record<string, string>;

/** A form of the page with what was typed, by the names on the page; null when it is none of ours. */
export function readReviewersForm(field: (name: string) => unknown): ReviewersForm | null {
  const intent = INTENTS.find((each) => each === field("intent"));
  if (!intent) return null;
  const { form, fields } = FORMS[intent];
  const typed = fields.map((name) => {
    const value = field(`${form}.${name}`);
    return [`${form}.${name}`, typeof value === "string" ? storableText(value).slice(0, 5000) : ""];
  });
  return { ...Object.fromEntries(typed), intent };
}

const DONE = [
  "assigned",
  "someShort",
  "listed",
  "handedOver",
  "removed",
  "reassigned",
  "unreplaced",
  "declared",
] as const;
type ReviewersDone = (typeof DONE)[number];

/** The page says what was done when it is shown again. */
export const reviewersDone = (value: string | null): ReviewersDone | null =>
  DONE.find((each) => each === value) ?? null;

/** Does it. @returns what to say then @throws {RuleBroken} @throws {Conflict} */
export async function actOnReviewers(
  viewer: Viewer,
  at: { code: string; stageKey: string },
  typed: ReviewersForm,
): Promise<ReviewersDone> {
  const { intent } = typed;
  const text = (name: string) => typed[`${FORMS[intent].form}.${name}`] ?? "";
  const common = { ...at, personId: text("personId"), reason: text("reason") };
  switch (intent) {
    case "assign":
      return (await assignStage(viewer, at)).short > 0 ? "someShort" : "assigned";
    case "list": {
      const most = text("most").trim();
      const limit = most === "" ? null : /^\d{1,6}$/.test(most) ? Number(most) : Number.NaN;
      await listReviewer(viewer, { ...common, most: limit });
      return "listed";
    }
    case "handOver":
    case "remove": {
      const { short } = await relieveReviewer(viewer, { ...common, leaves: intent === "remove" });
      if (short > 0) return "unreplaced";
      return intent === "remove" ? "removed" : "handedOver";
    }
    case "reassign": {
      const to = text("to");
      const { replaced } = await reassignReview(viewer, { ...common, reviewId: text("reviewId"), to });
      return replaced || to === "nobody" ? "reassigned" : "unreplaced";
    }
    case "conflict":
      await declareConflictFor(viewer, { ...common, reference: text("reference") });
      return "declared";
  }
}

/** Why it was refused, in words, and what was typed. */
export function reviewersRefusal(t: StaffWords, typed: ReviewersForm, refusal: Refusal) {
  const { form } = FORMS[typed.intent];
  const summary =
    refusal.status === 409
      ? [{ text: t("staff:reviewers.changedMeanwhile"), field: undefined }]
      : refusal.blockers.map((blocker) => ({
          text: blockerWords(t, blocker),
          field: blocker.field && `${form}.${blocker.field}`,
        }));
  const errors: Record<string, string> = {};
  for (const { text, field } of summary) if (field) errors[field] = text;
  return { form: form as string, typed: typed as Record<string, string>, summary, errors };
}

export type RefusedReviewers = ReturnType<typeof reviewersRefusal>;
