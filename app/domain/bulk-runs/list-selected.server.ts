import { filterOf, listedIn, statusesAskedFor } from "~/domain/applications/staff-list-filter.server";
import { STAFF_TABS } from "~/domain/applications/staff-tabs";
import type { Trilingual } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { scoresUnseen } from "~/domain/reviews/unseen-scores.server";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { Prisma } from "~/generated/prisma/client";
import type { ApplicationStatus, PacketState } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import { type BulkAction, bulkBlockers, firstWish } from "./bulk-action";
import { BULK_MOST, type BulkSelection } from "./bulk-selection";

type Row = {
  id: string;
  reference: string;
  surname: string;
  givenName: string;
  status: ApplicationStatus;
  documentsExpected: number;
  documentsPresent: number;
  wishedPlaceIds: string[];
  excludedPlaceIds: string[];
  packet: PacketState | null;
};

/** One more than a run takes tells that there are too many. */
const LIMIT = BULK_MOST + 1;

/**
 * The selected applications of a cohort with what stands between each and the action, the best score first, those last
 * whose score the viewer may not know yet: the order in which they are done. Two statements for any number. What is of another cohort, or unknown to staff, is left out.
 */
export async function listSelected(
  tx: Tx,
  now: Date,
  viewer: Pick<Viewer, "personId">,
  cohort: { id: string; code: string },
  { action, selection }: { action: BulkAction; selection: BulkSelection },
) {
  const rows = await tx.$queryRaw<Row[]>`
    select a.id, a.reference, coalesce(a.surname, '') as surname, coalesce(a.given_name, '') as "givenName",
      a.status::text as status, a.documents_expected as "documentsExpected", a.documents_present as "documentsPresent",
      a.wished_place_ids as "wishedPlaceIds", a.excluded_place_ids as "excludedPlaceIds", p.state::text as packet
    from application a
    left join decision d on d.application_id = a.id and d.released_at is null and d.skipped is null
    left join decision_packet p on p.id = d.packet_id
    where ${chosen(cohort, selection, now)}
    order by case when ${scoresUnseen(viewer)} then null else a.score end desc nulls last, a.rank_at, a.id limit ${LIMIT}`;
  const places = await placesOf(tx, cohort.id);
  return rows.map(({ packet, wishedPlaceIds, excludedPlaceIds, ...row }) => {
    const id = firstWish({ wishedPlaceIds, excludedPlaceIds }, [...places.keys()]);
    const facts = { status: row.status, packet, place: { asked: places.size > 0, id } };
    const place = action === "offer" && id !== null ? (places.get(id) ?? null) : null;
    return { ...row, place, blockers: bulkBlockers(action, facts, now) };
  });
}

export type SelectedRow = Awaited<ReturnType<typeof listSelected>>[number];

function chosen(cohort: { id: string; code: string }, selection: BulkSelection, now: Date): Prisma.Sql {
  if ("query" in selection) {
    const { query } = selection;
    return Prisma.sql`${listedIn(cohort.id, statusesAskedFor(query))} and ${filterOf(cohort, query, now)}`;
  }
  const seen = listedIn(cohort.id, STAFF_TABS.all);
  if ("run" in selection) {
    return Prisma.sql`${seen} and a.id in (select r.application_id from bulk_row r join bulk_run b on b.id = r.run_id
      where b.id = ${selection.run}::uuid and b.cohort_id = ${cohort.id}::uuid
        and r.settled_at is not null and r.skipped is null)`;
  }
  return Prisma.sql`${seen} and a.reference = any(${selection.references.slice(0, LIMIT)})`;
}

async function placesOf(tx: Tx, cohortId: string): Promise<Map<string, Trilingual>> {
  const places = await tx.unitPlace.findMany({ where: { cohortId }, select: { id: true, title: true } });
  return new Map(places.map(({ id, title }) => [id, trilingualSchema.parse(title)]));
}
