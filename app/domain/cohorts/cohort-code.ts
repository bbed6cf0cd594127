import type { Blocker } from "../errors";

/** MM-2027, TEC-2026-Q: the programme's code, the year, and what tells cohorts of a year apart. */
export function cohortCodeBlockers(code: string, programmeCode: string): Blocker[] {
  const fits =
    code.length <= 20 && /^[A-Z]+-20\d{2}(-[A-Z0-9]{1,4})?$/.test(code) && code.startsWith(`${programmeCode}-`);
  return fits ? [] : [{ key: "cohort.codeInvalid", params: { example: `${programmeCode}-2027` }, field: "code" }];
}
