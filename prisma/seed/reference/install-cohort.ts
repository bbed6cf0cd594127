import { afterBakuDay, bakuInstant } from "~/domain/calendar/baku-time";
import { columnOfLocalDate, type LocalDate } from "~/domain/calendar/local-date";
import { sha256OfJson } from "~/domain/forms/canonical-json";
import { formOfProgramme } from "~/domain/forms/form-of-programme";
import type { CohortState } from "~/generated/prisma/enums";
import { asSystem, type Tx } from "~/platform/db.server";
import formsData from "../../data/forms.json";
import { addPlaces } from "./add-places";
import { addStages } from "./add-stages";
import { type CohortDates, cohortDates } from "./cohort-dates";
import { SAMPLE_CALENDAR } from "./sample-calendar";
import type { SampleCohort } from "./sample-cohorts";

const MODES = { inPerson: "in_person", online: "online", mixed: "mixed" } as const;

export type InstalledCohort = { id: string; code: string; programmeId: string; dates: CohortDates };

/**
 * A sample cohort as it is announced: its dates as they fall on `seedingDay`, stages, places, seats, and the first
 * version of its form, published and locked. A cohort that is there already stays as it is.
 */
export async function installCohort(
  cohort: SampleCohort,
  seedingDay: LocalDate,
  state: CohortState = "announced",
): Promise<InstalledCohort> {
  const dates = cohortDates(cohort, seedingDay, SAMPLE_CALENDAR);
  const content = formOfProgramme(formsData, cohort.programmeCode);
  const sha256 = await sha256OfJson(content);
  return asSystem("install a cohort", async (tx, now) => {
    const present = await tx.cohort.findUnique({
      where: { code: cohort.code },
      select: { id: true, programmeId: true },
    });
    if (present) return { ...present, code: cohort.code, dates };
    const row = await tx.cohort.create({
      data: { ...(await columnsOf(tx, cohort, dates)), state, announcedAt: now, createdAt: now },
      select: { id: true, programmeId: true },
    });
    await tx.formVersion.create({
      data: { cohortId: row.id, number: 1, content, sha256, publishedAt: now, createdAt: now },
      select: { id: true },
    });
    await addStages(tx, row.id, cohort, dates);
    await addPlaces(tx, row.id, cohort, seedingDay);
    return { ...row, code: cohort.code, dates };
  });
}

async function columnsOf(tx: Tx, cohort: SampleCohort, dates: CohortDates) {
  const programme = await tx.programme.findUniqueOrThrow({
    where: { code: cohort.programmeCode },
    select: { id: true, participation: true },
  });
  const venue = cohort.venueUnit
    ? await tx.unit.findUniqueOrThrow({ where: { code: cohort.venueUnit }, select: { id: true } })
    : null;
  const { eligibility } = cohort;
  return {
    programmeId: programme.id,
    code: cohort.code,
    name: cohort.name,
    opensAt: bakuInstant(dates.opensOn, cohort.callOpensAt.time),
    closesAt: afterBakuDay(dates.closesOn),
    resultsOn: columnOfLocalDate(dates.resultsOn),
    startsOn: columnOfLocalDate(dates.startsOn),
    endsOn: columnOfLocalDate(dates.endsOn),
    confirmFirstOffersBy: afterBakuDay(dates.confirmFirstOffersBy),
    promoteUntil: bakuInstant(dates.startsOn),
    waitingListSize: cohort.waitingListSize,
    offerValidWorkingDays: cohort.offerValidWorkingDays,
    appealWorkingDays: cohort.appealWorkingDays,
    answerByWorkingDays: cohort.answerByWorkingDays,
    guardianConsentUnder: eligibility.guardianConsentUnder,
    guardianLapseDays: eligibility.guardianConsentLapseDays,
    venueUnitId: venue?.id ?? null,
    unitConfirms: programme.participation === "placement",
    keepWaitingAllowed: cohort.seatsPerUnit.length + cohort.positions.length > 0,
    languageOfWork: cohort.languageOfWork,
    mode: MODES[cohort.mode],
    free: cohort.free,
    stipend: cohort.stipend,
    eligibility,
    completion: cohort.completion,
    kindRules: {
      weeks: cohort.weeks,
      sessionsPlanned: cohort.sessionsPlanned,
      volunteerRules: cohort.volunteerRules,
      placementRules: cohort.placementRules,
      agreementRequired: cohort.agreementRequired,
      orientationOn: dates.orientationOn ?? undefined,
    },
  };
}
