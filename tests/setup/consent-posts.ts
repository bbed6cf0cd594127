import type { Found } from "./find-rows";
import type { FormPost } from "./posts";

const WORDS = "Özüm haqqında: Ələsgərova “Şəhla” <b>& co</b>";

const unknown = () => ({ token: "unknown" });
const asked = ({ consentToken: token }: Found) => ({ token });

/** The forms of guardians, and the one by which a minor has their guardian written to again. */
export const CONSENT_POSTS: Record<string, readonly FormPost[]> = {
  ":language/consent/new-link": [
    { who: "visitor", fields: { email: "no address" }, kept: ["email"] },
    { who: "visitor", fields: { email: "nobody@example.com" } },
  ],
  ":language/consent/:token": [
    { who: "visitor", with: unknown, fields: { participation: "yes", "read.participation": "0" } },
    // One answer of three, so that the link stays open.
    { who: "visitor", with: asked, fields: { participation: "yes", "read.participation": "0" } },
  ],
  ":language/consent/:token/mistake": [
    { who: "visitor", with: unknown, fields: { comment: WORDS } },
    { who: "visitor", with: asked, fields: { comment: `${WORDS} `.repeat(15).trim() }, kept: ["comment"] },
  ],
  ":language/consent/:token/receipt": [
    { who: "visitor", with: unknown, fields: { what: "everything" } },
    {
      who: "visitor",
      with: ({ receiptToken: token }) => ({ token }),
      fields: { what: "choices", images: "no", "read.images": "0", contactName: WORDS },
    },
  ],
  ":language/my/applications/:reference/consent": [
    {
      who: "applicant",
      with: ({ offered: reference }) => ({ reference }),
      fields: { guardianSurname: WORDS, guardianRelation: "mother", guardianEmail: "guardian@example.com" },
    },
    {
      who: "minor",
      with: ({ awaiting: reference }) => ({ reference }),
      fields: { position: "1", guardianSurname: WORDS, guardianRelation: "mother", guardianEmail: "not an address" },
      kept: ["guardianSurname", "guardianEmail"],
    },
  ],
};
