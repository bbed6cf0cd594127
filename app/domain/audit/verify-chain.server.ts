import { z } from "zod";
import { type Anchor, readAnchors } from "~/platform/anchors.server";
import { asSystem } from "~/platform/db.server";
import { type AuditLine, linkHash, NO_HASH } from "./link-hash.server";

const BATCH_LINKS = 5_000;
const BATCH_LINES = 50_000n;

/**
 * What may be wrong: a line changed, or gone; a link gone; lines that were taken out of the chain; a chain that was
 * written anew or cut off, which shows only beside the heads kept outside of the database.
 */
export const AUDIT_FAULTS = ["lineChanged", "lineGone", "linkGone", "lineLeftOut", "rewritten", "cutOff"] as const;

export const auditFaultSchema = z.object({
  kind: z.enum(AUDIT_FAULTS),
  /** The first place of the chain that is wrong; null where the line has none. */
  position: z.string().nullable(),
  /** The line concerned, where it is known. */
  entryId: z.string().nullable(),
});
export type AuditFault = z.output<typeof auditFaultSchema>;

export type AuditVerdict = {
  /** Links found sound, before the first that is not. */
  checked: number;
  /** The last sound link: "position hash"; null with none. */
  head: string | null;
  fault: AuditFault | null;
  /** Lines written so lately that they wait for their place; the first of them. */
  unchained: { count: number; first: string | null };
};

type Linked = { [K in keyof AuditLine]: AuditLine[K] | null } & { position: bigint; entryId: bigint; hash: string };

/**
 * Follows the chain of the audit trail from its first link to its last, and names the first thing that is wrong. Reads in
 * small transactions, so that it may take its time. @param onProgress told how many links are found sound so far
 */
export async function verifyChain(
  onProgress: (checked: number) => Promise<void> = async () => {},
): Promise<AuditVerdict> {
  // Of two heads kept for one place the first counts: a chain written anew gets a new head too.
  const anchors = new Map((await readAnchors()).reverse().map((anchor) => [anchor.position, anchor]));
  let [position, hash, checked] = [0n, NO_HASH, 0];
  let fault: AuditFault | null = null;
  while (fault === null) {
    const links = await linksAfter(position);
    for (const link of links) {
      fault = faultOf(link, { position, hash }, anchors.get(link.position));
      if (fault) break;
      ({ position, hash } = link);
      checked += 1;
    }
    if (links.length < BATCH_LINKS) break;
    await onProgress(checked);
  }
  fault ??= cutOff([...anchors.values()], position) ?? (await lineLeftOut());
  return { checked, head: position === 0n ? null : `${position} ${hash}`, fault, unchained: await unchainedTail() };
}

function linksAfter(position: bigint): Promise<Linked[]> {
  return asSystem(
    "verify_audit",
    (tx) => tx.$queryRaw<Linked[]>`
      select l.position, l.entry_id as "entryId", l.hash, e.id, e.at, e.actor, e.actor_person_id as "actorPersonId",
        e.action, e.entity, e.entity_id as "entityId", e.fields, e.reason, e.request_id as "requestId"
      from audit_link l left join audit_entry e on e.id = l.entry_id
      where l.position > ${position} order by l.position limit ${BATCH_LINKS}`,
  );
}

function faultOf(link: Linked, before: { position: bigint; hash: string }, anchor: Anchor | undefined) {
  const position = before.position + 1n;
  const fault = (kind: AuditFault["kind"], entryId: bigint | null): AuditFault => {
    return { kind, position: String(position), entryId: entryId === null ? null : String(entryId) };
  };
  if (link.position !== position) return fault("linkGone", null);
  if (link.id === null) return fault("lineGone", link.entryId);
  // A line that is there has every column its table asks for.
  if (linkHash(before.hash, position, link as AuditLine) !== link.hash) return fault("lineChanged", link.entryId);
  return anchor && anchor.hash !== link.hash ? fault("rewritten", link.entryId) : null;
}

/** A head that was kept lies beyond the end of the chain. */
function cutOff(anchors: readonly Anchor[], end: bigint): AuditFault | null {
  const beyond = anchors.find(({ position }) => position > end);
  return beyond ? { kind: "cutOff", position: String(end + 1n), entryId: null } : null;
}

/** A line that is neither in the chain nor waits for its place there, or waits and is gone. */
async function lineLeftOut(): Promise<AuditFault | null> {
  const left = (entryId: bigint, kind: AuditFault["kind"]) => ({ kind, position: null, entryId: String(entryId) });
  const gone = await asSystem(
    "verify_audit",
    (tx) => tx.$queryRaw<{ id: bigint }[]>`
      select u.entry_id as id from audit_unchained u left join audit_entry e on e.id = u.entry_id
      where e.id is null order by 1 limit 1`,
  );
  if (gone[0]) return left(gone[0].id, "lineGone");
  for (let after = 0n; ; after += BATCH_LINES) {
    const [row] = await asSystem(
      "verify_audit",
      (tx) => tx.$queryRaw<{ out: bigint | null; last: bigint | null }[]>`
        select (select max(id) from audit_entry) as last, (
          select e.id from audit_entry e where e.id > ${after} and e.id <= ${after + BATCH_LINES}
            and not exists (select from audit_link l where l.entry_id = e.id)
            and not exists (select from audit_unchained u where u.entry_id = e.id)
          order by e.id limit 1) as out`,
    );
    if (row?.out) return left(row.out, "lineLeftOut");
    if (after + BATCH_LINES >= (row?.last ?? 0n)) return null;
  }
}

function unchainedTail() {
  return asSystem("verify_audit", async (tx) => {
    const [tail] = await tx.$queryRaw<{ count: number; first: bigint | null }[]>`
      select count(*)::int as count, min(entry_id) as first from audit_unchained`;
    return { count: tail?.count ?? 0, first: tail?.first ? String(tail.first) : null };
  });
}
