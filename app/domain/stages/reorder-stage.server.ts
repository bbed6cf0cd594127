import { NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { isAddedKind } from "./added-stage";
import { editPlan, type PlanEdit } from "./edit-plan.server";
import { reposition } from "./reposition.server";

/**
 * Changes places with the stage before or after, as long as nobody was in either of them since the call opened.
 * @throws {RuleBroken} for the check and the decision, which stand first and last, and for stages somebody was in
 * @throws {Conflict} when somebody wrote the cohort since
 */
export function reorderStage(
  viewer: Viewer,
  input: PlanEdit & { key: string; to: "earlier" | "later" },
): Promise<void> {
  return asViewer(viewer, (tx, now) =>
    editPlan(tx, now, viewer, input, async ({ stages, opened }) => {
      const at = stages.findIndex(({ key }) => key === input.key);
      const stage = stages[at];
      const other = stages[at + (input.to === "earlier" ? -1 : 1)];
      if (!stage) throw new NotFound();
      if (!other || !isAddedKind(stage.kind) || !isAddedKind(other.kind)) {
        throw new RuleBroken([{ key: "stages.orderFixed" }]);
      }
      const entered = opened
        ? await tx.stageEntry.count({ where: { stageId: { in: [stage.id, other.id] } }, take: 1 })
        : 0;
      if (entered > 0) throw new RuleBroken([{ key: "stages.entered" }]);
      const ids = stages.map(({ id }) => (id === stage.id ? other.id : id === other.id ? stage.id : id));
      await reposition(tx, ids);
      return { fields: [`${stage.key}.position`, `${other.key}.position`] };
    }),
  );
}
