import { abstain } from "~/domain/assignment/abstain.server";
import { declareConflict } from "~/domain/assignment/declare-conflict.server";
import type { Language } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { saveReview } from "~/domain/reviews/save-review.server";
import { submitReview } from "~/domain/reviews/submit-review.server";
import { paths } from "~/paths";
import type { TypedReview } from "./read-review-form.server";

/**
 * Does what a form of a review asks. @returns where to go on
 * @throws {RuleBroken} with the field's name where a field is to blame @throws {Conflict}
 */
export async function actOnReview(
  viewer: Viewer,
  language: Language,
  { id, version }: { id: string; version: number },
  { intent, reason, ...typed }: TypedReview,
): Promise<string> {
  switch (intent) {
    case "save":
      await saveReview(viewer, { id, version, ...typed });
      return paths.staffReview(language, id, "saved");
    case "submit": {
      const { nextId } = await submitReview(viewer, { id, version, ...typed });
      return nextId
        ? paths.staffReview(language, nextId, "submitted")
        : paths.staffReviews(language, { done: "submitted" });
    }
    case "decline":
      await declareConflict(viewer, { id, reason });
      return paths.staffReviews(language, { done: "declined" });
    case "abstain":
      await abstain(viewer, { id, reason });
      return paths.staffReviews(language, { done: "abstained" });
  }
}
