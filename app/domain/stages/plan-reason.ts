import type { Blocker } from "../errors";

export const PLAN_REASON_MAX_CHARS = 500;

/** What is wrong with the reason of a change: missing where one is needed, or too long. */
export function reasonBlockers(reason: string, asked: "needed" | "optional"): Blocker[] {
  const length = [...reason].length;
  if (length > PLAN_REASON_MAX_CHARS) {
    return [{ key: "answer.tooLong", params: { max: PLAN_REASON_MAX_CHARS, actual: length }, field: "reason" }];
  }
  return asked === "needed" && reason === "" ? [{ key: "stages.reasonMissing", field: "reason" }] : [];
}
