import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { scoreAnswers } from "~/domain/scores/score-answers.server";
import { enterNextStage } from "~/domain/stages/enter-next-stage.server";
import { keepCriteriaOfCohort } from "~/domain/stages/keep-criteria.server";
import type { Tx } from "~/platform/db.server";
import { blockersTo } from "./blockers-to";
import { changeStatus } from "./change-status.server";
import type { CheckFinding } from "./check-finding";
import { loadRunApplication } from "./load-run-application.server";

/**
 * The initial check is passed: the application goes on to be assessed. What was verified is kept with it.
 * @throws {RuleBroken} @throws {Conflict} when someone changed the application first
 */
export async function recordPass(
  tx: Tx,
  now: Date,
  viewer: Viewer,
  input: { reference: string; findings: CheckFinding[] },
): Promise<void> {
  const application = await loadRunApplication(tx, viewer, input.reference);
  await keepCriteriaOfCohort(tx, application.cohortId);
  const blockers = blockersTo("pass_check", application, "coordinator", now);
  if (blockers.length > 0) throw new RuleBroken(blockers);
  await changeStatus(tx, now, {
    application,
    action: "pass_check",
    to: "in_review",
    actor: { kind: "coordinator", personId: viewer.personId },
  });
  await tx.initialCheck.create({
    data: {
      applicationId: application.id,
      outcome: "passed",
      findings: input.findings,
      checkedById: viewer.personId,
      checkedAt: now,
    },
  });
  await enterNextStage(tx, now, { application, after: "check" });
  await scoreAnswers(tx, now, application);
}
