import type { Tx } from "~/platform/db.server";
import type { ReadableCohort } from "./find-readable-cohort.server";

/** Something the clock will do in a cohort, and to how many. */
export type Upcoming = {
  what: "opens" | "closes" | "offersLapse" | "returnsLapse" | "packetReleased" | "waitingListEnds" | "starts";
  at: Date;
  /** How many applications, where it is about some of them. */
  number: number | null;
};

/** The most lines shown: the nearest are the ones one can still act on. */
const MOST = 8;

/** What will happen in a cohort by itself, the nearest first. */
export async function countUpcoming(tx: Tx, now: Date, cohort: ReadableCohort): Promise<Upcoming[]> {
  const groups = await tx.$queryRaw<Upcoming[]>`
      select 'offersLapse' as what, offer_lapses_at as at, count(*)::int as number from application
        where cohort_id = ${cohort.id}::uuid and status = 'offered' group by offer_lapses_at
      union all
      select 'returnsLapse', returned_until, count(*)::int from application
        where cohort_id = ${cohort.id}::uuid and status = 'returned' group by returned_until
      union all
      select 'packetReleased', p.release_at, count(d.id)::int from decision_packet p
        join decision d on d.packet_id = p.id
        where p.cohort_id = ${cohort.id}::uuid and p.state = 'scheduled' group by p.id, p.release_at
      union all
      select 'waitingListEnds', ${cohort.promoteUntil}::timestamptz, count(*)::int from application
        where cohort_id = ${cohort.id}::uuid and status = 'waitlisted' having count(*) > 0
      union all
      select 'closes', ${cohort.closesAt}::timestamptz, count(*)::int from application
        where cohort_id = ${cohort.id}::uuid and status = 'draft'`;
  const dated: Upcoming[] = [
    ...groups,
    { what: "opens", at: cohort.opensAt, number: null },
    { what: "starts", at: cohort.startsOn, number: null },
  ];
  return dated
    .filter(({ at }) => at !== null && at > now)
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .slice(0, MOST);
}
