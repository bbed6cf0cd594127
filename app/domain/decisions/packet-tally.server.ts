import type { DecisionOutcome } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import { OUTCOME_NAMES } from "./outcomes";
import { SEALED_COLUMNS, sealOfPacket, sealOfRow } from "./packet-seal.server";

export type PacketTally = {
  total: number;
  byOutcome: Record<DecisionOutcome, number>;
  released: number;
  skipped: number;
  /** In another state than the one they were decided in: they will be skipped. */
  changed: number;
  /** SHA-256 of the rows as they are now: what an approval is given to. */
  seal: string;
  /** Rows that are not those that were approved, by number; zero before an approval. */
  unlikeApproved: number;
  /** Rows were taken out since the approval. */
  someMissing: boolean;
};

/** What a packet's rows add up to. One statement of its own and one for the approval. */
export async function packetTally(tx: Tx, packetId: string): Promise<PacketTally & { deciders: (string | null)[] }> {
  const { approvedSha256: approved } = await tx.decisionPacket.findUniqueOrThrow({
    where: { id: packetId },
    select: { approvedSha256: true },
  });
  const rows = await tx.decision.findMany({
    where: { packetId },
    select: {
      ...SEALED_COLUMNS,
      approvedSha256: true,
      releasedAt: true,
      skipped: true,
      application: { select: { status: true } },
    },
  });
  const seals = rows.map(({ application: _, approvedSha256: __, releasedAt: ___, skipped: ____, ...row }) =>
    sealOfRow(row),
  );
  const kept = rows.flatMap(({ approvedSha256 }) => approvedSha256 ?? []);
  const byOutcome = Object.fromEntries(
    OUTCOME_NAMES.map((name) => [name, rows.filter(({ outcome }) => outcome === name).length]),
  ) as Record<DecisionOutcome, number>;
  return {
    total: rows.length,
    byOutcome,
    released: rows.filter(({ releasedAt }) => releasedAt !== null).length,
    skipped: rows.filter(({ skipped }) => skipped !== null).length,
    changed: rows.filter(
      ({ releasedAt, skipped, application, fromStatus }) =>
        releasedAt === null && skipped === null && application.status !== fromStatus,
    ).length,
    seal: sealOfPacket(seals),
    unlikeApproved:
      approved === null ? 0 : rows.filter(({ approvedSha256 }, at) => approvedSha256 !== seals[at]).length,
    someMissing: approved !== null && sealOfPacket(kept) !== approved,
    deciders: rows.map(({ decidedById }) => decidedById),
  };
}
