import { bakuDateOf } from "~/domain/calendar/baku-time";
import { displayMoment } from "~/domain/calendar/deadline";
import { loadCalendar } from "~/domain/calendar/load-calendar.server";
import type { Blocker } from "~/domain/errors";
import type { Tx } from "~/platform/db.server";
import type { InterviewStage } from "./interview-stage.server";
import { occupiedTimes } from "./occupied-times.server";
import type { PlannedTime } from "./slot-rule";
import { overlap, type SlotWarning, warningsOf } from "./slot-warnings";

type Standing = { time: PlannedTime; panel: readonly string[] };

type Changed = Standing & {
  slotId: string;
  moved: boolean;
  /** As it is until now. */
  before: Standing;
};

/**
 * What becomes odd about a slot, in sentences to be read before it does. What was so already has been read: of one that keeps
 * its time only what new members of the panel bring with them, of one that moves no interview that it overlapped before.
 */
export async function slotOddities(tx: Tx, now: Date, stage: InterviewStage, changed: Changed): Promise<Blocker[]> {
  const { slotId, time, panel, moved, before } = changed;
  const occupied = (await occupiedTimes(tx, panel, [time], slotId)).filter(
    (other) => !(before.panel.includes(other.personId) && overlap(other, before.time)),
  );
  const { isWorkingDay } = await loadCalendar(tx, now);
  const warnings = warningsOf({ ...time, panel }, { stage, occupied, isWorkingDay, now });
  const busy = warnings.flatMap((warning) => (warning.kind === "panelBusy" ? [warning] : []));
  const users = await tx.user.findMany({
    where: { personId: { in: busy.map(({ personId }) => personId) } },
    select: { personId: true, name: true },
  });
  const sameDay = bakuDateOf(time.startsAt) === bakuDateOf(before.time.startsAt);
  const stood = sameDay
    ? warningsOf({ ...before.time, panel: [] }, { stage, occupied: [], isWorkingDay, now }).map(({ kind }) => kind)
    : [];
  const odd = (kind: SlotWarning["kind"]) =>
    moved && !stood.includes(kind) && warnings.some((warning) => warning.kind === kind);
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
