import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isLive, statusesWhere } from "~/domain/applications/application";

const schema = readFileSync("prisma/schema.prisma", "utf8");
const migrations = readdirSync("prisma/migrations", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => readFileSync(join("prisma/migrations", entry.name, "migration.sql"), "utf8"))
  .join("\n");

test("Every table, every set of values and every value of one says what it means", () => {
  const lines = schema.split("\n");
  let kind = "";
  const unsaid = lines.filter((line, at) => {
    const [, opened] = /^(model|enum|generator|datasource) \w+ \{/.exec(line) ?? [];
    if (opened) kind = opened;
    const told = lines[at - 1]?.trim().startsWith("///") === true;
    if (opened === "model" || opened === "enum") return !told;
    return kind === "enum" && /^ {2}\w+$/.test(line) && !told;
  });
  expect(unsaid, "put a /// line above it").toEqual([]);
});

test("The index that allows one live application knows the states that are live", () => {
  const [, list = ""] = /application_live_once[^;]*status IN \(([^)]*)\)/.exec(migrations) ?? [];
  const indexed = [...list.matchAll(/'(\w+)'/g)].map(([, status]) => status);
  expect(indexed.sort()).toEqual([...statusesWhere(isLive)].sort());
});

test("No column takes its time from the database's own clock", () => {
  expect(schema).not.toMatch(/@default\(now\(\)\)/);
  expect(migrations).not.toMatch(/DEFAULT (CURRENT_TIMESTAMP|now\(\))/i);
});
