import { isTerminal, statusesWhere } from "~/domain/applications/application";
import { Prisma } from "~/generated/prisma/client";

/**
 * Applications of minors that ended by `since` without any guardian's yes, sent and never consented to, or begun and never
 * sent: id, since. As SQL to read from.
 */
export function unconsentedSince(since: Date): Prisma.Sql {
  return Prisma.sql`
    select a.id, a.status_changed_at as since from application a
    join cohort c on c.id = a.cohort_id
    left join profile p on p.person_id = a.person_id
    where a.received_at is null and a.erased_at is null
      and a.status = any(${statusesWhere(isTerminal)}::application_status[])
      and a.status_changed_at <= ${since}
      and (a.submitted_at is not null or p.birth_date >
        (a.status_changed_at at time zone 'Asia/Baku')::date - make_interval(years => c.guardian_consent_under))`;
}
