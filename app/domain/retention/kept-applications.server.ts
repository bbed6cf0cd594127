import { bakuDateOf } from "~/domain/calendar/baku-time";
import type { LocalDate } from "~/domain/calendar/local-date";
import { readSetting } from "~/domain/settings/read-setting.server";
import type { Tx } from "~/platform/db.server";
import { monthsAfter } from "./months-after";

export type KeptApplication = { reference: string; until: LocalDate };

/**
 * The applications of a person that the law has us keep for a while, whatever they ask: those that led to taking part.
 * Each with the last day of that time.
 */
export async function keptApplications(tx: Tx, now: Date, personId: string): Promise<KeptApplication[]> {
  const months = await readSetting(tx, now, "retention.enrolledMonths");
  const rows = await tx.application.findMany({
    where: { personId, erasedAt: null, enrolment: { isNot: null } },
    orderBy: { reference: "asc" },
    select: { reference: true, cohort: { select: { endsOn: true } }, enrolment: { select: { endedAt: true } } },
  });
  return rows.flatMap(({ reference, cohort, enrolment }) => {
    const until = monthsAfter(enrolment?.endedAt ?? cohort.endsOn, months);
    return until > now ? [{ reference, until: bakuDateOf(until) }] : [];
  });
}
