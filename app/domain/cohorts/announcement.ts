import { displayDate, type LocalDate } from "../calendar/local-date";
import type { Blocker } from "../errors";
import type { Trilingual } from "../languages";
import { placeTextsAt } from "../places/place-texts";
import { programmeGaps } from "../programmes/programme-gaps";
import { programmePublishBlockers } from "../programmes/programme-publish-blockers";
import type { ProgrammeTexts } from "../programmes/programme-texts";
import { faultInWords } from "../translations/text-input";
import { type TextAt, type TranslationChecks, translationFaults } from "../translations/translation-state";
import { cohortDateFaults, type DateMeasure } from "./cohort-date-faults";
import type { CohortDays } from "./cohort-dates";
import { cohortTextsAt } from "./cohort-texts";
import type { CohortPart } from "./editable-parts";

/** Where what is missing can be put right. */
export type GatePart = CohortPart | "programme" | "stages" | "form";
/** One thing that keeps a cohort from being announced. */
export type GateLine = { part: GatePart; blocker: Blocker };

type Place = { title: Trilingual; description: Trilingual | null; requirements: readonly Trilingual[] };

export type AnnouncementFacts = {
  today: LocalDate;
  programme: { texts: ProgrammeTexts; checks: TranslationChecks; published: boolean };
  cohort: { name: Trilingual; stages: readonly { key: string; name: Trilingual }[]; checks: TranslationChecks };
  days: CohortDays;
  measure: DateMeasure;
  seats: number;
  places: readonly (Place & { checks: TranslationChecks })[];
  reservations: readonly { name: Trilingual; checks: TranslationChecks }[];
  /** What hinders publishing the form; null when there is none. */
  form: readonly Blocker[] | null;
  /** What is wrong with criteria and weights (domain/stages). */
  plan: readonly Blocker[];
};

/** Everything that keeps a cohort from being announced: texts, days, seats and form, each with its page and field. */
export async function announcementGate(facts: AnnouncementFacts): Promise<GateLine[]> {
  const { programme, cohort, days, form } = facts;
  const on = (part: GatePart) => (blocker: Blocker) => ({ part, blocker });
  const stageField = (path: string) => {
    const at = cohort.stages.findIndex(({ key }) => path === `stages.${key}.name`);
    return at < 0 ? path : `stages[${at}].name`;
  };
  const places = await Promise.all(
    facts.places.map((place, at) =>
      textLines(placeTextsAt(place), place.checks, (path) => `places[${at}].${path.replace(/\.\d+$/, "")}`),
    ),
  );
  const reservations = await Promise.all(
    facts.reservations.map(({ name, checks }, at) =>
      textLines([{ path: "name", text: name }], checks, (path) => `reservations[${at}].${path}`),
    ),
  );
  return [
    ...(await programmeLines(programme)).map(on("programme")),
    ...(await textLines(cohortTextsAt(cohort), cohort.checks, stageField)).map(on("texts")),
    ...dateLines(days, facts.measure, facts.today).map(on("dates")),
    ...(facts.seats > 0 ? [] : [{ key: "announce.noSeats", field: "seats" }]).map(on("places")),
    ...[...places, ...reservations].flat().map(on("places")),
    ...facts.plan.map(on("stages")),
    ...(form ?? [{ key: "announce.noForm" }]).map(on("form")),
  ];
}

/** A programme that is not public yet must be shown first; one that is may still wait for a translation. */
async function programmeLines({ texts, checks, published }: AnnouncementFacts["programme"]): Promise<Blocker[]> {
  const faults = published ? await programmePublishBlockers(texts, checks) : programmeGaps(texts);
  return [...(published ? [] : [{ key: "announce.programmeNotPublished" }]), ...faults];
}

function dateLines(days: CohortDays, measure: DateMeasure, today: LocalDate): Blocker[] {
  const passed = { key: "dates.closePassed", params: { closes: displayDate(days.closesOn) }, field: "closesOn" };
  return [...(days.closesOn < today ? [passed] : []), ...cohortDateFaults(days, measure)];
}

async function textLines(
  texts: readonly TextAt[],
  checks: TranslationChecks,
  fieldOf: (path: string) => string,
): Promise<Blocker[]> {
  const faults = await translationFaults(texts, checks);
  const lines = faults.map((fault) => faultInWords(fieldOf(fault.path), fault));
  // Requirements are lines of one field: it is named once in each language.
  return lines.filter(
    ({ key, field }, at) => lines.findIndex((other) => other.key === key && other.field === field) === at,
  );
}
