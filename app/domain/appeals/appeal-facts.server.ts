import { isLive, statusesWhere } from "~/domain/applications/application";
import { loadCalendar } from "~/domain/calendar/load-calendar.server";
import type { ApplicationStatus } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import { type AppealFacts, appealEnd } from "./appeal";

type Appealed = { id: string; status: ApplicationStatus; cohortId: string; personId: string };

/** What decides whether somebody may appeal: the answer's own day and the cohort's time for it. */
export async function appealFacts(tx: Tx, now: Date, application: Appealed): Promise<AppealFacts> {
  const { id, status, cohortId, personId } = application;
  const [row] = await tx.$queryRaw<
    (Omit<AppealFacts, "status" | "endsAt"> & { days: number; outcomeAt: Date | null })[]
  >`
    select c.state::text as "cohortState", c.appeal_working_days as days,
      (select max(e.at) from application_event e
        where e.application_id = ${id}::uuid and e.to_status::text = ${status}) as "outcomeAt",
      exists (select from appeal where application_id = ${id}::uuid) as lodged,
      exists (select from application other
        where other.person_id = ${personId}::uuid and other.cohort_id = c.id and other.id <> ${id}::uuid
          and other.status = any(${statusesWhere(isLive)}::application_status[])) as newer
    from cohort c where c.id = ${cohortId}::uuid`;
  if (!row) throw new Error("the cohort of the application is not there");
  const { days, outcomeAt, ...facts } = row;
  const endsAt = outcomeAt && appealEnd(outcomeAt, days, await loadCalendar(tx, now));
  return { ...facts, status, endsAt };
}
