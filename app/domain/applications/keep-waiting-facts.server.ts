import { promotionEnd } from "~/domain/seats/promotion-rules";
import type { Tx } from "~/platform/db.server";
import type { KeepWaitingFacts } from "./keep-waiting-rules";

/** The facts by which somebody offered a place may stay on the list, and their rank and score on it. */
export async function keepWaitingFacts(
  tx: Tx,
  applicationId: string,
): Promise<KeepWaitingFacts & { rank: number | null; score: number | null }> {
  const { cohort, holds, score, waitlistRank, ...facts } = await tx.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: {
      keptWaitingAt: true,
      wishedPlaceIds: true,
      excludedPlaceIds: true,
      score: true,
      waitlistRank: true,
      holds: { where: { releasedAt: null }, select: { seat: { select: { unitPlaceId: true } } } },
      cohort: { select: { keepWaitingAllowed: true, promoteUntil: true, startsOn: true } },
    },
  });
  return {
    ...facts,
    allowed: cohort.keepWaitingAllowed,
    placeId: holds[0]?.seat.unitPlaceId ?? null,
    promotionEndsAt: promotionEnd(cohort),
    rank: waitlistRank,
    score: score?.toNumber() ?? null,
  };
}
