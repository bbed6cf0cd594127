import { NotAllowed } from "~/domain/errors";
import { canAdminister } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { actAsPortal, asSystem, asViewer, type Tx } from "~/platform/db.server";
import { countRipe } from "./count-ripe.server";
import { beganBefore, periodNow } from "./period-now.server";
import { type Period, RETENTION_CATEGORIES, type RetentionCategory, TOLD_CATEGORIES } from "./retention-categories";
import { rowsSince } from "./ripe-rows.server";

type RetentionLine = {
  category: RetentionCategory;
  /** How long it is kept; null for what runs out by itself. */
  period: Period | null;
  /** Whose time is over now. */
  ripe: number;
  /** Told, and waiting for their day; null for what nobody is told of. */
  told: number | null;
  /** The first day on which something told of is erased. */
  next: Date | null;
};

/** What the clock would erase now, and what it has told of, by category: a dry run that changes nothing. @throws {NotAllowed} */
export function planRetention(viewer: Viewer): Promise<RetentionLine[]> {
  return asViewer(viewer, async (tx, now) => {
    if (!canAdminister(viewer)) throw new NotAllowed(false);
    // Counts alone: an administrator sees none of the rows.
    return actAsPortal(tx, "retention_plan", () => lines(tx, now));
  });
}

/** The same for the command `npm run retention`. */
export function planRetentionAlone(): Promise<RetentionLine[]> {
  return asSystem("retention_plan", lines);
}

async function lines(tx: Tx, now: Date): Promise<RetentionLine[]> {
  const found: RetentionLine[] = [];
  for (const category of RETENTION_CATEGORIES) found.push(await lineOf(tx, now, category));
  return found;
}

async function lineOf(tx: Tx, now: Date, category: RetentionCategory): Promise<RetentionLine> {
  const without = { category, told: null, next: null };
  if (category === "export") {
    const ripe = await tx.dataExport.count({ where: { state: "ready", expiresAt: { lte: now } } });
    return { ...without, period: null, ripe };
  }
  if (category === "session") {
    const sessions = await tx.session.count({ where: { expiresAt: { lte: now } } });
    const links = await tx.verification.count({ where: { expiresAt: { lte: now } } });
    return { ...without, period: null, ripe: sessions + links };
  }
  const period = await periodNow(tx, now, category);
  const ripe = await countRipe(tx, category, beganBefore(period, now));
  const told = TOLD_CATEGORIES.find((each) => each === category);
  if (!told) return { ...without, period, ripe };
  const [row] = await tx.$queryRaw<{ told: number; next: Date | null }[]>`
    select count(n.id)::int as told, min(n.erase_from) as next from (${rowsSince(told, now)}) r
    join retention_notice n on n.person_id = r."personId" and coalesce(n.application_id, n.person_id) = r.id`;
  return { category, period, ripe, told: row?.told ?? 0, next: row?.next ?? null };
}
