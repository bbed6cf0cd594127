import { readableBy } from "~/domain/cohorts/readable-by";
import { canApproveForCohort, canRunCohort } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { readSetting } from "~/domain/settings/read-setting.server";
import { asViewer, type Tx } from "~/platform/db.server";
import { type AtHand, type AtHandFacts, atHandOf, SKIPPED_SHOWN_DAYS } from "./packet-at-hand";

/** A packet that waits for somebody's hand, or of which some rows were not carried out. */
export type PacketAtHand = {
  cohortCode: string;
  number: number;
  why: AtHand;
  /** The decisions in it; of those that were skipped, how many. */
  rows: number;
  releaseAt: Date | null;
};

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The packets the viewer should look at today: those they are asked to approve, those sent back to them, those about to be
 * released, and those of the last days of which some rows were skipped. Four statements for any number.
 */
export function listPacketsAtHand(viewer: Viewer): Promise<PacketAtHand[]> {
  return asViewer(viewer, async (tx, now) => {
    const packets = await tx.decisionPacket.findMany({
      where: {
        cohort: { ...readableBy(viewer), state: { not: "cancelled" } },
        decisions: { some: {} },
        OR: [
          { state: { in: ["collecting", "approved", "scheduled", "releasing"] } },
          { state: "released", releasedAt: { gt: new Date(now.getTime() - SKIPPED_SHOWN_DAYS * DAY_MS) } },
        ],
      },
      orderBy: [{ cohort: { code: "asc" } }, { number: "asc" }],
      select: {
        ...{ id: true, number: true, state: true, createdById: true, reason: true },
        ...{
          rejectedAt: true,
          changedAt: true,
          releaseAt: true,
          cohort: { select: { id: true, code: true, programmeId: true } },
        },
      },
    });
    const rows = await rowsOf(
      tx,
      viewer,
      packets.map(({ id }) => id),
    );
    const approvalRequired = await readSetting(tx, now, "decisions.approvalRequired");
    return packets.flatMap(({ id, number, cohort, createdById, reason, releaseAt, ...packet }) => {
      const scope = { programmeId: cohort.programmeId, cohortId: cohort.id };
      const { total = 0, skipped = 0, own = false } = rows.get(id) ?? {};
      const facts: AtHandFacts = {
        ...packet,
        skipped,
        approvalRequired: approvalRequired || reason !== null,
        involved: own || createdById === viewer.personId,
        approves: canApproveForCohort(viewer, scope),
        runs: canRunCohort(viewer, scope),
      };
      const why = atHandOf(facts);
      if (!why) return [];
      return [{ cohortCode: cohort.code, number, why, rows: why === "skipped" ? skipped : total, releaseAt }];
    });
  });
}

type Rows = { total: number; skipped: number; own: boolean };

async function rowsOf(tx: Tx, viewer: Viewer, packetIds: string[]): Promise<Map<string, Rows>> {
  const rows = await tx.$queryRaw<(Rows & { id: string })[]>`
    select packet_id as id, count(*)::int as total, count(skipped)::int as skipped,
      coalesce(bool_or(decided_by_id = ${viewer.personId}::uuid), false) as own
    from decision where packet_id = any(${packetIds}::uuid[]) group by packet_id`;
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}
