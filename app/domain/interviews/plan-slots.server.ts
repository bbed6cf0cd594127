import { possibleReviewers } from "~/domain/assignment/possible-reviewers.server";
import { loadCalendar } from "~/domain/calendar/load-calendar.server";
import { type Blocker, RuleBroken } from "~/domain/errors";
import { isUuid } from "~/domain/uuid";
import type { Tx } from "~/platform/db.server";
import { SLOT_LIMITS } from "./interview";
import type { InterviewStage } from "./interview-stage.server";
import { occupiedTimes } from "./occupied-times.server";
import { type EnteredSlots, enteredSlots, type SlotsInput } from "./slot-input";
import { type PlannedTime, timesOf } from "./slot-rule";
import { type SlotWarning, warningsOf } from "./slot-warnings";

type PlannedSlot = PlannedTime & { panel: string[]; warnings: SlotWarning[] };
export type SlotPlan = Pick<EnteredSlots, "unitId" | "place" | "link" | "capacity"> & { slots: PlannedSlot[] };

/** What a rule would make, with what is odd about it. @throws {RuleBroken} with every field that will not do */
export async function planSlots(tx: Tx, now: Date, stage: InterviewStage, typed: SlotsInput): Promise<SlotPlan> {
  const entered = enteredSlots(typed);
  if (entered.value === null) throw new RuleBroken(entered.blockers);
  const { rule, panels, capacity, unitId, place, link } = entered.value;
  await requireUnit(tx, unitId);
  await requirePanel(tx, now, stage, panels.flat());
  const { isWorkingDay } = await loadCalendar(tx, now);
  const times = timesOf(rule, isWorkingDay, SLOT_LIMITS.slotsAtOnce + 1);
  const blockers: Blocker[] = [
    ...(times.length === 0 ? [{ key: "interviews.noTimes", field: "to" }] : []),
    ...(times.length * panels.length > SLOT_LIMITS.slotsAtOnce
      ? [{ key: "interviews.tooManySlots", params: { most: SLOT_LIMITS.slotsAtOnce }, field: "lastDay" }]
      : []),
  ];
  if (blockers.length > 0) throw new RuleBroken(blockers);
  const occupied = await occupiedTimes(tx, panels.flat(), times);
  const around = { stage, occupied, isWorkingDay, now };
  const slots = times.flatMap((time) =>
    panels.map((panel) => ({ ...time, panel, warnings: warningsOf({ ...time, panel }, around) })),
  );
  return { unitId, place, link, capacity, slots };
}

/** @throws {RuleBroken} for a unit there is not */
export async function requireUnit(tx: Tx, unitId: string | null): Promise<void> {
  if (unitId === null) return;
  const found = isUuid(unitId) ? await tx.unit.count({ where: { id: unitId } }) : 0;
  if (found === 0) throw new RuleBroken([{ key: "answer.chooseFromList", field: "unitId" }]);
}

/** @throws {RuleBroken} when somebody of the panel is no reviewer of the cohort */
export async function requirePanel(tx: Tx, now: Date, stage: InterviewStage, panel: readonly string[]): Promise<void> {
  const possible = new Set((await possibleReviewers(tx, now, stage.cohort)).map(({ id }) => id));
  if (panel.length === 0 || panel.some((id) => !possible.has(id)))
    throw new RuleBroken([{ key: "interviews.panelMissing", field: "panels" }]);
}
