import { changeStatus } from "~/domain/applications/change-status.server";
import { lockApplication } from "~/domain/applications/lock-application.server";
import { offerPlace } from "~/domain/applications/offer-place.server";
import { putOnWaitingList } from "~/domain/applications/put-on-waiting-list.server";
import { refusePlace } from "~/domain/applications/refuse-place.server";
import { tellApplicant } from "~/domain/applications/tell-applicant.server";
import type { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";

/** What is read of a decision to carry it out. */
export const DECISION_ROW = {
  id: true,
  outcome: true,
  fromStatus: true,
  rank: true,
  unitPlaceId: true,
  reasonKeys: true,
  reasonDetails: true,
  advice: true,
  decidedById: true,
  application: { select: { id: true, status: true, cohortId: true } },
} as const satisfies Prisma.DecisionSelect;

type DecisionRow = Prisma.DecisionGetPayload<{ select: typeof DECISION_ROW }>;

/**
 * Does what a decision says, in the caller's transaction: the state, the seat, the mail.
 * @returns null when it was done, or why it was skipped @throws {Conflict} when the application changed meanwhile
 */
export async function carryOutDecision(tx: Tx, now: Date, row: DecisionRow): Promise<string | null> {
  const { application, advice } = row;
  const actor = { kind: "packet", personId: row.decidedById } as const;
  if (application.status !== row.fromStatus) return "changed";
  await lockApplication(tx, application);
  switch (row.outcome) {
    case "offer":
      return offerPlace(tx, now, { application, unitPlaceId: row.unitPlaceId, actor, advice });
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
      });
      return null;
    case "shortlist": {
      const { eventId } = await changeStatus(tx, now, { application, action: "shortlist", to: "shortlisted", actor });
      await tellApplicant(tx, now, { applicationId: application.id, eventId }, "shortlisted", (about) => about);
      return null;
    }
  }
}
