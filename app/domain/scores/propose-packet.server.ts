import { statusesWhere } from "~/domain/applications/application";
import { awaitsDecision } from "~/domain/applications/decided";
import { findReadableCohort } from "~/domain/cohorts/find-readable-cohort.server";
import { type ProposedDecision, putAllIntoPacket } from "~/domain/decisions/put-all-into-packet.server";
import { requireReason } from "~/domain/decisions/require-reason.server";
import { type Blocker, Conflict, NotAllowed, RuleBroken } from "~/domain/errors";
import { canRunCohort } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import type { ApplicationStatus } from "~/generated/prisma/enums";
import { asViewer, type Tx } from "~/platform/db.server";
import { type AskedProposal, loadProposal, type Proposal } from "./load-proposal.server";
import { blockersToPropose } from "./proposal-blockers";
import type { Proposed } from "./propose";

export type ProposedPacket = AskedProposal & {
  code: string;
  /** Keys of the flat list: told to those below the pass mark, and to all others who are not selected. */
  reasonBelow: string | null;
  reasonOthers: string | null;
  /** `seen` of the proposal as it was shown. */
  seen: string;
};

/**
 * Makes decisions of what a cut-off line gives and puts them into the cohort's packet, all in one transaction. Nobody
 * outside sees anything of it before a second person has approved the packet and it is released.
 * @returns the packet's number
 * @throws {Conflict} when scores, seats or states are no longer those the viewer has seen
 * @throws {RuleBroken} @throws {NotFound} @throws {NotAllowed}
 */
export function proposePacket(viewer: Viewer, input: ProposedPacket): Promise<number> {
  return asViewer(viewer, async (tx, now) => {
    const cohort = await findReadableCohort(tx, viewer, input.code);
    if (!canRunCohort(viewer, { programmeId: cohort.programmeId, cohortId: cohort.id })) throw new NotAllowed(true);
    const statuses = await lockUndecided(tx, cohort.id);
    const proposal = await loadProposal(tx, viewer, cohort, input);
    if (proposal.seen !== input.seen) throw new Conflict();
    const { packetOnItsWay, unseen, thirdAwaited } = proposal;
    const facts = { closesAt: cohort.closesAt, rows: proposal.rows.length, packetOnItsWay };
    const blockers = [
      ...blockersToPropose({ ...facts, unseen: unseen.length, thirdAwaited: thirdAwaited.length }, now),
      ...(await reasonBlockers(tx, input, proposal.rows)),
    ];
    if (blockers.length > 0) throw new RuleBroken(blockers);
    return putAllIntoPacket(tx, now, {
      cohortId: cohort.id,
      personId: viewer.personId,
      proposal: await described(tx, cohort.id, proposal),
      decisions: proposal.rows.map((row) => decisionOf(row, statuses, input)),
    });
  });
}

/** Everybody who waits for a decision stays in their state until the end; several are locked by id, as everywhere. */
async function lockUndecided(tx: Tx, cohortId: string): Promise<Map<string, ApplicationStatus>> {
  const rows = await tx.$queryRaw<{ id: string; status: ApplicationStatus }[]>`
    select id, status::text as status from application
    where cohort_id = ${cohortId}::uuid and status = any(${statusesWhere(awaitsDecision)}::application_status[])
    order by id for update`;
  return new Map(rows.map(({ id, status }) => [id, status]));
}

const isBelow = (row: Proposed) => row.outcome === "not_select" && row.why === "belowPassMark";
const isOther = (row: Proposed) => row.outcome === "not_select" && row.why !== "belowPassMark";

async function reasonBlockers(tx: Tx, input: ProposedPacket, rows: readonly Proposed[]): Promise<Blocker[]> {
  const asked = [
    { field: "reasonBelow", key: input.reasonBelow, needed: rows.some(isBelow) },
    { field: "reasonOthers", key: input.reasonOthers, needed: rows.some(isOther) },
  ];
  const blockers: Blocker[] = [];
  for (const { field, key } of asked.filter(({ needed }) => needed)) {
    if (key === null) blockers.push({ key: "application.reasonMissing", field });
    else {
      const found = await requireReason(tx, "notSelected", { reasonKeys: [key], details: null });
      blockers.push(...found.map((blocker) => ({ ...blocker, field })));
    }
  }
  return blockers;
}

function decisionOf(
  row: Proposed,
  statuses: ReadonlyMap<string, ApplicationStatus>,
  { reasonBelow, reasonOthers }: ProposedPacket,
): ProposedDecision {
  const { id, rank, score } = row.candidate;
  const status = statuses.get(id);
  // Came into review after the rows were locked.
  if (!status) throw new Conflict();
  const reason = isBelow(row) ? reasonBelow : isOther(row) ? reasonOthers : null;
  return {
    application: { id, status },
    outcome: row.outcome,
    unitPlaceId: row.outcome === "offer" ? row.seat.unitPlaceId : null,
    reasonKeys: reason === null ? [] : [reason],
    ...{ rank, score },
  };
}

/** How the decisions came about, kept with the packet. */
async function described(tx: Tx, cohortId: string, proposal: Proposal) {
  const plan = await tx.selectionPlan.findFirst({
    where: { cohortId },
    orderBy: { number: "desc" },
    select: { number: true, sha256: true },
  });
  const { ranking, line, rankingSha256, rows, incomplete } = proposal;
  const number = (outcome: Proposed["outcome"]) => rows.filter((row) => row.outcome === outcome).length;
  return {
    by: ranking.by?.key ?? null,
    line,
    passMark: ranking.passMark,
    plan: plan && { number: plan.number, sha256: plan.sha256 },
    rankingSha256,
    offers: number("offer"),
    waitlist: number("waitlist"),
    shortlisted: number("shortlist"),
    notSelected: number("not_select"),
    leftOut: incomplete.length,
  };
}
