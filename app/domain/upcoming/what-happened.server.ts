import { type ActionName, actionOf, isActionName } from "~/domain/applications/application";
import { readableBy } from "~/domain/cohorts/readable-by";
import { isMailTemplate, type MailTemplate } from "~/domain/messages/mail-templates";
import type { Viewer } from "~/domain/people/viewer";
import { actAsPortal, asViewer } from "~/platform/db.server";

export type Happened = {
  events: { action: ActionName; number: number }[];
  mails: { template: MailTemplate; number: number }[];
};

/** The mails of drafts whose call has closed. */
const OF_DRAFTS: readonly MailTemplate[] = ["notSubmitted"];

/**
 * What happened since a moment in the cohorts the viewer runs: events and mails by kind, the most frequent first. Of
 * applications that never reached the Service only drafts that ended are counted: any other number would tell of a minor
 * whose guardian has not agreed.
 */
export function whatHappened(viewer: Viewer, since: Date): Promise<Happened & { now: Date }> {
  return asViewer(viewer, async (tx, now) => {
    const cohorts = await tx.cohort.findMany({ where: readableBy(viewer), select: { id: true } });
    const ids = cohorts.map(({ id }) => id);
    const count = () => tx.$queryRaw<{ what: string; name: string; number: number }[]>`
      select 'event' as what, e.action as name, count(*)::int as number
        from application_event e join application a on a.id = e.application_id
        where a.cohort_id = any(${ids}::uuid[]) and e.at > ${since} and e.at <= ${now}
          and (a.received_at is not null or e.to_status = any(${actionOf("close").to}::application_status[]))
        group by e.action
      union all
      select 'mail', m.template, count(*)::int from outbox_message m join application a on a.id = m.application_id
        where a.cohort_id = any(${ids}::uuid[]) and m.created_at > ${since} and m.created_at <= ${now}
          and (a.received_at is not null or m.template = any(${[...OF_DRAFTS]}))
        group by m.template
      order by number desc, name`;
    const rows = await actAsPortal(tx, "count_happened", count);
    const of = (kind: string) => rows.filter(({ what }) => what === kind);
    return {
      now,
      events: of("event").flatMap(({ name, number }) => (isActionName(name) ? [{ action: name, number }] : [])),
      mails: of("mail").flatMap(({ name, number }) => (isMailTemplate(name) ? [{ template: name, number }] : [])),
    };
  });
}
