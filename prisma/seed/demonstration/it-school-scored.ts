import { assignStage } from "~/domain/assignment/assign-stage.server";
import { listReviewer } from "~/domain/assignment/list-reviewer.server";
import type { Viewer } from "~/domain/people/viewer";
import { getRanking } from "~/domain/scores/get-ranking.server";
import { proposePacket } from "~/domain/scores/propose-packet.server";
import { advanceStages } from "~/domain/stages/advance-stages.server";
import { recordTestResult } from "~/domain/tests/record-test-result.server";
import { type Applicant, applied } from "./applicant";
import { handIn, judgement, numberOf, waitingFor } from "./judge";
import { minutesFrom, momentOf } from "./moments";
import type { Act } from "./time-travel";
import type { StagedCohort, World } from "./world";

const CRITERIA = ["idea"];

/**
 * How ITM-2026-3 came to its ranking: results of the test on its day, every form read by two, and a packet of what the
 * ranking gives, which waits for a second person.
 * @param applicants all who passed the initial check
 */
export function itSchoolScored(world: World, cohort: StagedCohort, applicants: readonly Applicant[]): Act[] {
  const { coordinator, reviewer1, reviewer2, reviewer3, reviewer4 } = world.staff;
  const { code } = cohort;
  const reviewers = [reviewer3, reviewer4, reviewer1, reviewer2];
  const results = resultsOfTestAt(cohort);
  const enter = async () => {
    for (const applicant of applicants) await enterResult(coordinator, applied(applicant, code).reference, code);
    await advanceStages();
  };
  const assign = async () => {
    const stage = { code, stageKey: "formReview" };
    for (const { personId } of reviewers) await listReviewer(coordinator, { ...stage, personId, most: null });
    await assignStage(coordinator, stage);
  };
  return [
    { at: results, run: enter },
    { at: minutesFrom(results, 30), run: assign },
    { at: minutesFrom(results, 180), run: () => Promise.all(reviewers.map((each, at) => readAll(each, code, at))) },
    { at: minutesFrom(world.latest, -50), run: () => propose(coordinator, code) },
  ];
}

/** In the afternoon of the day of the test. Whoever is to take it has passed the initial check by then. */
export function resultsOfTestAt({ code, dates }: StagedCohort): Date {
  const testedOn = dates.stages.find(({ key }) => key === "test")?.endsOn;
  if (!testedOn) throw new RangeError(`${code} has no test`);
  return momentOf(testedOn, 14);
}

/** Few below half of the points, most in the middle. */
async function enterResult(by: Viewer, reference: string, code: string): Promise<void> {
  const number = numberOf(reference);
  const percent = number % 9 === 4 ? 30 + (number % 7) : 52 + ((number * 29) % 45);
  await recordTestResult(by, { code, stageKey: "test", reference, result: String(percent), most: "", reason: "" });
}

async function readAll(reviewer: Viewer, code: string, leaning: number): Promise<void> {
  for (const review of await waitingFor(reviewer, code)) {
    await handIn(review, judgement(review.reference, CRITERIA, leaning));
  }
}

/** The cut-off line that fills every seat. */
async function propose(by: Viewer, code: string): Promise<void> {
  const asked = { by: null, line: null, others: "leave" as const };
  const { seen } = await getRanking(by, code, asked);
  await proposePacket(by, { ...asked, code, seen, reasonBelow: "belowPassMark", reasonOthers: "placesFilled" });
}
