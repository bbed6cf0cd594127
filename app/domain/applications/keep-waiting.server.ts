import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { freeSeat } from "~/domain/seats/free-seat.server";
import { waitingOrder, writeWaitingOrder } from "~/domain/seats/waiting-order.server";
import { actAsPortal, asViewer, type Tx } from "~/platform/db.server";
import { blockersTo } from "./blockers-to";
import { changeStatus } from "./change-status.server";
import { keepWaitingFacts } from "./keep-waiting-facts.server";
import { mayKeepWaiting, placeByScore } from "./keep-waiting-rules";
import { loadOwnApplication } from "./load-own-application.server";
import { tellApplicant } from "./tell-applicant.server";
import { waitingPositions } from "./waiting-position.server";

/**
 * "Not this place, but keep me on the list": the offered place is given back and never offered to this person again,
 * they wait for another of their wishes, and the place goes to the next in turn. A rank they had is kept; somebody who
 * was offered a place outright comes into the list by their score.
 * @throws {RuleBroken} where the cohort does not allow it, or there is nothing to wait for @throws {Conflict}
 */
export function keepWaiting(viewer: Viewer, input: { reference: string }): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const application = await loadOwnApplication(tx, viewer, input.reference);
    const { rank, score, ...facts } = await keepWaitingFacts(tx, application.id);
    const may = mayKeepWaiting(facts, now);
    const blockers = blockersTo("keep_waiting", { ...application, mayKeepWaiting: may }, "applicant", now);
    if (blockers.length > 0) throw new RuleBroken(blockers);
    if (facts.placeId === null) throw new Error("only the seat of a place can be given back for another");
    const { eventId } = await changeStatus(tx, now, {
      application,
      action: "keep_waiting",
      to: "waitlisted",
      actor: { kind: "applicant", personId: viewer.personId },
      set: {
        waitlistRank: rank ?? 1,
        keptWaitingAt: now,
        excludedPlaceIds: [...facts.excludedPlaceIds, facts.placeId],
        offeredAt: null,
        offerLapsesAt: null,
      },
    });
    await tx.offerCondition.deleteMany({ where: { applicationId: application.id, metAt: null, failedAt: null } });
    if (rank === null) await actAsPortal(tx, "order_waiting", () => comeIn(tx, { ...application, score }));
    const position = (await waitingPositions(tx, [application.id])).get(application.id) ?? 1;
    await tellApplicant(tx, now, { applicationId: application.id, eventId }, "waitingList", (about) => ({
      ...about,
      position,
    }));
    await freeSeat(tx, now, { applicationId: application.id, by: "keep_waiting" });
  });
}

/** Puts somebody who had no rank into the list by their score. */
async function comeIn(tx: Tx, { id, cohortId, score }: { id: string; cohortId: string; score: number | null }) {
  await tx.$queryRaw`select id from cohort where id = ${cohortId}::uuid for no key update`;
  const others = (await waitingOrder(tx, cohortId)).filter((each) => each.id !== id);
  const ids = others.map((each) => each.id);
  ids.splice(placeByScore(others, score), 0, id);
  await writeWaitingOrder(tx, ids);
}
