import type { FormPost } from "./posts";

const WORDS = "Düzəldin: “Ələsgərova” <b>& co</b>";

/** The forms about people's own data. */
export const PRIVACY_POSTS: Record<string, readonly FormPost[]> = {
  ":language/my/privacy": [{ who: "minor", fields: { what: "0190a000-0000-7000-8000-000000000000" } }],
  ":language/my/privacy/consents": [
    // Nothing is ticked: nothing is taken back.
    { who: "minor", fields: { "of.MM-2027-000001": "ended" } },
  ],
  ":language/my/privacy/request": [
    { who: "minor", fields: { kind: "", text: WORDS }, kept: ["text"] },
    { who: "minor", fields: { kind: "erase", text: WORDS, sure: "yes" } },
  ],
  ":language/staff/applications/:reference/identity": [
    {
      who: "coordinator",
      with: ({ answered }) => ({ reference: answered }),
      // Too long by itself: as it stands it shows nothing.
      fields: { reason: `${WORDS} ${"çox uzun ".repeat(40).trim()}` },
      kept: ["reason"],
    },
  ],
  ":language/admin/retention/:category": [
    {
      who: "administrator",
      with: () => ({ category: "mail" }),
      // A day that is over: nothing is set.
      fields: { count: "6", "from.day": "1", "from.month": "1", "from.year": "2020", reason: WORDS },
      kept: ["reason"],
    },
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
