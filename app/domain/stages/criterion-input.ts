import { CRITERION_SOURCES, type Criterion } from "../cohorts/rubric-content";
import type { Blocker } from "../errors";
import { type TextInput, textBlockers } from "../translations/text-input";

export const CRITERION_NAME_MAX = 80;
export const GUIDANCE_MAX = 300;
export const MOST_CRITERIA = 20;

/** A criterion as typed. */
export type CriterionInput = {
  /** Its place in what is stored; null for a new one. */
  was: number | null;
  name: TextInput;
  guidance: TextInput;
  /** Per cent of the stage's total. */
  weight: number | null;
  source: string;
  /** Keys of the questions it is judged by. */
  basedOn: string[];
  /** For the source `answer`: the score of each option as typed, "3". */
  answerScores: Record<string, string>;
};

type Entered = { criteria: Criterion[]; blockers: [] } | { criteria: null; blockers: Blocker[] };

/**
 * The criteria of a stage as typed, or every field that will not do. A criterion keeps its key as long as it stands: scores
 * are kept by it. `questions`: the keys a criterion can be based on.
 */
export function enteredCriteria(
  typed: readonly CriterionInput[],
  stage: { key: string; criteria: readonly Criterion[] },
  questions: ReadonlySet<string>,
): Entered {
  const blockers: Blocker[] = typed.length > MOST_CRITERIA ? [tooMany] : [];
  const taken = new Set(stage.criteria.map(({ key }) => key));
  const used = new Set<number>();
  const criteria = typed.map((given, at): Criterion => {
    const field = `criteria[${at}]`;
    const guided = Object.values(given.guidance.text).some((text) => text !== "");
    blockers.push(
      ...textBlockers(`${field}.name`, given.name.text, { max: CRITERION_NAME_MAX, needed: "all" }),
      ...textBlockers(`${field}.guidance`, given.guidance.text, { max: GUIDANCE_MAX, needed: guided ? "all" : "none" }),
      ...weightBlockers(given.weight, `${field}.weight`),
    );
    const source = CRITERION_SOURCES.find((known) => known === given.source);
    if (!source) blockers.push({ key: "answer.chooseOne", field: `${field}.source` });
    if (!given.basedOn.every((key) => questions.has(key)))
      blockers.push({ key: "answer.chooseFromList", field: `${field}.basedOn` });
    const { scores, wrong } = answerScores(given.answerScores, `${field}.answerScores`);
    if (source === "answer") blockers.push(...wrong);
    const before = given.was !== null && !used.has(given.was) ? stage.criteria[given.was] : undefined;
    if (given.was !== null) used.add(given.was);
    const known: Partial<Criterion> & { key: string } = before ?? { key: freshKey(taken) };
    const { guidance: _words, answerScores: _scores, ...kept } = known;
    return {
      ...kept,
      stage: stage.key,
      name: given.name.text,
      ...(guided && { guidance: given.guidance.text }),
      weight: given.weight ?? 0,
      source: source ?? "reviewer",
      basedOn: given.basedOn,
      ...(source === "answer" && { answerScores: scores }),
    };
  });
  return blockers.length > 0 ? { criteria: null, blockers } : { criteria, blockers: [] };
}

const tooMany: Blocker = { key: "stages.tooManyCriteria", params: { most: MOST_CRITERIA }, field: "criteria" };

function weightBlockers(weight: number | null, field: string): Blocker[] {
  if (weight === null) return [{ key: "answer.enterNumber", field }];
  if (weight < 1) return [{ key: "answer.numberTooSmall", params: { min: 1 }, field }];
  return weight > 100 ? [{ key: "answer.numberTooLarge", params: { max: 100 }, field }] : [];
}

function answerScores(typed: Record<string, string>, field: string) {
  const wrong: Blocker[] = [];
  const scores: Record<string, number> = {};
  for (const [option, text] of Object.entries(typed)) {
    const score = /^[0-5]$/.test(text) ? Number(text) : null;
    if (score === null) wrong.push({ key: "stages.scoreZeroToFive", field: `${field}.${option}` });
    else scores[option] = score;
  }
  return { scores, wrong };
}

/** "criterion3": a key no criterion of the stage has or had when the form was drawn. */
function freshKey(taken: Set<string>): string {
  let number = 1;
  while (taken.has(`criterion${number}`)) number += 1;
  const key = `criterion${number}`;
  taken.add(key);
  return key;
}

type Judged = { key: string; weight: number; source: string; answerScores?: Record<string, number> };

/** Whether scores given by one set of criteria would mean something else by another; words may change. */
export function judgesAlike(before: readonly Judged[], after: readonly Judged[]): boolean {
  const measure = (criteria: readonly Judged[]) =>
    JSON.stringify(
      criteria
        .map(({ key, weight, source, answerScores: given = {} }) => ({ key, weight, source, scores: sorted(given) }))
        .sort((a, b) => (a.key < b.key ? -1 : 1)),
    );
  return measure(before) === measure(after);
}

const sorted = (scores: Record<string, number>) => Object.entries(scores).sort(([a], [b]) => (a < b ? -1 : 1));
