import { visibleToStaff } from "~/domain/applications/policy";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { findReadableCohort } from "~/domain/cohorts/find-readable-cohort.server";
import { type Blocker, NotAllowed, NotFound, RuleBroken } from "~/domain/errors";
import { canRunCohort } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer, type Tx } from "~/platform/db.server";
import { moveToStage } from "./move-to-stage.server";
import { reasonBlockers } from "./plan-reason";
import { ASSESSED } from "./stage-work";

export type MovesInput = { code: string; references: string[]; stageKey: string; reason: string };

/** The most applications of one move: a page of the list. */
const MOST_AT_ONCE = 100;

/**
 * Moves applications that are being assessed into a stage by hand, all of them or none. Who is there already stays.
 * @returns how many moved
 * @throws {RuleBroken} nobody chosen, no reason, not assessed now, a stage there is not @throws {NotFound} @throws {NotAllowed}
 */
export function moveApplications(viewer: Viewer, input: MovesInput): Promise<number> {
  const { code, stageKey } = input;
  const reason = input.reason.trim();
  return asViewer(viewer, async (tx, now) => {
    const cohort = await findReadableCohort(tx, viewer, code);
    if (!canRunCohort(viewer, { programmeId: cohort.programmeId, cohortId: cohort.id })) throw new NotAllowed(true);
    const references = [...new Set(input.references)];
    const stage = await tx.cohortStage.findUnique({
      where: { cohortId_key: { cohortId: cohort.id, key: stageKey } },
      select: { kind: true },
    });
    const blockers: Blocker[] = [
      ...(references.length === 0 ? [{ key: "stages.nobodyChosen", field: "references" }] : []),
      ...(references.length > MOST_AT_ONCE
        ? [{ key: "stages.tooMany", params: { most: MOST_AT_ONCE }, field: "references" }]
        : []),
      ...(stage ? [] : [{ key: "answer.chooseFromList", field: "stageKey" }]),
      ...(stage?.kind === "initial_check" ? [{ key: "stages.notBackToCheck", field: "stageKey" }] : []),
      ...reasonBlockers(reason, "needed"),
    ];
    if (blockers.length > 0) throw new RuleBroken(blockers);
    const applications = await locked(tx, viewer, cohort.id, references);
    const elsewhere = applications.filter(({ status }) => !ASSESSED.includes(status));
    if (elsewhere.length > 0) {
      throw new RuleBroken(
        elsewhere.map(({ reference }) => ({ key: "stages.notAssessed", params: { reference }, field: "references" })),
      );
    }
    let moved = 0;
    for (const { id } of applications) {
      const move = { applicationId: id, cohortId: cohort.id, stageKey, cause: "hand" as const };
      if (!(await moveToStage(tx, now, { ...move, movedById: viewer.personId, reason }))) continue;
      moved += 1;
      await recordAudit(tx, now, {
        actor: "person",
        actorPersonId: viewer.personId,
        action: "move_to_stage",
        entity: "application",
        entityId: id,
        fields: ["stageKey"],
        reason,
      });
    }
    return moved;
  });
}

/** The applications with their rows kept, in the order in which everybody locks them. @throws {NotFound} for one not of this cohort */
async function locked(tx: Tx, viewer: Viewer, cohortId: string, references: string[]) {
  const found = await tx.application.findMany({
    where: { AND: [{ cohortId, reference: { in: references } }, visibleToStaff(viewer)] },
    select: { id: true },
  });
  if (found.length < references.length) throw new NotFound();
  await tx.$queryRaw`select id from application where id = any(${found.map(({ id }) => id)}::uuid[]) order by id for update`;
  return tx.application.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    orderBy: { id: "asc" },
    select: { id: true, reference: true, status: true },
  });
}
