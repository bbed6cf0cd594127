import { readFileSync } from "node:fs";

type Field = { name: string; type: string; list: boolean; optional: boolean };
type Model = { name: string; meaning: string; fields: Field[] };

/** The tables with their meaning and how they hang together, read from prisma/schema.prisma. */
export function schemaDocument(): string {
  const models = readModels(readFileSync("prisma/schema.prisma", "utf8"));
  const names = new Set(models.map((model) => model.name));
  const relations = models.flatMap((model) =>
    model.fields
      // The side that holds the key names the relation; the other side would draw it twice.
      .filter(
        (field) => names.has(field.type) && !field.list && model.fields.some((own) => own.name === `${field.name}Id`),
      )
      .map((field) => `  ${field.type} ${field.optional ? "|o" : "||"}--o{ ${model.name} : ${field.name}`),
  );
  return [
    "# Tables",
    "",
    "Read from `prisma/schema.prisma`; what counts and ranges are allowed stands in the migrations.",
    "",
    "| table | what a row is |",
    "|---|---|",
    ...models.map((model) => `| ${model.name} | ${model.meaning} |`),
    "",
    "```mermaid",
    "erDiagram",
    ...relations,
    "```",
    "",
  ].join("\n");
}

function readModels(source: string): Model[] {
  return [...source.matchAll(/((?:^\/\/\/.*\n)+)model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, comment, name, body]) => ({
    name: name ?? "",
    meaning: (comment ?? "")
      .replace(/^\/\/\/ ?/gm, "")
      .trim()
      .replaceAll("\n", " "),
    fields: (body ?? "").split("\n").flatMap((line) => {
      const [, field, type, mark] = /^ {2}(\w+)\s+(\w+)(\[\]|\?)?/.exec(line) ?? [];
      return field && type ? [{ name: field, type, list: mark === "[]", optional: mark === "?" }] : [];
    }),
  }));
}
