import { NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { keepCriteria } from "~/domain/stages/keep-criteria.server";
import { isUuid } from "~/domain/uuid";
import type { Tx } from "~/platform/db.server";
import { importMappingSchema, importTableSchema, referenceIn } from "./import-mapping";
import { judgedLinesSchema, judgeLines } from "./import-verdicts";
import { loadRunTestStage, type StageAddress } from "./load-test-stage.server";
import { lockNamed } from "./lock-named.server";
import { resultFacts } from "./result-facts.server";

export type ImportAddress = StageAddress & { id: string };

/**
 * An import with what would become of each of its lines now, or became of them once it was applied. `keep`: its row, the
 * applications it names and the criteria of its stage stay as they are until the transaction ends.
 * @throws {NotFound} for one of another stage @throws {NotAllowed} for who may not record results
 */
export async function loadTestImport(tx: Tx, viewer: Viewer, address: ImportAddress, { keep = false } = {}) {
  const { cohort, stages, stage } = await loadRunTestStage(tx, viewer, address);
  if (!isUuid(address.id)) throw new NotFound();
  if (keep) await keepCriteria(tx, stage.id);
  if (keep) await tx.$queryRaw`select id from test_import where id = ${address.id}::uuid for update`;
  const row = await tx.testImport.findFirst({ where: { id: address.id, stageId: stage.id } });
  if (!row) throw new NotFound();
  const table = importTableSchema.parse(row.table);
  const mapping = importMappingSchema.parse(row.mapping);
  const { id, fileName, uploadedAt, appliedAt } = row;
  const found = { id, fileName, uploadedAt, appliedAt, table, mapping, cohort, stages, stage };
  if (appliedAt !== null) {
    return { ...found, lines: judgedLinesSchema.parse(row.verdicts), idOf: new Map<string, string>() };
  }
  const { reference } = mapping;
  const references = reference === null ? [] : table.rows.map((line) => referenceIn(line[reference] ?? ""));
  const named = [...new Set(references)].filter((each) => each !== "");
  if (keep) await lockNamed(tx, cohort.id, named);
  const known = await resultFacts(tx, viewer, { ...stage, cohortId: cohort.id }, named);
  const idOf = new Map([...known].map(([name, facts]) => [name, facts.id]));
  return { ...found, lines: judgeLines(table, mapping, known), idOf };
}

export type LoadedImport = Awaited<ReturnType<typeof loadTestImport>>;
