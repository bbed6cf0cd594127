import { keepAnchor, readAnchors } from "~/platform/anchors.server";
import { asSystem, type Tx } from "~/platform/db.server";
import { type AuditLine, linkHash, NO_HASH } from "./link-hash.server";

/** Lines that one transaction chains: well within the time a transaction has. */
const BATCH_LINES = 1_000;

type Head = { position: bigint; hash: string };

/**
 * Gives every line of the audit trail that is in no chain yet the next place in it, and keeps the new head outside of the
 * database. A line takes its place when it is first seen, so that one committed late comes late and no place is left for
 * one that may still come. Run by several at once, one chains and the others do nothing. @returns how many lines that were
 */
export async function chainAudit(): Promise<number> {
  let lines = 0;
  for (;;) {
    const chained = await asSystem("chain_audit", chainBatch);
    lines += chained;
    if (chained < BATCH_LINES) break;
  }
  await anchorHead();
  return lines;
}

async function chainBatch(tx: Tx, now: Date): Promise<number> {
  const [lock] = await tx.$queryRaw<{ ours: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtext('audit_chain')) as ours`;
  if (!lock?.ours) return 0;
  const lines = await tx.$queryRaw<AuditLine[]>`
    select e.id, e.at, e.actor, e.actor_person_id as "actorPersonId", e.action, e.entity, e.entity_id as "entityId",
      e.fields, e.reason, e.request_id as "requestId"
    from audit_unchained u join audit_entry e on e.id = u.entry_id order by u.entry_id limit ${BATCH_LINES}`;
  if (lines.length === 0) return 0;
  let { position, hash } = (await headOf(tx)) ?? { position: 0n, hash: NO_HASH };
  const links = lines.map((line) => {
    position += 1n;
    hash = linkHash(hash, position, line);
    return { position, entryId: line.id, hash, chainedAt: now };
  });
  await tx.auditLink.createMany({ data: links });
  await tx.auditUnchained.deleteMany({ where: { entryId: { in: lines.map(({ id }) => id) } } });
  return lines.length;
}

/** Asked anew each time: a head that a crash kept from its anchor gets it with the next run. */
async function anchorHead(): Promise<void> {
  const head = await asSystem("anchor_audit", async (tx, now) => {
    const found = await headOf(tx);
    return found && { ...found, at: now.toISOString() };
  });
  const kept = (await readAnchors()).at(-1);
  if (head && kept?.hash !== head.hash) await keepAnchor(head);
}

/** The last link of the chain; null while there is none. */
function headOf(tx: Tx): Promise<Head | null> {
  return tx.auditLink.findFirst({ orderBy: { position: "desc" }, select: { position: true, hash: true } });
}
