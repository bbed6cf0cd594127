/** Every column of a schema as the database names it, by table: read from the text of prisma/schema.prisma. */
export function schemaColumns(source: string): Record<string, string[]> {
  const models = [...source.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)];
  const names = new Set(models.map(([, name]) => name));
  return Object.fromEntries(
    models.map(([, name = "", body = ""]) => {
      const columns = body.split("\n").flatMap((line) => {
        const [, field, type] = /^ {2}(\w+)\s+(\w+)/.exec(line) ?? [];
        if (!field || names.has(type)) return [];
        return [/@map\("(\w+)"\)/.exec(line)?.[1] ?? field];
      });
      return [/@@map\("(\w+)"\)/.exec(body)?.[1] ?? name, columns];
    }),
  );
}
