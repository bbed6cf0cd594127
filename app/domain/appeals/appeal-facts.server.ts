import { isLive, statusesWhere } from "~/domain/applications/application";
import { loadCalendar } from "~/domain/calendar/load-calendar.server";
import type { WorkingCalendar } from "~/domain/calendar/working-calendar";
import type { ApplicationStatus } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import { type AppealFacts, appealEnd } from "./appeal";

/** What is named by `calendar` is not read again. */
type Appealed = { id: string; status: ApplicationStatus; calendar?: WorkingCalendar };

/** What decides whether somebody may appeal: the answer's own day and the cohort's time for it. */
export async function appealFacts(tx: Tx, now: Date, { id, status, calendar }: Appealed): Promise<AppealFacts> {
  const [row] = await tx.$queryRaw<
    (Omit<AppealFacts, "status" | "endsAt"> & { days: number; outcomeAt: Date | null })[]
  >`
    select c.state::text as "cohortState", c.appeal_working_days as days,
      (select max(e.at) from application_event e
        where e.application_id = a.id and e.to_status::text = ${status}) as "outcomeAt",
      exists (select from appeal where application_id = a.id) as lodged,
      exists (select from application other
        where other.person_id = a.person_id and other.cohort_id = c.id and other.id <> a.id
          and other.status = any(${statusesWhere(isLive)}::application_status[])) as newer
    from application a join cohort c on c.id = a.cohort_id where a.id = ${id}::uuid`;
  if (!row) throw new Error("the application is not there");
  const { days, outcomeAt, ...facts } = row;
  const endsAt = outcomeAt && appealEnd(outcomeAt, days, calendar ?? (await loadCalendar(tx, now)));
  return { ...facts, status, endsAt };
}
