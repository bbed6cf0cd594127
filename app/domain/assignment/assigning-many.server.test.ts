import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { manyApplications } from "../../../tests/factories/many-applications";
import { makePerson } from "../../../tests/factories/person";
import { type ReviewedStage, reviewedStage, reviewerOf } from "../../../tests/factories/reviewed-stage";
import { countStatements } from "../../../tests/setup/count-statements";
import { assignStage } from "./assign-stage.server";
import { getAssignmentRun, previewAssignment } from "./get-assignment-run.server";
import { getStageReviewers } from "./get-stage-reviewers.server";

let coordinator: Viewer;

beforeAll(async () => {
  coordinator = await makePerson({ email: "c@example.com", name: "Coordinator", grants: [{ role: "coordinator" }] });
});

async function stageOf(code: string, applications: number, reviewers: number): Promise<ReviewedStage> {
  const stage = await reviewedStage(code);
  await manyApplications(stage.cohort, applications, { status: "in_review", stageKey: "formReview" });
  for (let number = 1; number <= reviewers; number++) await reviewerOf(stage, `r${number}.${code}@example.com`);
  return stage;
}

const loadsIn = (stage: ReviewedStage) =>
  asSystem("test", async (tx) => {
    const groups = await tx.review.groupBy({ by: ["reviewerId"], where: { stageId: stage.stageId }, _count: true });
    return groups.map(({ _count }) => _count);
  });

test("an assignment, its preview and its explanation cost the same number of statements for one application and for many", async () => {
  const counts = [];
  for (const [code, applications, reviewers] of [
    ["ASM-2101", 1, 2],
    ["ASM-2102", 120, 8],
  ] as const) {
    const { at } = await stageOf(code, applications, reviewers);
    const previewed = await countStatements(() => previewAssignment(coordinator, { ...at, page: 1 }));
    const assigned = await countStatements(() => assignStage(coordinator, at));
    const listed = await countStatements(() => getStageReviewers(coordinator, at));
    const { runs } = await getStageReviewers(coordinator, at);
    const runId = runs[0]?.id ?? "";
    const explained = await countStatements(() => getAssignmentRun(coordinator, { ...at, runId, page: 1 }));
    counts.push({ previewed, assigned, listed, explained });
  }
  expect(counts[1]).toEqual(counts[0]);
});

test("two thousand applications are given to forty reviewers within six seconds, a hundred to each", async () => {
  const stage = await stageOf("ASM-2103", 2000, 40);
  const began = performance.now();
  expect(await assignStage(coordinator, stage.at)).toEqual({ assigned: 4000, short: 0, handedBack: 0 });
  const seconds = (performance.now() - began) / 1000;
  expect(await loadsIn(stage)).toEqual(Array(40).fill(100));
  expect(seconds).toBeLessThan(6);
});
