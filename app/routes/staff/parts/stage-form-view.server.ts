import { bakuDateOf, lastBakuDayBefore } from "~/domain/calendar/baku-time";
import { displayMoment } from "~/domain/calendar/deadline";
import { displayDate } from "~/domain/calendar/local-date";
import { CRITERION_SOURCES } from "~/domain/cohorts/rubric-content";
import { ADVANCED_BY, COMBINED_BY, LATE_ASSIGNED_BY, SCORES_SEEN } from "~/domain/cohorts/stage-settings";
import { type Language, textIn } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { getStageForEditing, type StageForEditing } from "~/domain/stages/get-stage-for-editing.server";
import { BESIDE_THE_FORM } from "~/domain/stages/judging-questions.server";
import { isScoredKind } from "~/domain/stages/rule-groups";
import { shownText } from "~/domain/trilingual-schema";
import { paths } from "~/paths";
import { fieldsOfText, type Typed } from "~/web/typed-form";
import { staffWords } from "./words.server";

const NO_TEXT = { az: "", en: "", ru: "" };
const tick = (on: boolean) => (on ? "yes" : "");

/** The form of one stage. `carried`: what was typed in another language. */
export async function stageFormView(viewer: Viewer, language: Language, code: string, key: string, carried: Typed) {
  const page = await getStageForEditing(viewer, { code, key });
  const { stage, groups, questions } = page;
  const t = staffWords(language);
  return {
    title: textIn(shownText(stage.name), language),
    kind: t(`staff:stages.kind.${stage.kind}`),
    backHref: paths.staffStages(language, code),
    textsHref: paths.staffCohortSettings(language, code, "texts"),
    editing: page.editing,
    scored: page.scored,
    groups,
    /** Whether anything can be scored there at all. */
    scores: isScoredKind(stage.kind) || stage.criteria.length > 0,
    advances: stage.kind !== "decision" && stage.kind !== "initial_check",
    units: page.units.map((unit) => ({ value: unit.code, label: textIn(unit.name, language) })),
    choices: {
      scoresSeen: SCORES_SEEN.map((value) => ({ value, label: t(`staff:stages.rule.scoresSeen.${value}`) })),
      combinedBy: COMBINED_BY.map((value) => ({ value, label: t(`staff:stages.rule.combinedBy.${value}`) })),
      advancedBy: ADVANCED_BY.map((value) => ({ value, label: t(`staff:stages.rule.advancedBy.${value}`) })),
      lateAssignedBy: LATE_ASSIGNED_BY.map((value) => ({
        value,
        label: t(`staff:stages.rule.lateAssignedBy.${value}`),
      })),
      source: CRITERION_SOURCES.filter((value) => value !== "test" || stage.kind === "test").map((value) => ({
        value,
        label: t(`staff:stages.source.${value}`),
      })),
      basedOn: [
        ...questions.map(({ key: value, label }) => ({ value, label: textIn(label, language) })),
        ...BESIDE_THE_FORM.map((value) => ({
          value: value as string,
          label: t(`staff:stages.beside.${besideKey(value)}`),
        })),
      ],
    },
    /** The options of the questions whose answer can give a score. */
    options: Object.fromEntries(
      questions.flatMap(({ key: question, options }) =>
        options.length > 0
          ? [[question, options.map(({ value, label }) => ({ value, label: textIn(label, language) }))]]
          : [],
      ),
    ),
    values: Object.keys(carried).length > 0 ? carried : storedValues(page),
  };
}

export type StageFormView = Awaited<ReturnType<typeof stageFormView>>;

const BESIDE_KEYS = {
  "profile.languages": "languages",
  "profile.specialty": "specialty",
  "profile.studyYear": "studyYear",
  test: "test",
  interview: "interview",
} as const;
const besideKey = (name: (typeof BESIDE_THE_FORM)[number]) => BESIDE_KEYS[name];

function storedValues({ stage, version }: StageForEditing): Typed {
  const { settings, rules, startsAt, endsAt } = stage;
  const number = (value: number | null | undefined) => (value === null || value === undefined ? "" : String(value));
  const starts = timeOf(startsAt);
  const ends = timeOf(endsAt);
  return {
    version: String(version),
    startsOn: displayDate(bakuDateOf(startsAt)),
    startsTime: starts,
    endsOn: displayDate(ends === "" ? lastBakuDayBefore(endsAt) : bakuDateOf(endsAt)),
    endsTime: ends,
    reviewers: number(rules.reviewers),
    mostPerReviewer: number(rules.mostPerReviewer),
    thirdReviewerAbove: number(rules.thirdReviewerAbove),
    namesHidden: tick(rules.namesHidden),
    scoresSeen: rules.scoresSeen,
    combinedBy: rules.combinedBy,
    advancedBy: rules.advancedBy,
    lateAssignedBy: rules.lateAssignedBy,
    online: tick(settings.online === true),
    questions: number(settings.questions),
    minutes: number(settings.minutes),
    slotMinutes: number(settings.slotMinutes),
    placeUnit: settings.placeUnit ?? "",
    ...Object.assign(
      {},
      ...stage.criteria.map(({ name, guidance, weight, source, basedOn, answerScores = {} }, at) => ({
        [`criteria[${at}].was`]: String(at),
        ...fieldsOfText(`criteria[${at}].name`, name),
        ...fieldsOfText(`criteria[${at}].guidance`, guidance ?? NO_TEXT),
        [`criteria[${at}].weight`]: String(weight),
        [`criteria[${at}].source`]: source,
        [`criteria[${at}].basedOn`]: basedOn,
        ...Object.fromEntries(
          Object.entries(answerScores).map(([option, score]) => [
            `criteria[${at}].answerScores.${option}`,
            String(score),
          ]),
        ),
      })),
    ),
  };
}

/** "11:00"; empty at midnight, where a day begins or has ended. */
function timeOf(instant: Date): string {
  const time = displayMoment(instant).slice(-5);
  return time === "00:00" ? "" : time;
}
