import type { Visit } from "./visits";

const coordinator = "coordinator" as const;

/** The ranking of a cohort and its fairness report: with scores and without, with a line and by a stage. */
export const RANKING_VISITS: Record<string, readonly Visit[]> = {
  ":language/staff/cohorts/:code/ranking": [
    { who: coordinator, with: () => ({ code: "MM-2026" }) },
    { who: coordinator, with: () => ({ code: "ITM-2026-3" }), query: "?line=5" },
    { who: coordinator, with: () => ({ code: "MM-2027" }), query: "?by=formReview&others=refuse" },
  ],
  ":language/staff/cohorts/:code/fairness": [
    { who: coordinator, with: () => ({ code: "MM-2026" }) },
    { who: coordinator, with: () => ({ code: "GIF-2027" }) },
  ],
  ":language/staff/cohorts/:code/fairness.csv": [{ who: coordinator, with: () => ({ code: "MM-2027" }) }],
};
