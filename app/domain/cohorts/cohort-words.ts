import { LANGUAGES } from "../languages";

/** How people come together, as the column holds it. */
export const COHORT_MODES = ["in_person", "online", "mixed"] as const;

/** The languages a cohort can be held in. */
export const WORK_LANGUAGES = LANGUAGES;
