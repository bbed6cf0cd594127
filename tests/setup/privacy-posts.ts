import type { FormPost } from "./posts";

const WORDS = "Düzəldin: “Ələsgərova” <b>& co</b>";

/** The forms about people's own data. */
export const PRIVACY_POSTS: Record<string, readonly FormPost[]> = {
  ":language/my/privacy": [{ who: "minor", fields: { what: "0190a000-0000-7000-8000-000000000000" } }],
  ":language/my/privacy/request": [
    { who: "minor", fields: { kind: "", text: WORDS }, kept: ["text"] },
    { who: "minor", fields: { kind: "erase", text: WORDS, sure: "yes" } },
  ],
  ":language/staff/privacy-requests/:id": [
    {
      who: "head",
      with: ({ dataRequest: id }) => ({ id }),
      fields: { intent: "answer", answer: WORDS },
      kept: ["answer"],
    },
  ],
};
