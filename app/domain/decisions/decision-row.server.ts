import { Prisma } from "~/generated/prisma/client";
import type { ApplicationStatus, DecisionOutcome } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";

/** A decision with what it is carried out on. */
export type DecisionRow = {
  id: string;
  outcome: DecisionOutcome;
  fromStatus: ApplicationStatus;
  rank: number | null;
  unitPlaceId: string | null;
  reasonKeys: string[];
  reasonDetails: string | null;
  advice: string | null;
  score: Prisma.Decimal | null;
  extraSeat: boolean;
  decidedById: string | null;
  approvedSha256: string | null;
  application: { id: string; status: ApplicationStatus; cohortId: string };
  packet: { approvedById: string | null; approvedSha256: string | null; reason: string | null };
};

/**
 * Keeps a decision that was not carried out yet, for the one process that does it. One statement.
 * @returns null when it is done, skipped, or somebody else does it at this moment
 */
export function takeDecision(tx: Tx, id: string): Promise<DecisionRow | null> {
  return decisionRow(tx, id, Prisma.sql`for update of d skip locked`);
}

/** The same for who only looks: nobody waits for them. */
export function readDecision(tx: Tx, id: string): Promise<DecisionRow | null> {
  return decisionRow(tx, id, Prisma.empty);
}

async function decisionRow(tx: Tx, id: string, lock: Prisma.Sql): Promise<DecisionRow | null> {
  const [row] = await tx.$queryRaw<DecisionRow[]>`
    select d.id, d.outcome::text as outcome, d.from_status::text as "fromStatus", d.rank, d.unit_place_id as "unitPlaceId",
      coalesce(d.reason_keys, '{}') as "reasonKeys", d.reason_details as "reasonDetails", d.advice, d.score,
      d.extra_seat as "extraSeat", d.decided_by_id as "decidedById", d.approved_sha256 as "approvedSha256",
      json_build_object('id', a.id, 'status', a.status, 'cohortId', a.cohort_id) as application,
      json_build_object('approvedById', p.approved_by_id, 'approvedSha256', p.approved_sha256, 'reason', p.reason) as packet
    from decision d join application a on a.id = d.application_id join decision_packet p on p.id = d.packet_id
    where d.id = ${id}::uuid and d.released_at is null and d.skipped is null
    ${lock}`;
  return row ?? null;
}
