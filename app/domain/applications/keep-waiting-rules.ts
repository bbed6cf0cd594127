/** What decides whether somebody offered a place may stay on the waiting list for another one instead. */
export type KeepWaitingFacts = {
  /** The cohort allows it at all. */
  allowed: boolean;
  /** When they did so before: it is possible once. */
  keptWaitingAt: Date | null;
  /** The place the offered seat belongs to; null for a seat of no place. */
  placeId: string | null;
  wishedPlaceIds: readonly string[];
  excludedPlaceIds: readonly string[];
  /** From this instant on nobody is promoted. */
  promotionEndsAt: Date;
};

/** Whether "not this place, but keep me on the list" can be said: once, of a place, while another wish can come true. */
export function mayKeepWaiting(facts: KeepWaitingFacts, now: Date): boolean {
  const { allowed, keptWaitingAt, placeId, wishedPlaceIds, excludedPlaceIds, promotionEndsAt } = facts;
  if (!allowed || keptWaitingAt !== null || placeId === null || now >= promotionEndsAt) return false;
  return wishedPlaceIds.some((wish) => wish !== placeId && !excludedPlaceIds.includes(wish));
}

/**
 * Where somebody without a rank of their own comes into a waiting list: before the first person with a lower score,
 * at the end when nobody has one or they were not scored.
 * @returns the index in the list
 */
export function placeByScore(list: readonly { score: number | null }[], score: number | null): number {
  if (score === null) return list.length;
  const behind = list.findIndex((each) => each.score !== null && each.score < score);
  return behind === -1 ? list.length : behind;
}
