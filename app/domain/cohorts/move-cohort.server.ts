import { recordAudit } from "~/domain/audit/record-audit.server";
import { Conflict, NotAllowed, RuleBroken } from "~/domain/errors";
import { canRunCohort } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { findReadableCohort } from "./find-readable-cohort.server";
import { COHORT_STEPS, type CohortStep, stepBlockers } from "./next-state";
import { stepFacts } from "./step-facts.server";

/**
 * Takes a cohort one step on by hand: its places are confirmed, it starts, is completed, is put away.
 * @throws {NotAllowed} for who only reads it @throws {RuleBroken} with what stands in the way @throws {Conflict} when
 *   somebody moved it first
 */
export function moveCohort(viewer: Viewer, input: { code: string; step: CohortStep }): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const cohort = await findReadableCohort(tx, viewer, input.code);
    if (!canRunCohort(viewer, { programmeId: cohort.programmeId, cohortId: cohort.id })) throw new NotAllowed(true);
    const blockers = stepBlockers(input.step, await stepFacts(tx, now, cohort));
    if (blockers.length > 0) throw new RuleBroken(blockers);
    const { from, to } = COHORT_STEPS[input.step];
    const { count } = await tx.cohort.updateMany({
      where: { id: cohort.id, state: from },
      data: { state: to, version: { increment: 1 } },
    });
    if (count === 0) throw new Conflict();
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: `cohort_${to}`,
      entity: "cohort",
      entityId: cohort.id,
      fields: ["state"],
    });
  });
}
