import type { Blocker } from "../errors";

export const REASON_MAX = 500;

/** What is wrong with the reason for changing results that are recorded. */
export function reasonFaults(reason: string, needed: boolean): Blocker[] {
  if (needed && reason === "") return [{ key: "testResult.reasonNeeded", field: "reason" }];
  const actual = [...reason].length;
  return actual > REASON_MAX ? [{ key: "answer.tooLong", params: { max: REASON_MAX, actual }, field: "reason" }] : [];
}
