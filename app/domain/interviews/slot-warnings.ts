import { bakuDateOf } from "../calendar/baku-time";
import type { LocalDate } from "../calendar/local-date";
import type { PlannedTime } from "./slot-rule";

export type SlotWarning =
  /** Somebody of the panel sits in another slot at the same time. */
  | { kind: "panelBusy"; personId: string; with: Date }
  | { kind: "outsideStage" }
  | { kind: "dayOff" }
  | { kind: "past" };

export type OccupiedTime = PlannedTime & { personId: string };

type Surroundings = {
  stage: PlannedTime;
  /** When people of the panel sit elsewhere. */
  occupied: readonly OccupiedTime[];
  isWorkingDay: (day: LocalDate) => boolean;
  now: Date;
};

/** What is odd about a slot: it can be made all the same, once somebody has looked at it. */
export function warningsOf(slot: PlannedTime & { panel: readonly string[] }, around: Surroundings): SlotWarning[] {
  const warnings: SlotWarning[] = [];
  for (const personId of slot.panel) {
    const clash = around.occupied.find((other) => other.personId === personId && overlap(other, slot));
    if (clash) warnings.push({ kind: "panelBusy", personId, with: clash.startsAt });
  }
  if (slot.startsAt < around.stage.startsAt || slot.endsAt > around.stage.endsAt)
    warnings.push({ kind: "outsideStage" });
  if (!around.isWorkingDay(bakuDateOf(slot.startsAt))) warnings.push({ kind: "dayOff" });
  if (slot.startsAt <= around.now) warnings.push({ kind: "past" });
  return warnings;
}

/** One that ends when the other begins does not overlap it. */
export function overlap(a: PlannedTime, b: PlannedTime): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}
