import { addSeatFor } from "~/domain/seats/add-seat-for.server";
import { claimSeat } from "~/domain/seats/claim-seat.server";
import { groupsOf } from "~/domain/seats/groups-of.server";
import { promoteNext } from "~/domain/seats/promote-next.server";
import { promotionEnd } from "~/domain/seats/promotion-rules";
import { enterNextStage } from "~/domain/stages/enter-next-stage.server";
import type { ApplicationStatus } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import { isLive, statusesWhere } from "./application";
import { changeStatus } from "./change-status.server";
import { lockApplication } from "./lock-application.server";
import { offerTerms } from "./offer-terms.server";
import { putOnWaitingList } from "./put-on-waiting-list.server";
import { tellApplicant } from "./tell-applicant.server";
import { writeOffer } from "./write-offer.server";

/** Why an ended application stays as it is. */
export type NotReconsidered = "newer_application" | "no_free_seat" | "too_late" | "list_closed" | "worse_rank";

type Reconsidering = {
  application: { id: string; status: ApplicationStatus; cohortId: string };
  to: "in_review" | "waitlisted" | "offered";
  /** The corrected rank on the waiting list; without one they come last. */
  rank?: number | null;
  /** Of an offer, where places are in units. */
  unitPlaceId?: string | null;
  /** Adds one seat for this person when none is free. */
  extraSeat?: boolean;
  /** A decision to correct another is the head's. */
  actor: { kind: "head"; personId: string };
  /** Kept with the event, for staff. */
  reason: string;
  /** The answer to the appeal that was upheld: the one mail about the correction tells it too. */
  appealAnswer?: string;
};

/**
 * Corrects a decision that ended an application, in the caller's transaction: back into review, onto the waiting list at
 * the corrected rank, or an offer of a free or an extra seat. Never worse than before, and told to the person.
 * @returns null when it was done, or why not: then nothing was written @throws {Conflict} when it changed meanwhile
 */
export async function reconsiderApplication(
  tx: Tx,
  now: Date,
  reconsidering: Reconsidering,
): Promise<NotReconsidered | null> {
  const { application, to } = reconsidering;
  await lockApplication(tx, application);
  if (await hasNewer(tx, application)) return "newer_application";
  if (to === "offered") return offer(tx, now, reconsidering);
  if (to === "waitlisted") return putOnList(tx, now, reconsidering);
  const { actor, reason: note, appealAnswer: answer } = reconsidering;
  const set = { ...NOTHING_SAID, advice: null, waitlistRank: null, offeredAt: null, offerLapsesAt: null };
  const { eventId } = await changeStatus(tx, now, { application, action: "reconsider", to, actor, note, set });
  await leaveCheck(tx, now, application);
  const event = { applicationId: application.id, eventId };
  if (answer === undefined) await tellApplicant(tx, now, event, "reopened", (about) => about);
  else await tellApplicant(tx, now, event, "appealUpheld", (about) => ({ ...about, answer }));
  return null;
}

/** What the initial check had ended is assessed now: it goes on to the stage behind the check. */
async function leaveCheck(tx: Tx, now: Date, { id, cohortId }: Reconsidering["application"]): Promise<void> {
  const { stageKey } = await tx.application.findUniqueOrThrow({ where: { id }, select: { stageKey: true } });
  const checking = await tx.cohortStage.count({
    where: { cohortId, kind: "initial_check", ...(stageKey !== null && { key: stageKey }) },
  });
  if (checking > 0) await enterNextStage(tx, now, { application: { id, cohortId }, after: "check" });
}

/** What was said with the decision that is corrected holds no more; its event keeps it. */
const NOTHING_SAID = { reasonKeys: [], reasonDetails: null };

async function hasNewer(tx: Tx, { id }: { id: string }): Promise<boolean> {
  const { personId, cohortId } = await tx.application.findUniqueOrThrow({
    where: { id },
    select: { personId: true, cohortId: true },
  });
  const live = { personId, cohortId, status: { in: statusesWhere(isLive) } };
  return (await tx.application.count({ where: { ...live, id: { not: id } } })) > 0;
}

async function putOnList(tx: Tx, now: Date, given: Reconsidering): Promise<NotReconsidered | null> {
  const { application, rank = null, actor, reason: note, appealAnswer } = given;
  const { cohort, waitlistRank } = await tx.application.findUniqueOrThrow({
    where: { id: application.id },
    select: { waitlistRank: true, cohort: { select: { promoteUntil: true, startsOn: true } } },
  });
  if (promotionEnd(cohort) <= now) return "list_closed";
  if (waitlistRank !== null && rank !== null && rank > waitlistRank) return "worse_rank";
  await putOnWaitingList(tx, now, {
    ...{ application, actor, note, appealAnswer },
    rank: rank ?? waitlistRank,
    action: "reconsider",
    set: NOTHING_SAID,
  });
  await promoteNext(tx, now, { cohortId: application.cohortId });
  return null;
}

async function offer(tx: Tx, now: Date, given: Reconsidering): Promise<NotReconsidered | null> {
  const { application, unitPlaceId = null, extraSeat, actor, reason: note, appealAnswer } = given;
  const { cohortId, id: applicationId } = application;
  const cohort = await tx.cohort.findUniqueOrThrow({
    where: { id: cohortId },
    select: { offerValidWorkingDays: true, startsOn: true, unitConfirms: true },
  });
  // The day announced for first offers is long past: this one is answered in days, as a promotion is.
  const lapsesAt = await offerTerms(tx, now, { ...cohort, confirmFirstOffersBy: null });
  if (!lapsesAt) return "too_late";
  const reservationIds = await groupsOf(tx, application);
  const seat = { cohortId, applicationId, unitPlaceId };
  const taken = (await claimSeat(tx, now, { ...seat, reservationIds })) !== null;
  if (!taken && !extraSeat) return "no_free_seat";
  if (!taken) await addSeatFor(tx, now, { ...seat, personId: actor.personId });
  const { unitConfirms } = cohort;
  await writeOffer(tx, now, {
    ...{ application, actor, unitPlaceId, unitConfirms, lapsesAt, note, appealAnswer },
    action: "reconsider",
    advice: null,
    set: { ...NOTHING_SAID, waitlistRank: null },
  });
  return null;
}
