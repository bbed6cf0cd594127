import { COMPLETION_NUMBERS, type CompletionNumber, type CompletionSwitch } from "~/domain/cohorts/completion";
import { editCohortCompletion } from "~/domain/cohorts/edit-cohort-completion.server";
import { editCohortDates } from "~/domain/cohorts/edit-cohort-dates.server";
import { editCohortEligibility } from "~/domain/cohorts/edit-cohort-eligibility.server";
import { editCohortRules } from "~/domain/cohorts/edit-cohort-rules.server";
import { editCohortTexts } from "~/domain/cohorts/edit-cohort-texts.server";
import type { CohortPart } from "~/domain/cohorts/editable-parts";
import type { EligibilityInput } from "~/domain/cohorts/eligibility-input";
import type { Viewer } from "~/domain/people/viewer";
import { editCohortPlaces } from "~/domain/places/edit-cohort-places.server";
import { isTicked, type Typed, typedNumber, typedText, typedTexts, typedTrilingual } from "~/web/typed-form";
import { typedItems } from "~/web/typed-list";

const NUMBERS = Object.keys(COMPLETION_NUMBERS) as CompletionNumber[];
const SWITCHES: readonly CompletionSwitch[] = ["projectRequired", "checkInBothDays", "finalReportRequired"];

/** Writes one part of a cohort as it was typed. @throws what its verb throws */
export function saveSettings(viewer: Viewer, code: string, part: CohortPart, values: Typed): Promise<void> {
  const text = (name: string) => typedText(values, name);
  const base = { code, version: typedNumber(values, "version") ?? -1, reason: text("reason") };
  const items = (list: string) => Array.from({ length: typedItems(values, list) }, (_, at) => `${list}[${at}]`);
  switch (part) {
    case "texts":
      return editCohortTexts(viewer, {
        ...base,
        name: typedTrilingual(values, "name"),
        stages: items("stages").map((item) => typedTrilingual(values, `${item}.name`)),
        languageOfWork: text("languageOfWork"),
        mode: text("mode"),
        venueUnit: text("venueUnit"),
        free: isTicked(values, "free"),
        stipend: isTicked(values, "stipend"),
      });
    case "dates":
      return editCohortDates(viewer, {
        ...base,
        days: {
          opensOn: text("opensOn"),
          closesOn: text("closesOn"),
          resultsOn: text("resultsOn"),
          confirmFirstOffersBy: text("confirmFirstOffersBy"),
          startsOn: text("startsOn"),
          endsOn: text("endsOn"),
          promoteUntil: text("promoteUntil"),
          orientationOn: text("orientationOn"),
          stages: items("stages").map((item) => ({
            startsOn: text(`${item}.startsOn`),
            endsOn: text(`${item}.endsOn`),
          })),
        },
      });
    case "eligibility":
      return editCohortEligibility(viewer, { ...base, rules: typedEligibility(values) });
    case "places":
      return editCohortPlaces(viewer, {
        ...base,
        seats: typedNumber(values, "seats"),
        places: items("places").map((item) => ({
          was: typedNumber(values, `${item}.was`),
          key: text(`${item}.key`),
          unit: text(`${item}.unit`),
          title: typedTrilingual(values, `${item}.title`),
          description: typedTrilingual(values, `${item}.description`),
          requirements: typedTrilingual(values, `${item}.requirements`),
          number: typedNumber(values, `${item}.number`),
          vetting: isTicked(values, `${item}.vetting`),
        })),
        reservations: items("reservations").map((item) => ({
          was: typedNumber(values, `${item}.was`),
          name: typedTrilingual(values, `${item}.name`),
          number: typedNumber(values, `${item}.number`),
          operator: text(`${item}.operator`),
          regions: typedTexts(values, `${item}.regions`),
          releaseOn: text(`${item}.releaseOn`),
        })),
      });
    case "completion":
      return editCohortCompletion(viewer, {
        ...base,
        numbers: Object.fromEntries(NUMBERS.map((name) => [name, text(name)])),
        switches: Object.fromEntries(SWITCHES.map((name) => [name, isTicked(values, name)])),
      });
    case "rules":
      return editCohortRules(viewer, {
        ...base,
        numbers: {
          waitingListSize: typedNumber(values, "waitingListSize"),
          offerValidWorkingDays: typedNumber(values, "offerValidWorkingDays"),
          appealWorkingDays: typedNumber(values, "appealWorkingDays"),
          answerByWorkingDays: typedNumber(values, "answerByWorkingDays"),
        },
        unitConfirms: isTicked(values, "unitConfirms"),
        keepWaitingAllowed: isTicked(values, "keepWaitingAllowed"),
      });
  }
}

function typedEligibility(values: Typed): EligibilityInput {
  const needs = (list: string) =>
    Array.from({ length: typedItems(values, list) }, (_, at) => ({
      language: typedText(values, `${list}[${at}].language`),
      minLevel: typedText(values, `${list}[${at}].minLevel`),
    }));
  return {
    minAge: typedNumber(values, "minAge"),
    maxAge: typedNumber(values, "maxAge"),
    referenceRule: typedText(values, "referenceRule"),
    fixedDate: typedText(values, "fixedDate"),
    citizenship: typedTexts(values, "citizenship"),
    educationLevels: typedTexts(values, "educationLevels"),
    minStudyYear: typedText(values, "minStudyYear"),
    graduatesAllowed: isTicked(values, "graduatesAllowed"),
    allOf: needs("allOf"),
    anyOf: needs("anyOf"),
    guardianConsentUnder: typedNumber(values, "guardianConsentUnder"),
    guardianConsentLapseDays: typedNumber(values, "guardianConsentLapseDays"),
    travel: typedText(values, "travel"),
    emergencyCare: typedText(values, "emergencyCare"),
    emergencyContact: isTicked(values, "emergencyContact"),
  };
}
