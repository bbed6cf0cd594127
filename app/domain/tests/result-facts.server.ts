import { visibleToStaff } from "~/domain/applications/policy";
import type { Viewer } from "~/domain/people/viewer";
import { ASSESSED } from "~/domain/stages/stage-work";
import type { Tx } from "~/platform/db.server";
import type { ImportFacts } from "./import-verdicts";

export type ResultFacts = ImportFacts & { id: string };

/**
 * What decides whether results may be recorded for applications of a cohort in one of its test stages, by reference. Those
 * the viewer may not know of are not in it. One statement. Lock the applications first where something is written.
 */
export async function resultFacts(
  tx: Tx,
  viewer: Viewer,
  stage: { id: string; key: string; cohortId: string },
  references: readonly string[],
): Promise<Map<string, ResultFacts>> {
  const rows = await tx.application.findMany({
    where: { AND: [{ cohortId: stage.cohortId, reference: { in: [...references] } }, visibleToStaff(viewer)] },
    select: {
      ...{ id: true, reference: true, status: true, stageKey: true },
      stageEntries: { where: { stageId: stage.id }, take: 1, select: { id: true } },
      sittings: { where: { stageId: stage.id, finishedAt: null }, select: { id: true } },
      testResults: { where: { stageId: stage.id, supersededAt: null }, select: { percent: true } },
    },
  });
  return new Map(
    rows.map(({ id, reference, status, stageKey, stageEntries, sittings, testResults }) => [
      reference,
      {
        id,
        within: ASSESSED.includes(status) && (stageKey === stage.key || stageEntries.length > 0),
        sitting: sittings.length > 0,
        percent: testResults[0]?.percent.toNumber() ?? null,
      },
    ]),
  );
}
