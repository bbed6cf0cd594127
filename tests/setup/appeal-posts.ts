import type { Found } from "./find-rows";
import type { FormPost } from "./posts";

const WORDS = "Yenidən baxılsın: “Arayış” <b>& co</b>";
const appealed = (found: Found) => ({ reference: found.appealed });

/** The forms of appeals and of what is put off. */
export const APPEAL_POSTS: Record<string, readonly FormPost[]> = {
  ":language/my/applications/:reference/appeal": [
    { who: "applicant", with: ({ offered: reference }) => ({ reference }), fields: { intent: "lodge", text: WORDS } },
    { who: "minor", with: ({ awaiting: reference }) => ({ reference }), fields: { intent: "withdraw" } },
  ],
  ":language/staff/appeals/:reference": [
    {
      who: "head",
      with: appealed,
      fields: { verdict: "upheld", remedy: "waitlisted", rank: "first", extraSeat: "yes", answer: WORDS },
      kept: ["rank", "answer"],
    },
    { who: "coordinator", with: appealed, fields: { verdict: "dismissed", answer: WORDS } },
  ],
  ":language/staff/upcoming": [
    {
      who: "coordinator",
      fields: { intent: "end", code: "MM-2027", id: "0190a000-0000-7000-8000-000000000000" },
    },
  ],
  ":language/staff/upcoming/:code/:subject": [
    {
      who: "coordinator",
      with: () => ({ code: "TEC-2026-Q", subject: "offersLapse" }),
      fields: { "until.day": "31", "until.month": "2", "until.year": "2027", reason: WORDS },
      kept: ["until.day", "reason"],
    },
  ],
};
