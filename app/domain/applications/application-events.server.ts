import type { ActorKind, ApplicationStatus } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import type { ActionName } from "./application";

export type ApplicationHistoryEvent = {
  action: ActionName;
  toStatus: ApplicationStatus;
  actor: ActorKind;
  /** Name of the member of staff; the applicant's and the portal's own acts carry none. */
  by: string | null;
  reasonKeys: string[];
  note: string | null;
  at: Date;
};

/** What has happened to an application since it was submitted, the newest first; one statement. */
export function applicationEvents(
  tx: Tx,
  application: { id: string; submittedAt: Date },
): Promise<ApplicationHistoryEvent[]> {
  // How long somebody wrote on a draft is their own affair.
  return tx.$queryRaw<ApplicationHistoryEvent[]>`
    select e.action, e.to_status::text as "toStatus", e.actor::text as actor,
      coalesce(e.reason_keys, '{}') as "reasonKeys", e.note, e.at,
      case when e.actor in ('coordinator', 'head', 'packet', 'supervisor') then u.name end as by
    from application_event e left join app_user u on u.person_id = e.actor_person_id
    where e.application_id = ${application.id}::uuid and e.at >= ${application.submittedAt} and e.action <> 'start'
    order by e.at desc, e.id desc`;
}
