import { appealBy } from "~/domain/appeals/appeal-by.server";
import { loadCalendar } from "~/domain/calendar/load-calendar.server";
import type { WorkingCalendar } from "~/domain/calendar/working-calendar";
import { reasonsInWords } from "~/domain/decisions/reasons-in-words.server";
import type { Trilingual } from "~/domain/languages";
import type { ActorKind, ApplicationStatus } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import { changeStatus } from "./change-status.server";
import { tellApplicant } from "./tell-applicant.server";

type Told = { reasons: Trilingual[]; calendar: WorkingCalendar };

/** What many refusals read alike, for a release of hundreds of them. */
export type RefusalMemory = Map<string, Told>;

/**
 * No place this time, by a decision or because the waiting list has closed: the person reads the reasons, one piece of
 * advice, and until when they may appeal.
 */
export async function refusePlace(
  tx: Tx,
  now: Date,
  refusal: {
    application: { id: string; status: ApplicationStatus };
    action: "not_select" | "close_waiting_list";
    actor: { kind: ActorKind; personId: string | null };
    reasonKeys: string[];
    details: string | null;
    advice: string | null;
    memory?: RefusalMemory;
  },
): Promise<void> {
  const { application, action, actor, reasonKeys, details, advice, memory = new Map() } = refusal;
  const { eventId } = await changeStatus(tx, now, {
    application,
    action,
    to: "not_selected",
    actor,
    reasonKeys,
    note: details,
    set: { reasonKeys, reasonDetails: details, advice },
  });
  const alike = reasonKeys.join(" ");
  const told = memory.get(alike) ?? (await refusalTold(tx, now, reasonKeys));
  memory.set(alike, told);
  const { reasons, calendar } = told;
  const until = await appealBy(tx, now, { id: application.id, status: "not_selected", calendar });
  await tellApplicant(tx, now, { applicationId: application.id, eventId }, "notSelected", (about) => ({
    ...about,
    ...{ reasons, details, advice, appealBy: until },
  }));
}

async function refusalTold(tx: Tx, now: Date, reasonKeys: string[]): Promise<Told> {
  return { reasons: await reasonsInWords(tx, reasonKeys), calendar: await loadCalendar(tx, now) };
}
