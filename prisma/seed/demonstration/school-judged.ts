import { assignStage } from "~/domain/assignment/assign-stage.server";
import { listReviewer } from "~/domain/assignment/list-reviewer.server";
import type { Viewer } from "~/domain/people/viewer";
import { advanceStages } from "~/domain/stages/advance-stages.server";
import { applyTestImport } from "~/domain/tests/apply-test-import.server";
import { uploadTestImport } from "~/domain/tests/upload-test-import.server";
import { type Applicant, applied } from "./applicant";
import { bookAll, markAll, openSlots } from "./interviews-held";
import { handIn, judgement, numberOf, waitingFor } from "./judge";
import { momentOf } from "./moments";
import { stageDays } from "./stage-days";
import type { Act } from "./time-travel";
import type { StagedCohort, World } from "./world";

export const SCHOOL_FORM = ["motivation", "understanding", "applicationPlan", "writing", "languages"];
export const SCHOOL_INTERVIEW = [
  ...["outlook", "selfPresentation", "expression"],
  ...["composure", "initiative", "problemSolving"],
];
/** It was a good year: even the weakest application was worth half of the points. */
const LOWEST = 2.6;

/**
 * How MM-2026 was judged: every form read by two, one test on one morning, and an interview with one of two panels.
 * @param applicants all who passed the initial check
 */
export function schoolJudged(world: World, cohort: StagedCohort, applicants: readonly Applicant[]): Act[] {
  const { school, reviewer3, reviewer4, reviewer5, reviewer6 } = world.staff;
  const { code } = cohort;
  const readers = [reviewer3, reviewer4, reviewer5, reviewer6];
  const panels = [reviewer5, reviewer6];
  const references = () => applicants.map((applicant) => applied(applicant, code).reference);
  const [form, test, interview] = ["formReview", "test", "interview"].map((key) => stageDays(cohort, key));
  if (!form || !test || !interview) throw new RangeError(`${code} lacks a stage`);
  const assign = async () => {
    const stage = { code, stageKey: form.key };
    for (const { personId } of readers) await listReviewer(school, { ...stage, personId, most: null });
    await assignStage(school, stage);
  };
  const invite = async () => {
    await advanceStages();
    const { startsOn: firstDay, endsOn: lastDay } = interview;
    const times = { firstDay, lastDay, from: "09:00", to: "17:00", breakMinutes: 0 };
    await openSlots(school, cohort, { ...times, panels: panels.map((member) => [member]) });
    await bookAll(school, cohort, references(), momentOf(firstDay, 8));
  };
  return [
    { at: momentOf(form.endsOn, 9), run: assign },
    { at: momentOf(form.endsOn, 15), run: () => readAll(readers, code, SCHOOL_FORM, LOWEST) },
    { at: momentOf(test.startsOn, 11), run: advanceStages },
    { at: momentOf(test.endsOn, 15), run: () => results(school, code, references()) },
    { at: momentOf(interview.startsOn, 8), run: invite },
    { at: momentOf(interview.endsOn, 18), run: () => markAll(school, cohort, momentOf(interview.endsOn, 18)) },
    { at: momentOf(interview.endsOn, 19), run: () => readAll(panels, code, SCHOOL_INTERVIEW, LOWEST) },
  ];
}

/** Everybody hands in what waits for them in a cohort, each in their own way of judging. */
export async function readAll(reviewers: readonly Viewer[], code: string, criteria: readonly string[], lowest = 2) {
  const read = async (reviewer: Viewer, leaning: number) => {
    for (const review of await waitingFor(reviewer, code)) {
      await handIn(review, judgement(review.reference, criteria, leaning, lowest));
    }
  };
  await Promise.all(reviewers.map(read));
}

/** The results of the test, brought in as a file. */
async function results(by: Viewer, code: string, references: readonly string[]): Promise<void> {
  // The tenths are different for those who are otherwise alike: nobody has the score of somebody else.
  const lines = references.map((reference) => {
    const number = numberOf(reference);
    return `${reference};${58 + ((number * 13) % 31)},${(number * 7) % 10}`;
  });
  const content = new TextEncoder().encode(["Nömrə;Nəticə", ...lines].join("\r\n"));
  const stage = { code, stageKey: "test" };
  const { id } = await uploadTestImport(by, { ...stage, name: "test-neticeleri.csv", content });
  await applyTestImport(by, { ...stage, id, reason: "" });
}
