import type { AuditedAct } from "~/domain/audit/record-audit.server";
import { recordAudits } from "~/domain/audit/record-audits.server";
import { RuleBroken } from "~/domain/errors";
import { storableText } from "~/domain/forms/storable-text";
import type { Viewer } from "~/domain/people/viewer";
import { recomputeStageScores } from "~/domain/scores/recompute-stage-scores.server";
import { asViewer, type Tx } from "~/platform/db.server";
import { changesSomething, type JudgedLine } from "./import-verdicts";
import { type ImportAddress, type LoadedImport, loadTestImport } from "./load-test-import.server";
import { reasonFaults } from "./result-reason";

/**
 * Records the results of an import that its dry run takes, all of them or none, and keeps what became of each line. Applied
 * again, also by somebody else at the same moment, it changes nothing.
 * @param input.reason needed where recorded results are changed
 * @returns how many results were recorded by this call @throws {RuleBroken} @throws {NotFound} @throws {NotAllowed}
 */
export function applyTestImport(
  viewer: Viewer,
  input: ImportAddress & { reason: string },
): Promise<{ recorded: number }> {
  return asViewer(viewer, async (tx, now) => {
    const loaded = await loadTestImport(tx, viewer, input, { keep: true });
    if (loaded.appliedAt !== null) return { recorded: 0 };
    const lines = loaded.lines.filter(changesSomething);
    const reason = storableText(input.reason).trim();
    const blockers = reasonFaults(
      reason,
      lines.some(({ verdict }) => verdict === "replaces"),
    );
    if (lines.length === 0) blockers.push({ key: "testImport.nothing" });
    if (blockers.length > 0) throw new RuleBroken(blockers);
    await tx.testImport.update({
      where: { id: loaded.id },
      data: { appliedAt: now, appliedById: viewer.personId, verdicts: loaded.lines },
      select: { id: true },
    });
    await writeLines(tx, now, loaded, { lines, reason, recordedById: viewer.personId });
    return { recorded: lines.length };
  });
}

type Applied = { lines: JudgedLine[]; reason: string; recordedById: string };

async function writeLines(tx: Tx, now: Date, loaded: LoadedImport, { lines, reason, recordedById }: Applied) {
  const { stage, idOf, id: importId, cohort } = loaded;
  const results = lines.flatMap(({ reference, percent, verdict }) => {
    const applicationId = idOf.get(reference);
    return applicationId && percent !== null ? [{ applicationId, percent, corrects: verdict === "replaces" }] : [];
  });
  const applicationIds = results.map(({ applicationId }) => applicationId);
  await tx.testResult.updateMany({
    where: { stageId: stage.id, applicationId: { in: applicationIds }, supersededAt: null },
    data: { supersededAt: now },
  });
  const rows = await tx.testResult.createManyAndReturn({
    data: results.map(({ applicationId, percent, corrects }) => ({
      ...{ stageId: stage.id, applicationId, percent, importId, recordedById },
      source: "imported" as const,
      recordedAt: now,
      reason: corrects ? reason : null,
    })),
    select: { id: true, reason: true },
  });
  const by = { actor: "person", actorPersonId: recordedById } as const;
  await recordAudits(tx, now, [
    { ...by, action: "apply_test_import", entity: "test_import", entityId: importId },
    ...rows.map(
      (row): AuditedAct => ({
        ...by,
        action: row.reason === null ? "record_test_result" : "correct_test_result",
        entity: "test_result",
        entityId: row.id,
        fields: ["percent"],
        ...(row.reason !== null && { reason: row.reason }),
      }),
    ),
  ]);
  await recomputeStageScores(tx, now, { cohortId: cohort.id, stageId: stage.id, applicationIds });
}
