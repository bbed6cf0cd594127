import { offerTerms } from "~/domain/applications/offer-terms.server";
import type { Tx } from "~/platform/db.server";
import { type PromotionFacts, promotionEnd, standstillOf } from "./promotion-rules";

export type PromotionTerms = { cohortId: string; unitConfirms: boolean; replyBy: Date };

/** The terms of a promotion made now; null while the cohort's waiting list stands still. */
export async function loadPromotion(tx: Tx, now: Date, cohortId: string): Promise<PromotionTerms | null> {
  const { unitConfirms, ...facts } = await promotionFacts(tx, now, cohortId);
  if (standstillOf(facts, now) !== null || facts.replyBy === null) return null;
  return { cohortId, unitConfirms, replyBy: facts.replyBy };
}

/** What decides whether the cohort's waiting list moves. */
export async function promotionFacts(
  tx: Tx,
  now: Date,
  cohortId: string,
): Promise<PromotionFacts & { unitConfirms: boolean }> {
  const { offerValidWorkingDays, startsOn, promoteUntil, ...cohort } = await tx.cohort.findUniqueOrThrow({
    where: { id: cohortId },
    select: { state: true, promoteUntil: true, unitConfirms: true, offerValidWorkingDays: true, startsOn: true },
  });
  return {
    ...cohort,
    endsAt: promotionEnd({ promoteUntil, startsOn }),
    releasing: (await tx.decisionPacket.count({ where: { cohortId, state: "releasing" } })) > 0,
    replyBy: await offerTerms(tx, now, { offerValidWorkingDays, startsOn, confirmFirstOffersBy: null }),
  };
}
