import { type Blocker, RuleBroken } from "~/domain/errors";
import { storableText } from "~/domain/forms/storable-text";
import type { Viewer } from "~/domain/people/viewer";
import { keepCriteria } from "~/domain/stages/keep-criteria.server";
import { asViewer } from "~/platform/db.server";
import { referenceIn } from "./import-mapping";
import { loadRunTestStage, type StageAddress } from "./load-test-stage.server";
import { lockNamed } from "./lock-named.server";
import { resultFacts } from "./result-facts.server";
import { fullResult, MOST_POINTS, percentOf } from "./result-figure";
import { reasonFaults } from "./result-reason";
import { writeResult } from "./write-result.server";

export type EnteredResult = StageAddress & {
  reference: string;
  /** Points or per cent, as typed. */
  result: string;
  /** What a full result is, as typed; empty for per cent. */
  most: string;
  /** Needed to change a result that is recorded. */
  reason: string;
};

/**
 * Records the result of one person's test, or corrects it with a reason; the earlier one stays in the books. The same
 * result again changes nothing.
 * @throws {RuleBroken} with the field of each reason @throws {NotFound} @throws {NotAllowed}
 */
export function recordTestResult(viewer: Viewer, input: EnteredResult): Promise<{ percent: number }> {
  return asViewer(viewer, async (tx, now) => {
    const { cohort, stage } = await loadRunTestStage(tx, viewer, input);
    const reference = referenceIn(input.reference);
    await keepCriteria(tx, stage.id);
    await lockNamed(tx, cohort.id, [reference]);
    const found = (await resultFacts(tx, viewer, { ...stage, cohortId: cohort.id }, [reference])).get(reference);
    const reason = storableText(input.reason).trim();
    const most = fullResult(input.most);
    const percent = most === null ? null : percentOf(input.result, most);
    const blockers: Blocker[] = [];
    const about = (key: string, field: string, params?: Blocker["params"]) => blockers.push({ key, field, params });
    if (!found) about("testResult.unknown", "reference");
    else if (!found.within) about("testResult.notInStage", "reference");
    else if (found.sitting) about("testResult.sitting", "reference");
    if (most === null) about("testResult.most", "most", { most: MOST_POINTS });
    if (percent === "notNumber") about("answer.enterNumber", "result");
    if (percent === "outOfRange") about("testResult.outOfRange", "result", { most: most ?? MOST_POINTS });
    const changes = found && found.percent !== null && found.percent !== percent;
    blockers.push(...reasonFaults(reason, Boolean(changes)));
    if (blockers.length > 0 || !found || typeof percent !== "number") throw new RuleBroken(blockers);
    if (found.percent === percent) return { percent };
    await writeResult(tx, now, {
      stageId: stage.id,
      applicationId: found.id,
      percent,
      source: "entered",
      recordedById: viewer.personId,
      reason: changes ? reason : null,
    });
    return { percent };
  });
}
