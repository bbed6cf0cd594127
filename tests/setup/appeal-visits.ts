import type { Visit } from "./visits";

/** The pages of appeals, of what will happen, and of what is put off. */
export const APPEAL_VISITS: Record<string, readonly Visit[]> = {
  ":language/my/applications/:reference/appeal": [
    { who: "applicant", with: ({ offered }) => ({ reference: offered }) },
  ],
  ":language/staff/appeals": [{ who: "coordinator" }, { who: "head", query: "?show=decided" }],
  ":language/staff/appeals/:reference": [
    { who: "coordinator", with: ({ appealed }) => ({ reference: appealed }) },
    { who: "head", with: ({ appealed }) => ({ reference: appealed }) },
    { who: "head", with: ({ answered }) => ({ reference: answered }) },
  ],
  ":language/staff/upcoming": [
    { who: "coordinator" },
    { who: "head", query: "?days=30&cohort=MM-2027" },
    { who: "coordinator", query: "?since=2026-01-01T00%3A00%3A00.000Z" },
  ],
  ":language/staff/upcoming/:code/:subject": [
    { who: "coordinator", with: () => ({ code: "TEC-2026-Q", subject: "offersLapse" }) },
    { who: "coordinator", with: () => ({ code: "MM-2027", subject: "returnsReminded" }) },
  ],
};
