import { NotAllowed } from "~/domain/errors";
import { canAdminister } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { readSetting } from "~/domain/settings/read-setting.server";
import { actAsPortal, asSystem, asViewer, type Tx } from "~/platform/db.server";
import { monthsAfter } from "./months-after";
import { MONTHS_OF, RETENTION_CATEGORIES, type RetentionCategory, TOLD_CATEGORIES } from "./retention-categories";
import { ripeSince, rowsSince } from "./ripe-rows.server";

type RetentionLine = {
  category: RetentionCategory;
  /** After how many months; null for what runs out by itself. */
  months: number | null;
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
  const told = TOLD_CATEGORIES.find((each) => each === category);
  if (told) {
    const [row] = await tx.$queryRaw<{ ripe: number; told: number; next: Date | null }[]>`
      select (count(*) filter (where r.since <= ${await ripeSince(tx, now, told, now)}))::int as ripe,
        count(n.id)::int as told, min(n.erase_from) as next
      from (${rowsSince(told, now)}) r
      left join retention_notice n on n.person_id = r."personId" and coalesce(n.application_id, n.person_id) = r.id`;
    const months = await readSetting(tx, now, MONTHS_OF[told]);
    return { category, months, ...(row ?? { ripe: 0, told: 0, next: null }) };
  }
  const at = async (key: "mail" | "request") => monthsAfter(now, -(await readSetting(tx, now, MONTHS_OF[key])));
  const without = { category, told: null, next: null };
  if (category === "mail") {
    const ripe = await tx.outboxMessage.count({
      where: { state: { not: "queued" }, createdAt: { lte: await at("mail") } },
    });
    return { ...without, months: await readSetting(tx, now, MONTHS_OF.mail), ripe };
  }
  if (category === "request") {
    const ripe = await tx.privacyRequest.count({
      where: { state: { in: ["granted", "refused", "withdrawn"] }, askedAt: { lte: await at("request") } },
    });
    return { ...without, months: await readSetting(tx, now, MONTHS_OF.request), ripe };
  }
  if (category === "export") {
    const ripe = await tx.dataExport.count({ where: { state: "ready", expiresAt: { lte: now } } });
    return { ...without, months: null, ripe };
  }
  const sessions = await tx.session.count({ where: { expiresAt: { lte: now } } });
  const links = await tx.verification.count({ where: { expiresAt: { lte: now } } });
  return { ...without, months: null, ripe: sessions + links };
}
