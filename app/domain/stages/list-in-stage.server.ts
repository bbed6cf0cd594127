import { visibleToStaff } from "~/domain/applications/policy";
import { findReadableCohort } from "~/domain/cohorts/find-readable-cohort.server";
import { NotFound } from "~/domain/errors";
import { listName } from "~/domain/people/name";
import type { Viewer } from "~/domain/people/viewer";
import { unseenScores } from "~/domain/reviews/unseen-scores.server";
import type { ApplicationStatus } from "~/generated/prisma/enums";
import { asViewer } from "~/platform/db.server";
import { currentPlan } from "./current-plan.server";
import { stageAfter } from "./next-stage";
import { ASSESSED, IN_STAGES, isBehind, type MissingWork, missingWork } from "./stage-work";

/** As many rows as a page of the list has. */
const ROWS = 25;

export type InStage = {
  reference: string;
  name: string;
  status: ApplicationStatus;
  /** Null where it was put there before entries were kept. */
  enteredAt: Date | null;
  /** What is missing before it moves on; null when its work there is complete. */
  missing: MissingWork | null;
  mayMove: boolean;
};

/**
 * The applications in a stage by their references, a page of them from after one. Eight statements.
 * @throws {NotFound} for a cohort the viewer does not run, or a stage it has not
 */
export function listInStage(viewer: Viewer, input: { code: string; stageKey: string; after: string | null }) {
  return asViewer(viewer, async (tx, now) => {
    const cohort = await findReadableCohort(tx, viewer, input.code);
    const stages = await currentPlan(tx, cohort.id);
    const stage = stages.find(({ key }) => key === input.stageKey);
    if (!stage) throw new NotFound();
    const kept = await unseenScores(tx, viewer, cohort.id);
    const rows = await tx.application.findMany({
      where: {
        AND: [{ cohortId: cohort.id, stageKey: stage.key, status: { in: [...IN_STAGES] } }, visibleToStaff(viewer)],
        ...(input.after !== null && { reference: { gt: input.after } }),
      },
      orderBy: { reference: "asc" },
      take: ROWS + 1,
      select: {
        id: true,
        reference: true,
        surname: true,
        givenName: true,
        status: true,
        stageEntries: { where: { leftAt: null }, select: { enteredAt: true } },
        stageScores: { where: { stageId: stage.id }, select: { total: true } },
        reviews: { where: { stageId: stage.id, purpose: "third", state: "assigned" }, select: { id: true } },
      },
    });
    const shown = rows.slice(0, ROWS);
    return {
      stage,
      /** The stage is over: whoever is still in it was left behind. */
      over: isBehind(stage, stageAfter(stages, stage.key), now),
      next: rows.length > ROWS ? (shown.at(-1)?.reference ?? null) : null,
      rows: shown.map(({ id, stageEntries, stageScores, reviews, surname, givenName, ...row }): InStage => {
        // Whoever judges it too does not learn here whether the others have, or that they are apart.
        const unseen = kept.has(id);
        const total = unseen ? null : (stageScores[0]?.total ?? null);
        return {
          ...row,
          name: listName({ surname, givenName }),
          enteredAt: stageEntries[0]?.enteredAt ?? null,
          missing: missingWork(stage, {
            status: row.status,
            total: total === null ? null : total.toNumber(),
            thirdAsked: !unseen && reviews.length > 0,
          }),
          mayMove: ASSESSED.includes(row.status),
        };
      }),
    };
  });
}
