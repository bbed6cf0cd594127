import type { Trilingual } from "~/domain/languages";
import { canReadCohort } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { ApplicationStatus } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import { isVisibleToStaff, statusesWhere } from "./application";

export type RelatedApplications = {
  /** The person's applications to other cohorts the viewer runs. */
  others: { reference: string; status: ApplicationStatus; cohortName: Trilingual }[];
  /** Other people's applications to the same cohort under the same FIN. */
  sameFin: string[];
};

type About = { id: string; personId: string; cohortId: string; finLookup: string | null };

type Row = {
  reference: string;
  status: ApplicationStatus;
  personId: string;
  cohortId: string;
  programmeId: string;
  cohortName: unknown;
};

/** What else the viewer may know of that belongs beside an application; one statement. */
export async function relatedApplications(tx: Tx, viewer: Viewer, about: About): Promise<RelatedApplications> {
  const { id, personId, cohortId, finLookup } = about;
  const found = await tx.$queryRaw<Row[]>`
    select a.reference, a.status::text as status, a.person_id as "personId", a.cohort_id as "cohortId",
      c.programme_id as "programmeId", c.name as "cohortName"
    from application a join cohort c on c.id = a.cohort_id
    where a.id <> ${id}::uuid and a.received_at is not null
      and a.status = any(${statusesWhere(isVisibleToStaff)}::application_status[])
      and (a.person_id = ${personId}::uuid or (a.cohort_id = ${cohortId}::uuid and a.fin_lookup = ${finLookup}))
    order by a.rank_at desc, a.reference`;
  const rows = found.filter((row) => canReadCohort(viewer, row));
  return {
    others: rows
      .filter((row) => row.personId === personId)
      .map(({ reference, status, cohortName }) => ({
        reference,
        status,
        cohortName: trilingualSchema.parse(cohortName),
      })),
    sameFin: rows.filter((row) => row.personId !== personId).map(({ reference }) => reference),
  };
}
