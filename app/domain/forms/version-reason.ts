import type { Blocker } from "../errors";
import { charactersIn } from "./faults";

/** The most characters of the reason for a later version: a sentence or two. */
export const REASON_MAX = 500;

/** What is wrong with the reason for a later version, trimmed. */
export function reasonBlockers(reason: string): Blocker[] {
  const actual = charactersIn(reason);
  if (actual === 0) return [{ key: "formPublish.reasonMissing", field: "reason" }];
  return actual > REASON_MAX ? [{ key: "answer.tooLong", params: { max: REASON_MAX, actual }, field: "reason" }] : [];
}
