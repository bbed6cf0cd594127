import { ofApplications } from "~/domain/audit/audited-subjects.server";
import type { Trilingual } from "~/domain/languages";
import type { Role } from "~/domain/people/roles";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { Prisma } from "~/generated/prisma/client";
import { actAsPortal, type Tx } from "~/platform/db.server";
import type { ReadingAction } from "./reading-actions";
import { READING_ACTIONS } from "./reading-actions";

/** One reading by staff: what, when, in which role; who they were stays with the audit trail. */
export type FileReading = {
  id: bigint;
  at: Date;
  action: ReadingAction;
  /** Null where the role of that moment is no longer known. */
  role: Role | null;
  /** The unit of a supervisor. */
  unit: Trilingual | null;
  reference: string;
  /** Of an uploaded file. */
  fileName: string | null;
};

type Row = Omit<FileReading, "unit"> & { unit: unknown };

/** Which role lets somebody read so, the likeliest first. */
const ROLES_OF: Record<ReadingAction, readonly Role[]> = {
  assist_open: ["enquiry_operator"],
  read_application: ["coordinator", "head_of_programme", "enquiry_operator"],
  read_identity_number: ["coordinator", "head_of_programme", "enquiry_operator"],
  read_file: ["coordinator", "head_of_programme", "unit_supervisor", "reviewer", "enquiry_operator"],
  read_candidate: ["unit_supervisor"],
  read_review: ["reviewer"],
  read_paper_scan: ["coordinator", "head_of_programme"],
};

/**
 * Who looked at somebody's applications and files, the latest first: of a person's applications, or of one of them (what
 * a guardian may be shown). One statement for any number of rows.
 * @param asked `before`: readings older than this one
 */
export async function fileReadings(
  tx: Tx,
  asked: { of: { personId: string } | { applicationId: string }; before?: bigint; most: number },
): Promise<FileReading[]> {
  const { of, before, most } = asked;
  const theirs =
    "personId" in of ? Prisma.sql`a.person_id = ${of.personId}::uuid` : Prisma.sql`a.id = ${of.applicationId}::uuid`;
  const roles = Prisma.join(
    Object.entries(ROLES_OF).map(([action, names]) => Prisma.sql`when ${action} then ${names}::text[]`),
    " ",
  );
  // Reviews and roles of staff are looked up for what they read; who they were is told to nobody.
  const find = () => tx.$queryRaw<Row[]>`
    select e.id, e.at, e.action, e.reference, e.file_name as "fileName", g.role, g.unit
    from (
      select e.*, a.reference, f.name as file_name, case e.action ${roles} end as roles
      from application a
      join (${ofApplications}) x on x.application_id = a.id
      join audit_entry e on e.entity = x.entity and e.entity_id = x.id::text
      left join stored_file f on x.entity = 'stored_file' and f.id = x.id
      where ${theirs} and e.action = any(${[...READING_ACTIONS]})
        and e.actor_person_id is distinct from a.person_id
        ${before === undefined ? Prisma.empty : Prisma.sql`and e.id < ${before}`}
      order by e.id desc limit ${most}
    ) e
    left join lateral (
      select g.role::text as role, u.name as unit from role_grant g left join unit u on u.id = g.unit_id
      where g.person_id = e.actor_person_id and g.role::text = any(e.roles)
        and g.granted_at <= e.at and (g.revoked_at is null or g.revoked_at > e.at)
      order by array_position(e.roles, g.role::text), g.granted_at, g.id limit 1
    ) g on true
    order by e.id desc`;
  const rows = await actAsPortal(tx, "read_file_readings", find);
  return rows.map(({ unit, ...row }) => ({ ...row, unit: unit === null ? null : trilingualSchema.parse(unit) }));
}
