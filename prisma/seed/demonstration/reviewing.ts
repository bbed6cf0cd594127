import { assignLate } from "~/domain/assignment/assign-late.server";
import { assignStage } from "~/domain/assignment/assign-stage.server";
import { declareConflictFor } from "~/domain/assignment/declare-conflict-for.server";
import { listReviewer } from "~/domain/assignment/list-reviewer.server";
import type { Viewer } from "~/domain/people/viewer";
import { saveReview } from "~/domain/reviews/save-review.server";
import texts from "../../data/sample-answers.json";
import { type Applicant, applied } from "./applicant";
import { handIn, judgement, type Waiting, waitingFor, wordsAbout } from "./judge";
import { daysFrom, minutesFrom } from "./moments";
import type { Act } from "./time-travel";
import type { StagedCohort, World } from "./world";

const STAGE = "formReview";
const CRITERIA = ["motivation", "understanding", "applicationPlan", "writing", "languages"];
/** The two whose accounts are shown have a morning's work, the others share what is left. */
const MOST = 10;
const HANDED_IN = 3;
const OTHERS_HANDED_IN = 6;
/** Two who read the same form and saw something else in it: a third one is asked. */
const APART = [
  [5, 4, 5, 4, 4],
  [2, 2, 1, 2, 3],
];

/**
 * The form review of the school's open call: reviewers are given their applications and read, each at their own pace.
 * @param known whom the first reviewer teaches at the university, and so never judges
 */
export function reviewing(world: World, cohort: StagedCohort, known: Applicant): Act[] {
  const { school, reviewer1, reviewer2, reviewer3, reviewer4, reviewer5, reviewer6 } = world.staff;
  const { code } = cohort;
  const { latest } = world;
  const others = [reviewer3, reviewer4, reviewer5, reviewer6];
  const assign = async () => {
    const stage = { code, stageKey: STAGE };
    for (const { personId } of [reviewer1, reviewer2]) await listReviewer(school, { ...stage, personId, most: MOST });
    for (const { personId } of others) await listReviewer(school, { ...stage, personId, most: null });
    const { reference } = applied(known, code);
    await declareConflictFor(school, { reference, personId: reviewer1.personId, reason: texts.teachesApplicant });
    await assignStage(school, stage);
  };
  return [
    { at: daysFrom(latest, -0.18), run: assign },
    { at: daysFrom(latest, -0.12), run: () => disagree(others, code) },
    {
      at: daysFrom(latest, -0.1),
      run: () => Promise.all(others.map((each, at) => read(each, code, OTHERS_HANDED_IN, at))),
    },
    { at: daysFrom(latest, -0.06), run: () => read(reviewer2, code, HANDED_IN, 5) },
    // Whoever passed the check meanwhile.
    { at: minutesFrom(latest, -30), run: assignLate },
    {
      at: minutesFrom(latest, -10),
      run: async () => {
        await read(reviewer1, code, HANDED_IN, 4);
        await begin(reviewer1, code);
      },
    },
  ];
}

/** Hands in the first reviews of the queue, one after the other. */
async function read(reviewer: Viewer, code: string, count: number, leaning: number): Promise<void> {
  const waiting = await waitingFor(reviewer, code);
  for (const review of waiting.slice(0, count)) await handIn(review, judgement(review.reference, CRITERIA, leaning));
}

/** Two of these reviewers hand in the first review they share, far apart. */
async function disagree(reviewers: readonly Viewer[], code: string): Promise<void> {
  const queues = await Promise.all(reviewers.map((reviewer) => waitingFor(reviewer, code)));
  const found = new Map<string, Waiting[]>();
  for (const review of queues.flat()) found.set(review.reference, [...(found.get(review.reference) ?? []), review]);
  const shared = [...found.values()].find(({ length }) => length === APART.length);
  if (!shared) throw new RangeError(`no two reviewers of ${code} share an application`);
  for (const [at, review] of shared.entries()) await handIn(review, scored(APART[at] ?? []));
}

/** Half of the next review is kept for later. */
async function begin(reviewer: Viewer, code: string): Promise<void> {
  const [next] = await waitingFor(reviewer, code);
  if (!next) throw new RangeError(`nothing is left for ${reviewer.email}`);
  const scores = scored([4, 3, 4]);
  await saveReview(reviewer, { id: next.id, version: 0, scores, ...wordsAbout(next.reference, scores) });
}

const scored = (row: readonly number[]) =>
  Object.fromEntries(row.map((score, at) => [CRITERIA[at] ?? "", score] as const));
