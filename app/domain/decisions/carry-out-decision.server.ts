import { isTerminal } from "~/domain/applications/application";
import { changeStatus } from "~/domain/applications/change-status.server";
import { type OfferMemory, offerPlace } from "~/domain/applications/offer-place.server";
import { putOnWaitingList } from "~/domain/applications/put-on-waiting-list.server";
import { type RefusalMemory, refusePlace } from "~/domain/applications/refuse-place.server";
import { tellApplicant } from "~/domain/applications/tell-applicant.server";
import { enterNextStage } from "~/domain/stages/enter-next-stage.server";
import type { Tx } from "~/platform/db.server";
import { carryOutCorrection } from "./carry-out-correction.server";
import type { DecisionRow } from "./decision-row.server";

/** What is read once for all rows of a release. */
export type ReleaseMemory = { offers: OfferMemory; refusals: RefusalMemory };

/**
 * Does what a decision says, in the caller's transaction: the state, the seat, the mail. `memory` keeps what is alike for
 * many rows.
 * @returns null when it was done, or why it was skipped @throws {Conflict} when the application changed meanwhile
 */
export async function carryOutDecision(
  tx: Tx,
  now: Date,
  row: DecisionRow,
  memory?: ReleaseMemory,
): Promise<string | null> {
  const { application, advice } = row;
  if (isTerminal(row.fromStatus)) return carryOutCorrection(tx, now, row);
  const actor = { kind: "packet", personId: row.decidedById } as const;
  switch (row.outcome) {
    case "offer":
      return offerPlace(tx, now, { application, unitPlaceId: row.unitPlaceId, actor, advice, memory: memory?.offers });
    case "waitlist":
      await putOnWaitingList(tx, now, { application, rank: row.rank, actor, advice });
      return null;
    case "not_select":
      await refusePlace(tx, now, {
        application,
        action: "not_select",
        actor,
        advice,
        reasonKeys: row.reasonKeys,
        details: row.reasonDetails,
        memory: memory?.refusals,
      });
      return null;
    case "shortlist": {
      const { eventId } = await changeStatus(tx, now, { application, action: "shortlist", to: "shortlisted", actor });
      await enterNextStage(tx, now, { application, after: "own" });
      await tellApplicant(tx, now, { applicationId: application.id, eventId }, "shortlisted", (about) => about);
      return null;
    }
    case "reopen":
      throw new Error(`decision ${row.id} reopens an application that has not ended`);
  }
}
