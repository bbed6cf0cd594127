import type { Refusal } from "~/web/attempt.server";
import { blockerWords } from "./blocker-words.server";
import type { TypedReview } from "./read-review-form.server";
import type { StaffWords } from "./words.server";

/**
 * Why something was not done with a review: above the page, and beside the fields it is about.
 * @param writable whether the review is shown with what was typed, to be sent again
 */
export function reviewRefusal(t: StaffWords, typed: TypedReview, refusal: Refusal, writable: boolean) {
  const open = typed.intent === "decline" || typed.intent === "abstain" ? typed.intent : undefined;
  if (refusal.status === 409) {
    return {
      summary: [{ text: t(writable ? "staff:reviews.conflicted" : "staff:reviews.endedElsewhere") }],
      errors: {},
    };
  }
  const summary = refusal.blockers.map((blocker) => {
    const field = blocker.field === "reason" && open ? `reason-${open}` : blocker.field;
    return { text: blockerWords(t, blocker), ...(field && { field }) };
  });
  const errors: Record<string, string> = Object.fromEntries(
    summary.flatMap(({ text, field }) => (field ? [[field, text]] : [])),
  );
  return { summary, errors };
}
