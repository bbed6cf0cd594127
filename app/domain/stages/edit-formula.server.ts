import { type Blocker, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import type { Prisma } from "~/generated/prisma/client";
import { asViewer } from "~/platform/db.server";
import { editPlan, type PlanEdit } from "./edit-plan.server";
import { type PlanStage, passMarkOf } from "./plan-stage";
import { hasFinalScores } from "./scored-already.server";

export type FormulaEdit = PlanEdit & {
  /** By the stage's key, as typed: its share of the final score in per cent; empty for none. */
  weights: Record<string, string>;
  /** Least final score as typed; empty for none. */
  passMark: string;
};

/**
 * Writes how the totals of the stages make the final score, and the least final score for a place. Not any more once
 * somebody has a final score: it would decide about people whose score is known.
 * @throws {RuleBroken} with the field of each reason @throws {Conflict} when somebody wrote the cohort since
 */
export function editFormula(viewer: Viewer, input: FormulaEdit): Promise<void> {
  return asViewer(viewer, (tx, now) =>
    editPlan(tx, now, viewer, input, async ({ cohort, stages }) => {
      const blockers: Blocker[] = [];
      const read = (typed: string, field: string): number | null => {
        if (typed === "") return null;
        if (/^\d{1,3}$/.test(typed) && Number(typed) <= 100) return Number(typed);
        blockers.push({ key: "stages.percent", field });
        return null;
      };
      const weights = new Map(stages.map(({ key }) => [key, read(input.weights[key] ?? "", `weight.${key}`)]));
      const passMark = read(input.passMark, "passMark");
      if (blockers.length > 0) throw new RuleBroken(blockers);
      const changed = stages.filter(({ key, weight }) => (weights.get(key) || null) !== (weight || null));
      const remarked = passMark !== passMarkOf(stages);
      if ((changed.length > 0 || remarked) && (await hasFinalScores(tx, cohort.id))) {
        throw new RuleBroken([{ key: "stages.finalScored" }]);
      }
      for (const { id, key } of changed) {
        await tx.cohortStage.update({
          where: { id },
          data: { weight: weights.get(key) || null },
          select: { id: true },
        });
      }
      if (remarked) {
        for (const [at, { id, settings }] of stages.entries()) {
          const { passMark: _, ...others } = settings;
          const data = { ...others, ...(at === holderOf(stages) && passMark !== null && { passMark }) };
          await tx.cohortStage.update({
            where: { id },
            data: { settings: data as Prisma.InputJsonObject },
            select: { id: true },
          });
        }
      }
      return { fields: [...changed.map(({ key }) => `${key}.weight`), ...(remarked ? ["passMark"] : [])] };
    }),
  );
}

/** The pass mark stands with the committee's decision, or with the last stage where there is none. */
function holderOf(stages: readonly PlanStage[]): number {
  const decision = stages.findIndex(({ kind }) => kind === "decision");
  return decision < 0 ? stages.length - 1 : decision;
}
