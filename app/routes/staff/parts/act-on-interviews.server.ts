import { bookFor } from "~/domain/interviews/book-for.server";
import { cancelSlot } from "~/domain/interviews/cancel-slot.server";
import { editSlot } from "~/domain/interviews/edit-slot.server";
import { makeSlots } from "~/domain/interviews/make-slots.server";
import { markAttendance } from "~/domain/interviews/mark-attendance.server";
import type { SlotsInput } from "~/domain/interviews/slot-input";
import type { Viewer } from "~/domain/people/viewer";
import { isTicked, type Typed, typedText, typedTexts, typedTrilingual } from "~/web/typed-form";

/** What the page says was done. */
export const INTERVIEWS_DONE = ["made", "edited", "cancelled", "bookedFor", "marked"] as const;
type InterviewsDone = (typeof INTERVIEWS_DONE)[number];

/** The rule as the form sends it. */
export function typedSlots(values: Typed): SlotsInput {
  const text = (name: string) => typedText(values, name);
  return {
    ...{ firstDay: text("firstDay"), lastDay: text("lastDay"), from: text("from"), to: text("to") },
    ...{ minutes: text("minutes"), breakMinutes: text("breakMinutes"), capacity: text("capacity") },
    ...typedPlace(values),
    everyDay: isTicked(values, "everyDay"),
    panels: Object.fromEntries(
      Object.keys(values).flatMap((name) => (name.startsWith("panels.") ? [[name.slice(7), text(name)]] : [])),
    ),
  };
}

const typedPlace = (values: Typed) => ({
  unitId: typedText(values, "unitId"),
  place: typedTrilingual(values, "place").text,
  link: typedText(values, "link"),
});

/** Does what a form of the page asks; a preview is the page's own affair. @throws {RuleBroken} @throws {Conflict} @throws {Response} 400 */
export async function actOnInterviews(
  viewer: Viewer,
  at: { code: string; stageKey: string },
  values: Typed,
  intent: string,
): Promise<InterviewsDone> {
  const text = (name: string) => typedText(values, name);
  switch (intent) {
    case "make":
      await makeSlots(viewer, { ...at, ...typedSlots(values), despite: isTicked(values, "despite") });
      return "made";
    case "edit": {
      const version = Number(text("version"));
      const slot = { slotId: text("slotId"), version: Number.isInteger(version) ? version : -1 };
      const time = { day: text("day"), from: text("from"), minutes: text("minutes") };
      const [panel, despite] = [typedTexts(values, "panel"), isTicked(values, "despite")];
      await editSlot(viewer, { ...at, ...slot, ...time, ...typedPlace(values), panel, despite });
      return "edited";
    }
    case "cancel":
      await cancelSlot(viewer, { ...at, slotId: text("slotId") });
      return "cancelled";
    case "book":
      await bookFor(viewer, { ...at, reference: text("reference"), slotId: text("slot") });
      return "bookedFor";
    case "came":
    case "absent":
      await markAttendance(viewer, { bookingId: text("bookingId"), attended: intent === "came" });
      return "marked";
    default:
      throw new Response(null, { status: 400 });
  }
}
