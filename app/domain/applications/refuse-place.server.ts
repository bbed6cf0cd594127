import { bakuDateOf } from "~/domain/calendar/baku-time";
import { loadCalendar } from "~/domain/calendar/load-calendar.server";
import { addWorkingDays } from "~/domain/calendar/working-calendar";
import { reasonsInWords } from "~/domain/decisions/reasons-in-words.server";
import type { ActorKind, ApplicationStatus } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import { changeStatus } from "./change-status.server";
import { tellApplicant } from "./tell-applicant.server";

/**
 * No place this time, by a decision or because the waiting list has closed: the person reads the reasons, one piece of
 * advice, and until when they may appeal.
 */
export async function refusePlace(
  tx: Tx,
  now: Date,
  refusal: {
    application: { id: string; status: ApplicationStatus; cohortId: string };
    action: "not_select" | "close_waiting_list";
    actor: { kind: ActorKind; personId: string | null };
    reasonKeys: string[];
    details: string | null;
    advice: string | null;
  },
): Promise<void> {
  const { application, action, actor, reasonKeys, details, advice } = refusal;
  const { eventId } = await changeStatus(tx, now, {
    application,
    action,
    to: "not_selected",
    actor,
    reasonKeys,
    note: details,
    set: { reasonKeys, reasonDetails: details, advice },
  });
  const { appealWorkingDays } = await tx.cohort.findUniqueOrThrow({
    where: { id: application.cohortId },
    select: { appealWorkingDays: true },
  });
  const reasons = await reasonsInWords(tx, reasonKeys);
  const calendar = await loadCalendar(tx, now);
  await tellApplicant(tx, now, { applicationId: application.id, eventId }, "notSelected", (about) => ({
    ...about,
    reasons,
    details,
    advice,
    appealBy: appealWorkingDays > 0 ? addWorkingDays(bakuDateOf(now), appealWorkingDays, calendar) : null,
  }));
}
