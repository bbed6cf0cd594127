import { columnOfLocalDate } from "~/domain/calendar/local-date";
import type { AuthoredCohort } from "~/domain/cohorts/load-authored-cohort.server";
import { recordTranslationChecks } from "~/domain/translations/record-translation-checks.server";
import type { Tx } from "~/platform/db.server";
import type { EnteredReservation } from "./entered-places";

type Writing = {
  cohortId: string;
  personId: string;
  known: AuthoredCohort["reservations"];
  reservations: EnteredReservation[];
};

/** The reserved seats of a draft as they were entered: kept, changed, made and deleted. Their seats are gone before. */
export async function writeReservations(tx: Tx, now: Date, writing: Writing): Promise<void> {
  const { cohortId, personId, known, reservations } = writing;
  const kept = reservations.flatMap(({ was }) => known[was ?? -1] ?? []);
  const gone = known.filter(({ id }) => !kept.some((row) => row.id === id)).map(({ id }) => id);
  await tx.seatReservation.deleteMany({ where: { id: { in: gone } } });
  await tx.translationCheck.deleteMany({ where: { entity: "seat_reservation", entityId: { in: gone } } });
  const taken = new Set(kept.map(({ key }) => key));
  for (const { was, name, number, condition, releaseOn } of reservations) {
    const old = known[was ?? -1] ?? null;
    const data = { name: name.text, number, condition, releaseOn: releaseOn && columnOfLocalDate(releaseOn) };
    const key = old?.key ?? freeKey(taken);
    taken.add(key);
    const { id } = old
      ? await tx.seatReservation.update({ where: { id: old.id }, data, select: { id: true } })
      : await tx.seatReservation.create({ data: { ...data, key, cohortId }, select: { id: true } });
    await recordTranslationChecks(tx, now, {
      entity: "seat_reservation",
      entityId: id,
      personId,
      texts: [{ path: "name", before: old?.name ?? null, after: name.text, stillRight: name.stillRight }],
    });
  }
}

/** "group1", "group2": names a reservation within its cohort. */
function freeKey(taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(`group${number}`)) number++;
  return `group${number}`;
}
