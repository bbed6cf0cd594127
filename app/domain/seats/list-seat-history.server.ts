import { findReadableCohort } from "~/domain/cohorts/find-readable-cohort.server";
import type { Viewer } from "~/domain/people/viewer";
import { Prisma } from "~/generated/prisma/client";
import { asViewer } from "~/platform/db.server";

/** How many entries a page of the history shows. */
export const HISTORY_PAGE_ROWS = 50;

/**
 * What happens to a list: somebody came onto it, was promoted, left, was moved by two people (or was not), or their
 * waiting ended with the list.
 */
const HISTORY_KINDS = ["joined", "promoted", "moved", "moveRefused", "left", "ended", "closed"] as const;

export type HistoryEntry = {
  id: string;
  kind: (typeof HISTORY_KINDS)[number];
  at: Date;
  /** Null for the closing of the whole list. */
  person: { reference: string; name: string } | null;
  /** Who did it, for a move: who asked; null for the portal and the applicant. */
  by: string | null;
  /** Who answered a move. */
  second: string | null;
  seat: number | null;
  from: number | null;
  to: number | null;
  reason: string | null;
};

/** The history of a cohort's waiting list, the latest first, from behind the entry named. One statement for the entries. */
export function listSeatHistory(
  viewer: Viewer,
  asked: { code: string; after?: { at: Date; id: string } },
): Promise<{ entries: HistoryEntry[]; more: boolean }> {
  return asViewer(viewer, async (tx) => {
    const { id: cohortId } = await findReadableCohort(tx, viewer, asked.code);
    const beyond = asked.after
      ? Prisma.sql`(at, id) < (${asked.after.at}::timestamptz, ${asked.after.id}::text)`
      : Prisma.sql`true`;
    const found = await tx.$queryRaw<HistoryEntry[]>`
      select id, kind, at, person, by, second, seat, "from", "to", reason from (${entriesOf(cohortId)}) entry
      where ${beyond} order by at desc, id desc limit ${HISTORY_PAGE_ROWS + 1}`;
    return { entries: found.slice(0, HISTORY_PAGE_ROWS), more: found.length > HISTORY_PAGE_ROWS };
  });
}

const PERSON = Prisma.sql`json_build_object('reference', a.reference, 'name', concat_ws(' ', a.surname, a.given_name))`;

function entriesOf(cohortId: string): Prisma.Sql {
  return Prisma.sql`
    select p.id::text, 'promoted' as kind, p.promoted_at as at, ${PERSON} as person, null as by, null as second,
      s.number as seat, null::int as "from", null::int as "to", null as reason
    from promotion p join application a on a.id = p.application_id join seat s on s.id = p.seat_id
    where p.cohort_id = ${cohortId}::uuid
    union all
    select m.id::text, case when m.agreed then 'moved' else 'moveRefused' end, m.answered_at, ${PERSON}, asker.name,
      answerer.name, null, m.from_rank, m.to_rank, m.reason
    from waitlist_move m join application a on a.id = m.application_id
    left join app_user asker on asker.person_id = m.asked_by_id
    left join app_user answerer on answerer.person_id = m.answered_by_id
    where m.cohort_id = ${cohortId}::uuid and m.answered_at is not null
    union all
    select e.id::text, case when e.to_status = 'waitlisted' then 'joined' when e.action = 'close_waiting_list' then 'ended'
      else 'left' end, e.at, ${PERSON}, case when e.actor in ('packet', 'head') then u.name end, null, null, null, null, null
    from application_event e join application a on a.id = e.application_id
    left join app_user u on u.person_id = e.actor_person_id
    where a.cohort_id = ${cohortId}::uuid and e.action <> 'promote'
      and ('waitlisted' in (e.from_status, e.to_status))
    union all
    select 'audit ' || audit.id, 'closed', audit.at, null, u.name, null, null, null, null, null
    from audit_entry audit left join app_user u on u.person_id = audit.actor_person_id
    where audit.entity = 'cohort' and audit.entity_id = ${cohortId} and audit.action = 'close_waiting_list'`;
}
