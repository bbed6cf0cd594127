import type { FormPost } from "./posts";

const WORDS = "Özüm haqqında: Ələsgərova “Şəhla” <b>& co</b>";

/** The forms of guardians, and the one by which a minor has their guardian written to again. */
export const CONSENT_POSTS: Record<string, readonly FormPost[]> = {
  ":language/consent/:token": [
    { who: "visitor", with: () => ({ token: "unknown" }), fields: { participation: "yes", "read.participation": "0" } },
  ],
  ":language/consent/:token/mistake": [
    { who: "visitor", with: () => ({ token: "unknown" }), fields: { comment: WORDS } },
  ],
  ":language/consent/:token/receipt": [
    { who: "visitor", with: () => ({ token: "unknown" }), fields: { what: "images" } },
  ],
  ":language/my/applications/:reference/consent": [
    {
      who: "applicant",
      with: ({ offered: reference }) => ({ reference }),
      fields: { guardianSurname: WORDS, guardianRelation: "mother", guardianEmail: "guardian@example.com" },
    },
  ],
};
