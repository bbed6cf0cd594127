import { NotAllowed } from "~/domain/errors";
import { foldName } from "~/domain/people/fold";
import { canReadAudit } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { Prisma } from "~/generated/prisma/client";
import { asViewer, type Tx } from "~/platform/db.server";
import type { AuditAction } from "./audit-actions";
import { auditedIds, subjectNames } from "./audited-subjects.server";
import type { AuditLine } from "./link-hash.server";
import { recordAudit } from "./record-audit.server";

export const AUDIT_PAGE_LINES = 50;
/** Members of staff whose name a search may mean at once. */
const MOST_NAMES = 50;

export type AuditQuery = {
  /** A part of the name or the whole address of a member of staff. */
  who?: string;
  /** An application's number, a cohort's code, or what the trail itself wrote down. */
  about?: string;
  action?: AuditAction;
  /** The first instant, and the first after the last. */
  from?: Date;
  before?: Date;
  /** Lines older than this one. */
  after?: bigint;
};

export type FoundLine = Omit<AuditLine, "actorPersonId" | "requestId"> & {
  /** Of a member of staff; whoever else it was keeps their name. */
  name: string | null;
  /** The application's number or the cohort's code it is about. */
  subject: string | null;
};

/**
 * The lines of the audit trail that a search means, the latest first. A search is itself told by the trail. The same
 * number of statements for any number of lines. @throws {NotAllowed}
 */
export function searchAudit(viewer: Viewer, query: AuditQuery): Promise<{ lines: FoundLine[]; more: boolean }> {
  return asViewer(viewer, async (tx, now) => {
    if (!canReadAudit(viewer)) throw new NotAllowed(false);
    const asked = Object.entries(query).flatMap(([name, value]) => (value && name !== "after" ? [name] : []));
    if (asked.length > 0 && query.after === undefined) {
      await recordAudit(tx, now, {
        ...{ actor: "person", actorPersonId: viewer.personId, action: "search_audit", fields: asked },
        ...{ entity: "audit_entry", entityId: query.about ?? "" },
      });
    }
    const found = await tx.$queryRaw<(Omit<FoundLine, "subject"> & { requestId: string | null })[]>`
      select e.id, e.at, e.actor, e.action, e.entity, e.entity_id as "entityId", e.fields, e.reason,
        (select u.name from app_user u where u.person_id = coalesce((select p.merged_into_id from person p where p.id = e.actor_person_id), e.actor_person_id)
          and exists (select from role_grant g where g.person_id = u.person_id)) as name
      from audit_entry e where ${await meant(tx, query)} order by e.id desc limit ${AUDIT_PAGE_LINES + 1}`;
    const lines = found.slice(0, AUDIT_PAGE_LINES);
    const names = await subjectNames(tx, lines);
    return {
      lines: lines.map((line) => ({ ...line, subject: names.get(`${line.entity} ${line.entityId}`) ?? null })),
      more: found.length > AUDIT_PAGE_LINES,
    };
  });
}

async function meant(tx: Tx, { who, about, action, from, before, after }: AuditQuery): Promise<Prisma.Sql> {
  const parts = [Prisma.sql`true`];
  if (who) parts.push(Prisma.sql`e.actor_person_id = any(${await staffCalled(tx, who)}::uuid[])`);
  if (about) parts.push(Prisma.sql`e.entity_id = any(${await auditedIds(tx, about)})`);
  if (action) parts.push(Prisma.sql`e.action = ${action}`);
  if (from) parts.push(Prisma.sql`e.at >= ${from}`);
  if (before) parts.push(Prisma.sql`e.at < ${before}`);
  if (after !== undefined) parts.push(Prisma.sql`e.id < ${after}`);
  return Prisma.join(parts, " and ");
}

/** Whoever has or had a role and is called so. Applicants are found by their application, not by their name. */
async function staffCalled(tx: Tx, who: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select u.person_id as id from app_user u
    where exists (select from role_grant g where g.person_id = u.person_id)
      and (lower(u.email) = lower(${who}) or fold_name(u.name) like ${`%${foldName(who).replace(/[\\%_]/g, "\\$&")}%`})
    order by u.name limit ${MOST_NAMES}`;
  return rows.map(({ id }) => id);
}
