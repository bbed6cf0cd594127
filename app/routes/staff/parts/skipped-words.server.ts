import type { StaffWords } from "./words.server";

const WHY = {
  changed: "changed",
  changed_since_approval: "changedSinceApproval",
  cancelled: "cancelled",
  no_free_seat: "no_free_seat",
  too_late: "too_late",
  newer_application: "newerApplication",
  list_closed: "listClosed",
  worse_rank: "worseRank",
} as const;

/** Why a row of a packet was passed by, in words; a reason of a later version is shown as it stands. */
export function skippedWords(t: StaffWords, reason: string): string {
  const known = (Object.keys(WHY) as (keyof typeof WHY)[]).find((each) => each === reason);
  return known ? t(`staff:skipped.${WHY[known]}`) : reason;
}
