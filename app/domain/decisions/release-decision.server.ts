import { changeStatus } from "~/domain/applications/change-status.server";
import { lockApplication } from "~/domain/applications/lock-application.server";
import { offerPlace } from "~/domain/applications/offer-place.server";
import { putOnWaitingList } from "~/domain/applications/put-on-waiting-list.server";
import { refusePlace } from "~/domain/applications/refuse-place.server";
import { tellApplicant } from "~/domain/applications/tell-applicant.server";
import { Conflict } from "~/domain/errors";
import type { Prisma } from "~/generated/prisma/client";
import { asSystem, type Tx } from "~/platform/db.server";

const ROW = {
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

type Row = Prisma.DecisionGetPayload<{ select: typeof ROW }>;

/** Carries out one decision of a packet that is being released, or marks it skipped with the reason. */
export async function releaseDecision(id: string): Promise<void> {
  try {
    await asSystem("release_packet", async (tx, now) => {
      // Only one process does a row; the others pass it by.
      const [free] = await tx.$queryRaw<{ id: string }[]>`
        select id from decision where id = ${id}::uuid and released_at is null and skipped is null
        for update skip locked`;
      if (!free) return;
      const row = await tx.decision.findUniqueOrThrow({ where: { id }, select: ROW });
      const skipped = await carryOut(tx, now, row);
      await tx.decision.update({ where: { id }, data: skipped ? { skipped } : { releasedAt: now } });
    });
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    // The transaction of a changed application was rolled back whole: the mark is written by itself.
    await asSystem("release_packet", (tx) =>
      tx.decision.updateMany({ where: { id, releasedAt: null }, data: { skipped: "changed" } }),
    );
  }
}

async function carryOut(tx: Tx, now: Date, row: Row): Promise<string | null> {
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
