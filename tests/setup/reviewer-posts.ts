import type { FormPost } from "./posts";

const WORDS = "Ədalətli seçim üçün şəxsi səbəb: “ğ”, 'ı', <b>";
const stage = () => ({ code: "MM-2027", key: "formReview" });
const NOBODY = "0190a000-0000-7000-8000-000000000000";
const who = "coordinator" as const;

/** Posts to the page of a stage's reviewers that its rules refuse, or that change nothing. */
export const REVIEWER_POSTS: Record<string, readonly FormPost[]> = {
  ":language/staff/cohorts/:code/stages/:key/reviewers": [
    { who: "head", with: stage, fields: { intent: "assign" } },
    { who, with: stage, fields: { intent: "list", "list.personId": NOBODY, "list.most": "many" }, kept: ["list.most"] },
    { who, with: stage, fields: { intent: "handOver", "relieve.personId": NOBODY, "relieve.reason": WORDS } },
    { who, with: stage, fields: { intent: "remove", "relieve.personId": "x", "relieve.reason": "" } },
    {
      who,
      with: stage,
      fields: { intent: "reassign", "reassign.reviewId": NOBODY, "reassign.to": "anyone", "reassign.reason": WORDS },
    },
    {
      who,
      with: stage,
      fields: { intent: "conflict", "conflict.reference": "MM-2027-999999", "conflict.reason": WORDS },
      kept: ["conflict.reference", "conflict.reason"],
    },
  ],
};
