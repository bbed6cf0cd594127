import { completionAsked } from "~/domain/cohorts/completion";
import type { CohortPart } from "~/domain/cohorts/editable-parts";
import { eligibilityCodes } from "~/domain/cohorts/eligibility-codes.server";
import { type CohortForAuthoring, getCohortForAuthoring } from "~/domain/cohorts/get-cohort-for-authoring.server";
import { eligibilityDay } from "~/domain/eligibility/eligibility-rules";
import { LANGUAGES, type Language, textIn } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { seatSums } from "~/domain/places/entered-places";
import { shownText } from "~/domain/trilingual-schema";
import { paths } from "~/paths";
import { completionWords } from "~/web/completion-words.server";
import { inWords } from "~/web/form-action.server";
import { educationLevelName, languageLevelName, languageName } from "~/web/profile-names.server";
import type { Typed } from "~/web/typed-form";
import { whoCanApply } from "~/web/who-can-apply.server";
import { settingsTabs } from "./settings-tabs.server";
import { settingsValues } from "./settings-values.server";
import { staffWords } from "./words.server";

/** One part of a cohort's settings in words, its form as fields. `carried`: what was typed in another language. */
export async function settingsView(viewer: Viewer, language: Language, code: string, part: CohortPart, carried: Typed) {
  const authored = await getCohortForAuthoring(viewer, code);
  const { cohort, editing, units, regions } = authored;
  const t = staffWords(language);
  const named = ({ code: value, name }: (typeof units)[number]) => ({ value, label: textIn(name, language) });
  return {
    part,
    title: t(`staff:author.parts.${part}`),
    tabs: settingsTabs(t, language, code, part, cohort.state),
    editing: editing[part],
    states: authored.states,
    placeStates: authored.placeStates,
    reservationStates: authored.reservationStates,
    stages: cohort.stages.map(({ key, name }) => ({ key, name: textIn(shownText(name), language) })),
    faults:
      part === "dates" ? authored.faults.map((fault) => ({ text: inWords(fault, language), field: fault.field })) : [],
    orientation: cohort.programme.participation === "volunteering" || cohort.days.orientationOn !== null,
    units: units.map(named),
    regions: regions.map(named),
    sums: seatSums({ ...cohort, seats: authored.seats }),
    choices: choicesOf(language),
    completion: {
      asked: completionAsked(cohort.programme.participation),
      preview: LANGUAGES.map((each) => ({
        language: each,
        text: completionWords(cohort.completion, cohort.programme.participation, each),
      })),
    },
    seatsHref: paths.staffSeats(language, code),
    preview: part === "eligibility" ? previewOf(authored) : [],
    values: Object.keys(carried).length > 0 ? carried : settingsValues(part, authored),
  };
}

export type SettingsView = Awaited<ReturnType<typeof settingsView>>;

/** "Who can apply" as the public page will say it, in the three languages. */
function previewOf({ cohort }: CohortForAuthoring) {
  const { eligibility, closesAt, days } = cohort;
  const ageOn = eligibilityDay(eligibility, { closesAt, startsOn: days.startsOn });
  return LANGUAGES.map((language) => ({ language, rows: whoCanApply({ eligibility, ageOn }, language) }));
}

function choicesOf(language: Language) {
  const codes = eligibilityCodes();
  return {
    education: codes.education.map((value) => ({ value, label: educationLevelName(value, language) })),
    languages: codes.languages.map((value) => ({ value, label: languageName(value, language) })),
    levels: codes.levels.map((value) => ({ value, label: languageLevelName(value, language) })),
    workLanguages: LANGUAGES.map((value) => ({ value, label: languageName(value, language) })),
  };
}
