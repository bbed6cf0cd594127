import { bakuDateOf } from "~/domain/calendar/baku-time";
import { displayMoment } from "~/domain/calendar/deadline";
import { displayDate } from "~/domain/calendar/local-date";
import { minutesOf } from "~/domain/interviews/interview";
import type { SlotsInput } from "~/domain/interviews/slot-input";
import { asSystem } from "~/platform/db.server";

const place = { az: "Otaq 4", en: "Room 4", ru: "Кабинет 4" };

/** A form of slots that is right in every field but those given. */
export const slotsForm = (given: Partial<SlotsInput> = {}): SlotsInput => ({
  ...{ firstDay: "07.01.2031", lastDay: "07.01.2031", from: "10:00", to: "11:00", minutes: "20", breakMinutes: "10" },
  ...{ capacity: "1", everyDay: false, unitId: "", place, link: "", panels: {} },
  ...given,
});

/** The form that edits a slot, as its page fills it, so many hours later. */
export function editForm(slotId: string, laterHours = 0) {
  return asSystem("test", async (tx) => {
    const slot = await tx.interviewSlot.findUniqueOrThrow({ where: { id: slotId }, include: { panel: true } });
    const startsAt = new Date(slot.startsAt.getTime() + laterHours * 3_600_000);
    return {
      ...{
        slotId,
        version: slot.version,
        day: displayDate(bakuDateOf(startsAt)),
        unitId: "",
        link: "",
        despite: false,
      },
      ...{ from: displayMoment(startsAt).slice(-5), minutes: String(minutesOf(slot)) },
      place: { az: "Room 4", en: "Room 4", ru: "Room 4" },
      panel: slot.panel.map(({ personId }) => personId),
    };
  });
}
