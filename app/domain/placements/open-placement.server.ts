import { bakuDateOf } from "~/domain/calendar/baku-time";
import { loadCalendar } from "~/domain/calendar/load-calendar.server";
import { columnOfLocalDate } from "~/domain/calendar/local-date";
import { addWorkingDays } from "~/domain/calendar/working-calendar";
import { readSetting } from "~/domain/settings/read-setting.server";
import type { Tx } from "~/platform/db.server";

type Placed = {
  application: { id: string; personId: string; cohort: { startsOn: Date; endsOn: Date } };
  unitPlaceId: string;
};

/**
 * The placement that belongs to a held place in a unit. Where the unit's answer is an open condition of the offer it is
 * proposed, with the day by which the answer is due; elsewhere it stands at once.
 */
export async function openPlacement(tx: Tx, now: Date, { application, unitPlaceId }: Placed): Promise<{ id: string }> {
  const { id: applicationId, personId, cohort } = application;
  const condition = await tx.offerCondition.findFirst({
    where: { applicationId, kind: "unit_answer", metAt: null, failedAt: null },
    select: { id: true },
  });
  const answerDueOn = condition && (await answerDay(tx, now));
  const placement = await tx.placement.create({
    data: {
      applicationId,
      personId,
      unitPlaceId,
      state: condition ? "proposed" : "accepted_by_unit",
      reasonKeys: [],
      proposedAt: now,
      answerDueOn,
      startsOn: cohort.startsOn,
      endsOn: cohort.endsOn,
    },
    select: { id: true },
  });
  if (condition) await tx.offerCondition.update({ where: { id: condition.id }, data: { dueOn: answerDueOn } });
  return placement;
}

async function answerDay(tx: Tx, now: Date): Promise<Date> {
  const days = await readSetting(tx, now, "placements.answerWorkingDays");
  return columnOfLocalDate(addWorkingDays(bakuDateOf(now), days, await loadCalendar(tx, now)));
}
