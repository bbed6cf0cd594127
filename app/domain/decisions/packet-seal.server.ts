import { createHash } from "node:crypto";
import { FINAL_DECIMALS } from "~/domain/scores/exact";
import type { Prisma } from "~/generated/prisma/client";

/** What of a decision a second person approves: everything that decides what happens and what is told. */
export const SEALED_COLUMNS = {
  applicationId: true,
  outcome: true,
  fromStatus: true,
  rank: true,
  unitPlaceId: true,
  reasonKeys: true,
  reasonDetails: true,
  advice: true,
  score: true,
  extraSeat: true,
  decidedById: true,
} as const satisfies Prisma.DecisionSelect;

type SealedRow = Prisma.DecisionGetPayload<{ select: typeof SEALED_COLUMNS }>;

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** SHA-256 of one decision; a row that gives another hash is not the one that was approved. */
export function sealOfRow({ score, ...row }: SealedRow): string {
  const values = Object.keys(SEALED_COLUMNS).map((column) =>
    column === "score" ? (score?.toFixed(FINAL_DECIMALS) ?? null) : row[column as keyof typeof row],
  );
  return sha256(JSON.stringify(values));
}

/** SHA-256 of a packet: of the hashes of its rows, in whatever order they were read. */
export function sealOfPacket(rowSeals: readonly string[]): string {
  return sha256([...rowSeals].sort().join("\n"));
}
