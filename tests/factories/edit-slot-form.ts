import { bakuDateOf } from "~/domain/calendar/baku-time";
import { displayMoment } from "~/domain/calendar/deadline";
import { displayDate } from "~/domain/calendar/local-date";
import { minutesOf } from "~/domain/interviews/interview";
import { asSystem } from "~/platform/db.server";

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
