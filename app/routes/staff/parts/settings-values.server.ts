import { displayDate, type LocalDate } from "~/domain/calendar/local-date";
import { completionAsked } from "~/domain/cohorts/completion";
import type { CohortPart } from "~/domain/cohorts/editable-parts";
import type { CohortForAuthoring } from "~/domain/cohorts/get-cohort-for-authoring.server";
import { requirementText } from "~/domain/places/place-texts";
import { fieldsOfText, type Typed } from "~/web/typed-form";

const NO_TEXT = { az: "", en: "", ru: "" };
const day = (date: LocalDate | null) => (date === null ? "" : displayDate(date));
const tick = (on: boolean) => (on ? "yes" : "");

/** What is stored of a part of a cohort, as fields of its form. */
export function settingsValues(part: CohortPart, authored: CohortForAuthoring): Typed {
  const { cohort } = authored;
  return { version: String(cohort.version), ...FIELDS[part](authored) };
}

const FIELDS: Record<CohortPart, (authored: CohortForAuthoring) => Typed> = {
  texts: ({ cohort }) => ({
    ...fieldsOfText("name", cohort.name),
    ...merged(cohort.stages.map(({ name }, at) => fieldsOfText(`stages[${at}].name`, name))),
    languageOfWork: cohort.languageOfWork,
    mode: cohort.mode,
    venueUnit: cohort.venueUnit ?? "",
    free: tick(cohort.free),
    stipend: tick(cohort.stipend),
  }),
  dates: ({ cohort: { days } }) => ({
    opensOn: day(days.opensOn),
    closesOn: day(days.closesOn),
    resultsOn: day(days.resultsOn),
    confirmFirstOffersBy: day(days.confirmFirstOffersBy),
    startsOn: day(days.startsOn),
    endsOn: day(days.endsOn),
    promoteUntil: day(days.promoteUntil),
    orientationOn: day(days.orientationOn),
    ...merged(
      days.stages.map(({ startsOn, endsOn }, at) => ({
        [`stages[${at}].startsOn`]: day(startsOn),
        [`stages[${at}].endsOn`]: day(endsOn),
      })),
    ),
  }),
  eligibility: ({ cohort: { eligibility: rules } }) => ({
    minAge: String(rules.minAge),
    maxAge: String(rules.maxAgeInclusive ? rules.maxAge : rules.maxAge - 1),
    referenceRule: rules.referenceDate.rule,
    fixedDate: day(rules.referenceDate.fixedDate),
    citizenship: Object.entries(rules.citizenship).flatMap(([kind, accepted]) => (accepted ? [kind] : [])),
    educationLevels: rules.education.levels,
    minStudyYear: rules.education.minStudyYear === null ? "" : String(rules.education.minStudyYear),
    graduatesAllowed: tick(rules.education.graduatesAllowed),
    guardianConsentUnder: String(rules.guardianConsentUnder),
    guardianConsentLapseDays: String(rules.guardianConsentLapseDays),
    travel: rules.guardianAsks.travel,
    emergencyCare: rules.guardianAsks.emergencyCare,
    emergencyContact: tick(rules.guardianAsks.emergencyContact),
    ...merged(
      (["allOf", "anyOf"] as const).flatMap((list) =>
        rules.languages[list].map(({ language, minLevel }, at) => ({
          [`${list}[${at}].was`]: String(at),
          [`${list}[${at}].language`]: language,
          [`${list}[${at}].minLevel`]: minLevel,
        })),
      ),
    ),
  }),
  places: ({ cohort, seats }) => ({
    seats: String(seats),
    ...merged(
      cohort.places.map((place, at) => ({
        [`places[${at}].was`]: String(at),
        [`places[${at}].key`]: place.key,
        [`places[${at}].unit`]: place.unit ?? "",
        [`places[${at}].number`]: String(place.number),
        [`places[${at}].vetting`]: tick(place.vetting),
        ...fieldsOfText(`places[${at}].title`, place.title),
        ...fieldsOfText(`places[${at}].description`, place.description ?? NO_TEXT),
        ...fieldsOfText(`places[${at}].requirements`, requirementText(place.requirements)),
      })),
    ),
    ...merged(
      cohort.reservations.map((row, at) => {
        const condition = row.condition as { operator?: string; values?: string[] };
        return {
          [`reservations[${at}].was`]: String(at),
          [`reservations[${at}].number`]: String(row.number),
          [`reservations[${at}].operator`]: condition.operator ?? "in",
          [`reservations[${at}].regions`]: condition.values ?? [],
          [`reservations[${at}].releaseOn`]: day(row.releaseOn),
          ...fieldsOfText(`reservations[${at}].name`, row.name),
        };
      }),
    ),
  }),
  rules: ({ cohort }) => ({
    waitingListSize: String(cohort.waitingListSize),
    offerValidWorkingDays: String(cohort.offerValidWorkingDays),
    appealWorkingDays: String(cohort.appealWorkingDays),
    answerByWorkingDays: String(cohort.answerByWorkingDays),
    unitConfirms: tick(cohort.unitConfirms),
    keepWaitingAllowed: tick(cohort.keepWaitingAllowed),
  }),
  completion: ({ cohort: { completion, programme } }) => {
    const { numbers, switches } = completionAsked(programme.participation);
    return {
      ...Object.fromEntries(numbers.map((name) => [name, completion[name] === null ? "" : String(completion[name])])),
      ...Object.fromEntries(switches.map((name) => [name, tick(completion[name])])),
    };
  },
};

function merged(parts: Typed[]): Typed {
  return Object.assign({}, ...parts);
}
