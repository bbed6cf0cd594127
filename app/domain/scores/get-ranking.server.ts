import { findReadableCohort } from "~/domain/cohorts/find-readable-cohort.server";
import type { Blocker } from "~/domain/errors";
import type { Trilingual } from "~/domain/languages";
import { canRunCohort } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { asViewer, type Tx } from "~/platform/db.server";
import { type AskedProposal, loadProposal, type Proposal } from "./load-proposal.server";
import { blockersToPropose } from "./proposal-blockers";

export type CohortRanking = Proposal & {
  closesAt: Date;
  /** Reviews were handed in or test results recorded; without any, scores can only have been brought in from elsewhere. */
  assessed: boolean;
  /** Names of the places and of the groups seats are set aside for, by id. */
  names: Map<string, Trilingual>;
  /** Reasons for not selecting somebody that need no details. */
  reasons: { key: string; text: Trilingual }[];
  mayRun: boolean;
  blockers: Blocker[];
};

/**
 * The ranking of a cohort and what a cut-off line would give now; nothing is changed.
 * @throws {NotFound} for a cohort the viewer does not run
 */
export function getRanking(viewer: Viewer, code: string, asked: AskedProposal): Promise<CohortRanking> {
  return asViewer(viewer, async (tx, now) => {
    const cohort = await findReadableCohort(tx, viewer, code);
    const { id, programmeId, closesAt } = cohort;
    const proposal = await loadProposal(tx, viewer, cohort, asked);
    const { packetOnItsWay, unseen, thirdAwaited } = proposal;
    const facts = { closesAt, rows: proposal.rows.length, packetOnItsWay };
    return {
      ...proposal,
      closesAt,
      assessed: proposal.ranking.rows.some(({ stages }) => Object.values(stages).some(({ count }) => count > 0)),
      names: await namesIn(tx, id),
      reasons: await reasonsNow(tx),
      mayRun: canRunCohort(viewer, { programmeId, cohortId: id }),
      blockers: blockersToPropose({ ...facts, unseen: unseen.length, thirdAwaited: thirdAwaited.length }, now),
    };
  });
}

async function namesIn(tx: Tx, cohortId: string): Promise<Map<string, Trilingual>> {
  const rows = await tx.$queryRaw<{ id: string; name: unknown }[]>`
    select id, title as name from unit_place where cohort_id = ${cohortId}::uuid
    union all select id, name from seat_reservation where cohort_id = ${cohortId}::uuid`;
  return new Map(rows.map(({ id, name }) => [id, trilingualSchema.parse(name)]));
}

async function reasonsNow(tx: Tx) {
  const rows = await tx.decisionReason.findMany({
    where: { outcomes: { has: "notSelected" }, retiredAt: null, detailsRequired: false },
    orderBy: { position: "asc" },
    select: { key: true, text: true },
  });
  return rows.map(({ key, text }) => ({ key, text: trilingualSchema.parse(text) }));
}
