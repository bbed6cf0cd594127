import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { DATA_MAP } from "~/domain/privacy/data-map";
import { schemaColumns } from "./generated/schema-columns";

const schema = readFileSync("prisma/schema.prisma", "utf8");

/** "table.column" of what a schema has and the map has not, and the other way round. */
function differences(source: string): { unmapped: string[]; unknown: string[] } {
  const flat = (tables: Record<string, string[]>) =>
    Object.entries(tables).flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`));
  const inSchema = flat(schemaColumns(source));
  const inMap = flat(
    Object.fromEntries(Object.entries(DATA_MAP).map(([table, { columns }]) => [table, Object.keys(columns)])),
  );
  return {
    unmapped: inSchema.filter((column) => !inMap.includes(column)),
    unknown: inMap.filter((column) => !inSchema.includes(column)),
  };
}

test("Every column of every table is in the data map, and the map knows no column that is not", () => {
  expect(differences(schema), "say in app/domain/privacy what the column is for").toEqual({
    unmapped: [],
    unknown: [],
  });
});

test("A new column and a new table are missed, and so is one that is gone", () => {
  const mapped = differences(schema);
  const added = schema.replace("model Profile {", 'model Profile {\n  bloodGroup String? @map("blood_group")');
  expect(differences(added).unmapped).toEqual(expect.arrayContaining([...mapped.unmapped, "profile.blood_group"]));
  const diary = `${schema}\nmodel Diary {\n  id String @id\n  words String\n\n  @@map("diary")\n}\n`;
  expect(differences(diary).unmapped).toEqual([...mapped.unmapped, "diary.id", "diary.words"]);
  const gone = schema.replace(/^ {2}postalCode .*\n/m, "");
  expect(differences(gone).unknown).toEqual([...mapped.unknown, "profile.postal_code"]);
});
