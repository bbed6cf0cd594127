import type { Tx } from "~/platform/db.server";
import type { PeriodCategory } from "./retention-categories";
import { rowsSince } from "./ripe-rows.server";
import { unconsentedSince } from "./unconsented-rows.server";

/** How many rows of a category are there whose time began by `since`. */
export async function countRipe(tx: Tx, category: PeriodCategory, since: Date): Promise<number> {
  if (category === "mail") {
    return tx.outboxMessage.count({ where: { state: { not: "queued" }, createdAt: { lte: since } } });
  }
  if (category === "request") {
    return tx.privacyRequest.count({
      where: { state: { in: ["granted", "refused", "withdrawn"] }, askedAt: { lte: since } },
    });
  }
  const rows = category === "unconsented" ? unconsentedSince(since) : rowsSince(category, since);
  const [row] = await tx.$queryRaw<{ count: number }[]>`select count(*)::int as count from (${rows}) r`;
  return row?.count ?? 0;
}
