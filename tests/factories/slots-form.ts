import type { SlotsInput } from "~/domain/interviews/slot-input";

const place = { az: "Otaq 4", en: "Room 4", ru: "Кабинет 4" };

/** A form of slots that is right in every field but those given. */
export const slotsForm = (given: Partial<SlotsInput> = {}): SlotsInput => ({
  ...{ firstDay: "07.01.2031", lastDay: "07.01.2031", from: "10:00", to: "11:00", minutes: "20", breakMinutes: "10" },
  ...{ capacity: "1", everyDay: false, unitId: "", place, link: "", panels: {} },
  ...given,
});
