import type { Blocker } from "~/domain/errors";

/** The longest reason of a correction, or of sending a packet back. */
export const PACKET_REASON_MAX_CHARS = 500;

/** Why a reason cannot be taken: it is missing or too long. `reason` has no spaces around it. */
export function blockersToReason(reason: string): Blocker[] {
  if (reason.length === 0) return [{ key: "packet.reasonMissing", field: "reason" }];
  if (reason.length <= PACKET_REASON_MAX_CHARS) return [];
  const params = { max: PACKET_REASON_MAX_CHARS, actual: reason.length };
  return [{ key: "answer.tooLong", params, field: "reason" }];
}
