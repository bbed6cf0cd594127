import type { Found } from "./find-rows";
import type { FormPost } from "./posts";

const WORDS = "Qanuni nümayəndə: Ələsgərova “Şəhla” <b>& co</b>";
const awaiting = ({ awaiting: reference }: Found) => ({ reference });
const none = "00000000-0000-7000-8000-000000000000";

/** The forms of consents on paper, refused. */
export const PAPER_POSTS: Record<string, readonly FormPost[]> = {
  ":language/staff/paper-consents": [
    { who: "coordinator", fields: { reference: "MK-2027-1-999999" }, kept: ["reference"] },
    { who: "head", fields: { reference: WORDS } },
  ],
  ":language/staff/paper-consents/:reference": [
    {
      who: "coordinator",
      with: awaiting,
      fields: { intent: "record", surname: WORDS, relation: "mother", "signedOn.day": "31", participation: "yes" },
      kept: ["surname", "signedOn.day"],
    },
    { who: "coordinator", with: awaiting, fields: { intent: "confirm", paper: none } },
    { who: "coordinator", with: awaiting, fields: { intent: "sendBack", paper: none, reason: WORDS } },
  ],
};
