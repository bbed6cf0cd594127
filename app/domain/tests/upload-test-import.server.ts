import { recordAudit } from "~/domain/audit/record-audit.server";
import { storableText } from "~/domain/forms/storable-text";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { importLimits } from "./import-limits.server";
import { guessMapping } from "./import-mapping";
import { loadRunTestStage, type StageAddress } from "./load-test-stage.server";
import { readTable, refuseTooLarge } from "./read-table.server";
import { FULL_PERCENT } from "./result-figure";

const NAME_MAX = 200;

/**
 * Takes a file of test results in, guesses its columns and records nothing yet. The content is looked into before any
 * transaction begins.
 * @param input.content null when it was more than a request may carry and was not received
 * @throws {RuleBroken} with the one reason why the file is not taken
 */
export async function uploadTestImport(
  viewer: Viewer,
  input: StageAddress & { name: string; content: Uint8Array | null },
): Promise<{ id: string }> {
  const limits = await asViewer(viewer, async (tx, now) => {
    await loadRunTestStage(tx, viewer, input);
    return importLimits(tx, now);
  });
  if (input.content === null) return refuseTooLarge(limits);
  const table = await readTable(input.content, limits);
  return asViewer(viewer, async (tx, now) => {
    const { stage } = await loadRunTestStage(tx, viewer, input);
    const row = await tx.testImport.create({
      data: {
        stageId: stage.id,
        fileName: storableText(input.name).slice(-NAME_MAX) || "?",
        table,
        mapping: guessMapping(table, FULL_PERCENT),
        uploadedById: viewer.personId,
        uploadedAt: now,
      },
      select: { id: true },
    });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "upload_test_import",
      entity: "test_import",
      entityId: row.id,
    });
    return row;
  });
}
