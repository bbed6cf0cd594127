import { columnOfLocalDate, type LocalDate } from "~/domain/calendar/local-date";
import { movedSampleDate } from "~/domain/calendar/sample-date";
import { formOfProgramme } from "~/domain/forms/form-of-programme";
import { questionsOf } from "~/domain/forms/visible-questions";
import type { Trilingual } from "~/domain/languages";
import type { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";
import formsData from "../../data/forms.json";
import { SAMPLE_CALENDAR } from "./sample-calendar";
import { POSITION_TEMPLATES, type SampleCohort } from "./sample-cohorts";

type Group = { size: number; unitPlaceId?: string; reservationId?: string };

/** Places in units and tracks, seats set aside, and the numbered seats themselves: unit and reserved ones first, then the rest. */
export async function addPlaces(tx: Tx, cohortId: string, cohort: SampleCohort, seedingDay: LocalDate): Promise<void> {
  const groups = [
    ...(await addUnitPlaces(tx, cohortId, cohort)),
    ...(await addReservations(tx, cohortId, cohort, seedingDay)),
  ];
  const open = cohort.seats - groups.reduce((sum, group) => sum + group.size, 0);
  if (open < 0) throw new RangeError(`the places of ${cohort.code} are more than its seats`);
  const seats = [...groups, { size: open }].flatMap(({ size, ...group }: Group) => Array(size).fill(group) as Group[]);
  await tx.seat.createMany({ data: seats.map((group, at) => ({ ...group, cohortId, number: at + 1 })) });
}

async function addUnitPlaces(tx: Tx, cohortId: string, cohort: SampleCohort): Promise<Group[]> {
  const units = await tx.unit.findMany({ select: { id: true, code: true, name: true } });
  const unitOf = (code: string) => {
    const unit = units.find((candidate) => candidate.code === code);
    if (!unit) throw new RangeError(`${cohort.code} has places in the unknown unit ${code}`);
    return unit;
  };
  const rows: Prisma.UnitPlaceCreateManyInput[] = [
    ...cohort.seatsPerUnit.map(({ unitCode, seats }) => {
      const { id, name } = unitOf(unitCode);
      return { cohortId, unitId: id, key: unitCode, title: name ?? {}, number: seats };
    }),
    ...cohort.positions.map(({ templateKey, unitCode, seats }) => {
      const template = POSITION_TEMPLATES.get(templateKey);
      if (!template) throw new RangeError(`${cohort.code} has the unknown position ${templateKey}`);
      const { title, description, requirements, vettingRequired } = template;
      const { id: unitId } = unitOf(unitCode);
      return {
        cohortId,
        unitId,
        key: templateKey,
        title,
        description,
        requirements,
        vetting: vettingRequired,
        number: seats,
      };
    }),
    ...cohort.tracks.map(({ key, seats }) => ({ cohortId, key, title: trackName(cohort, key), number: seats })),
  ].map((row, position) => ({ ...row, position }));
  const places = await tx.unitPlace.createManyAndReturn({ data: rows, select: { id: true, number: true } });
  return places.map(({ id, number }) => ({ size: number, unitPlaceId: id }));
}

/** A track is called what the form calls it where it is chosen. */
function trackName({ code, programmeCode }: SampleCohort, key: string): Trilingual {
  const choices = questionsOf(formOfProgramme(formsData, programmeCode)).flatMap((question) =>
    question.type === "singleChoice" && question.choosesPlace ? question.options : [],
  );
  const option = choices.find(({ value }) => value === key);
  if (!option) throw new RangeError(`${code} has the track ${key}, which its form does not offer`);
  return option.label;
}

async function addReservations(
  tx: Tx,
  cohortId: string,
  cohort: SampleCohort,
  seedingDay: LocalDate,
): Promise<Group[]> {
  const reservations = await tx.seatReservation.createManyAndReturn({
    data: cohort.reservedSeats.map(({ key, name, seats, condition, releaseUnusedOn }) => ({
      cohortId,
      key,
      name,
      number: seats,
      condition: condition as Prisma.InputJsonObject,
      releaseOn: columnOfLocalDate(movedSampleDate(releaseUnusedOn, seedingDay, SAMPLE_CALENDAR)),
    })),
    select: { id: true, number: true },
  });
  return reservations.map(({ id, number }) => ({ size: number, reservationId: id }));
}
