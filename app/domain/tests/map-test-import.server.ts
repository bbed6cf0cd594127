import { recordAudit } from "~/domain/audit/record-audit.server";
import { type Blocker, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { type ImportAddress, loadTestImport } from "./load-test-import.server";
import { fullResult, MOST_POINTS } from "./result-figure";

/** Columns by their places from 0, as the form sends them, and what a full result is. */
export type TypedMapping = { reference: string; result: string; most: string };

/**
 * Says which columns of an import are meant. @throws {RuleBroken} with the field of each reason, or once it was applied
 */
export function mapTestImport(viewer: Viewer, input: ImportAddress & TypedMapping): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const { id, table, appliedAt } = await loadTestImport(tx, viewer, input, { keep: true });
    if (appliedAt !== null) throw new RuleBroken([{ key: "testImport.applied" }]);
    const blockers: Blocker[] = [];
    const column = (field: "reference" | "result"): number => {
      const at = /^\d{1,2}$/.test(input[field]) ? Number(input[field]) : -1;
      if (at < 0 || at >= table.header.length) blockers.push({ key: "answer.chooseOne", field });
      return at;
    };
    const [reference, result] = [column("reference"), column("result")];
    const most = fullResult(input.most);
    if (most === null) blockers.push({ key: "testResult.most", params: { most: MOST_POINTS }, field: "most" });
    if (blockers.length === 0 && reference === result) blockers.push({ key: "testImport.sameColumn", field: "result" });
    if (blockers.length > 0 || most === null) throw new RuleBroken(blockers);
    await tx.testImport.update({ where: { id }, data: { mapping: { reference, result, most } }, select: { id: true } });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "map_test_import",
      entity: "test_import",
      entityId: id,
      fields: ["mapping"],
    });
  });
}
