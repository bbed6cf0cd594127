import type { OwnApplication } from "~/domain/applications/load-own-application.server";
import { ASSESSED } from "~/domain/stages/stage-work";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { Tx } from "~/platform/db.server";

/** The stage of interviews an application is in now; null while it is in no such stage. */
export async function interviewStageOf(tx: Tx, application: Pick<OwnApplication, "id" | "status" | "cohortId">) {
  if (!ASSESSED.includes(application.status)) return null;
  const [stage] = await tx.$queryRaw<{ id: string; key: string; name: unknown }[]>`
    select s.id, s.key, s.name from application a
    join cohort_stage s on s.cohort_id = a.cohort_id and s.key = a.stage_key and s.kind = 'interview'
    join cohort c on c.id = a.cohort_id and c.state <> 'cancelled'
    where a.id = ${application.id}::uuid`;
  return stage ? { ...stage, name: trilingualSchema.parse(stage.name) } : null;
}

/** The booking in force of an application in a stage. */
export function liveBooking(tx: Tx, applicationId: string, stageId: string) {
  return tx.interviewBooking.findFirst({
    where: { applicationId, stageId, cancelledAt: null },
    select: { id: true, slotId: true, attended: true, slot: { select: { startsAt: true, endsAt: true } } },
  });
}
