import { displayMoment } from "~/domain/calendar/deadline";
import { loadCalendar } from "~/domain/calendar/load-calendar.server";
import type { Blocker } from "~/domain/errors";
import type { Tx } from "~/platform/db.server";
import type { InterviewStage } from "./interview-stage.server";
import { occupiedTimes } from "./occupied-times.server";
import type { PlannedTime } from "./slot-rule";
import { type SlotWarning, warningsOf } from "./slot-warnings";

type Changed = { slotId: string; time: PlannedTime; panel: readonly string[]; moved: boolean };

/**
 * What is odd about a slot as it would be, in sentences to be read before it becomes so. Of one that keeps its time only
 * what its panel brings with it.
 */
export async function slotOddities(tx: Tx, now: Date, stage: InterviewStage, changed: Changed): Promise<Blocker[]> {
  const { slotId, time, panel, moved } = changed;
  const occupied = await occupiedTimes(tx, panel, [time], slotId);
  const { isWorkingDay } = await loadCalendar(tx, now);
  const warnings = warningsOf({ ...time, panel }, { stage, occupied, isWorkingDay, now });
  const busy = warnings.flatMap((warning) => (warning.kind === "panelBusy" ? [warning] : []));
  const users = await tx.user.findMany({
    where: { personId: { in: busy.map(({ personId }) => personId) } },
    select: { personId: true, name: true },
  });
  const odd = (kind: SlotWarning["kind"]) => moved && warnings.some((warning) => warning.kind === kind);
  const field = "despite";
  return [
    ...busy.map(({ personId, with: other }) => {
      const name = users.find((user) => user.personId === personId)?.name ?? "";
      return { key: "interviews.panelBusy", params: { name, time: displayMoment(other) }, field };
    }),
    ...(odd("outsideStage") ? [{ key: "interviews.outsideStage", field }] : []),
    ...(odd("dayOff") ? [{ key: "interviews.dayOff", field }] : []),
  ];
}
