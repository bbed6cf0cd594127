import type { Found } from "./find-rows";
import type { FormPost } from "./posts";

const WORDS = "Konkret nümunə: “İlk gün” <b>& co</b>";
const review = ({ review: id }: Found) => ({ id });

/** The forms of a review. The refused ones come first: one that is given back takes no more. */
export const REVIEW_POSTS: Record<string, readonly FormPost[]> = {
  ":language/staff/reviews/:id": [
    {
      who: "reviewer",
      with: review,
      fields: { intent: "submit", version: "0", "scores.motivation": "6", comment: WORDS, advice: WORDS },
      kept: ["comment", "advice"],
    },
    {
      who: "reviewer",
      with: review,
      fields: { intent: "decline", "reason-decline": "a".repeat(600) },
      kept: ["reason-decline"],
    },
    { who: "reviewer", with: review, fields: { intent: "abstain", "reason-abstain": "" } },
  ],
  ":language/staff/reviews/:id/draft": [
    {
      who: "reviewer",
      with: review,
      fields: { intent: "autosave", version: "0", "scores.motivation": "3", comment: WORDS },
      json: true,
    },
  ],
};
