import { RuleBroken } from "~/domain/errors";
import { bookFor } from "~/domain/interviews/book-for.server";
import { makeSlots } from "~/domain/interviews/make-slots.server";
import { markAttendance } from "~/domain/interviews/mark-attendance.server";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import type { StagedCohort } from "./world";

const ROOM = { az: "Təlim otağı 2", en: "Training room 2", ru: "Учебный кабинет 2" };

type Slots = {
  firstDay: string;
  lastDay: string;
  from: string;
  to: string;
  breakMinutes: number;
  /** Who sits together. */
  panels: readonly (readonly Viewer[])[];
};

/** The coordinator makes the times of a cohort's interviews, twenty minutes each. */
export function openSlots(by: Viewer, { code }: StagedCohort, { panels, breakMinutes, ...slots }: Slots) {
  const seats = panels.flatMap((panel, at) => panel.map(({ personId }) => [personId, String(at + 1)] as const));
  return makeSlots(by, {
    ...{ ...slots, firstDay: asTyped(slots.firstDay), lastDay: asTyped(slots.lastDay) },
    ...{ minutes: "20", breakMinutes: String(breakMinutes), capacity: "1", everyDay: false },
    ...{ unitId: "", place: ROOM, link: "", panels: Object.fromEntries(seats) },
    ...{ code, stageKey: "interview", despite: true },
  });
}

/** The free times of a cohort's interviews that begin after an instant, the earliest first. */
export function freeSlots({ code }: StagedCohort, after: Date): Promise<{ id: string; startsAt: Date }[]> {
  return asSystem("demonstration interviews", (tx) =>
    tx.interviewSlot.findMany({
      where: {
        stage: { cohort: { code } },
        startsAt: { gt: after },
        bookings: { none: { cancelledAt: null } },
        cancelledAt: null,
      },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      select: { id: true, startsAt: true },
    }),
  );
}

/** The coordinator gives everybody a time, one after the other; a panel that has to keep apart from somebody is passed over. */
export async function bookAll(by: Viewer, cohort: StagedCohort, references: readonly string[], after: Date) {
  const free = (await freeSlots(cohort, after)).map(({ id }) => id);
  for (const reference of references) {
    for (const slotId of [...free]) {
      const taken = await tryToBook(by, { code: cohort.code, stageKey: "interview", reference, slotId });
      if (!taken) continue;
      free.splice(free.indexOf(slotId), 1);
      break;
    }
  }
}

async function tryToBook(by: Viewer, input: Parameters<typeof bookFor>[1]): Promise<boolean> {
  try {
    await bookFor(by, input);
    return true;
  } catch (error) {
    if (error instanceof RuleBroken) return false;
    throw error;
  }
}

/** Who has a time by now came, but for those named. */
export async function markAll(by: Viewer, { code }: StagedCohort, now: Date, absent: readonly string[] = []) {
  const held = await asSystem("demonstration interviews", (tx) =>
    tx.interviewBooking.findMany({
      where: { cancelledAt: null, stage: { cohort: { code } }, slot: { endsAt: { lte: now } } },
      orderBy: [{ slot: { startsAt: "asc" } }, { id: "asc" }],
      select: { id: true, application: { select: { reference: true } } },
    }),
  );
  for (const { id, application } of held) {
    await markAttendance(by, { bookingId: id, attended: !absent.includes(application.reference) });
  }
}

/** A day as it is typed into a field: dd.mm.yyyy. */
const asTyped = (day: string): string => day.split("-").reverse().join(".");
