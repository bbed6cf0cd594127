import { STAFF_TABS } from "~/domain/applications/staff-tabs";
import type { Trilingual } from "~/domain/languages";
import { canRunCohort } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { asViewer } from "~/platform/db.server";
import { findReadableCohort, type ReadableCohort } from "./find-readable-cohort.server";

export type CohortHead = Omit<
  ReadableCohort,
  "id" | "name" | "programmeId" | "eligibility" | "cancelledAt" | "cancelReason"
> & {
  name: Trilingual;
  /** May check, decide and release, not only read. */
  mayRun: boolean;
  /** Counts beside the tabs and in the primary button. Drafts are counted only: what is in them nobody sees. */
  counts: { applications: number; toCheck: number; drafts: number; pending: number; seats: number; held: number };
  now: Date;
};

/** What stands above every page of a cohort. @throws {NotFound} for a cohort the viewer does not run */
export function getCohortHead(viewer: Viewer, code: string): Promise<CohortHead> {
  return asViewer(viewer, async (tx, now) => {
    const { id, name, programmeId, eligibility, cancelledAt, cancelReason, ...cohort } = await findReadableCohort(
      tx,
      viewer,
      code,
    );
    const [counts] = await tx.$queryRaw<CohortHead["counts"][]>`
      select
        (select count(*)::int from application where cohort_id = ${id}::uuid and received_at is not null
          and status = any(${STAFF_TABS.all}::application_status[])) as applications,
        (select count(*)::int from application where cohort_id = ${id}::uuid and status = 'submitted') as "toCheck",
        drafts_in(${id}::uuid) as drafts,
        (select count(*)::int from decision join decision_packet on decision_packet.id = decision.packet_id
          where decision_packet.cohort_id = ${id}::uuid and decision.released_at is null and decision.skipped is null
          and decision_packet.state <> 'cancelled') as pending,
        (select count(*)::int from seat where cohort_id = ${id}::uuid and retired_at is null) as seats,
        (select count(*)::int from seat join seat_hold on seat_hold.seat_id = seat.id and seat_hold.released_at is null
          where seat.cohort_id = ${id}::uuid and seat.retired_at is null) as held`;
    if (!counts) throw new Error("counting gave no row");
    const mayRun = canRunCohort(viewer, { programmeId, cohortId: id });
    return { ...cohort, name: trilingualSchema.parse(name), mayRun, counts, now };
  });
}
