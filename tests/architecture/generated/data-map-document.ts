import { DATA_MAP, personalColumns } from "~/domain/privacy/data-map";
import { isDataUse, type TableEntry } from "~/domain/privacy/data-map-entry";
import { DATA_USE_NAMES, type Exported, useFacts } from "~/domain/privacy/data-uses";
import { textsOf } from "~/i18n/texts.server";

const t = textsOf("en").getFixedT("en", "privacy");

/** Which column holds what about a person, why, how long, and who sees it. */
export function dataMapDocument(): string {
  return [
    "# Data map",
    "",
    "Made from `app/domain/privacy/data-map.ts`, which a test holds to every column of `prisma/schema.prisma`.",
    "",
    "## What personal data are for",
    "",
    "| use | what | why | ground | kept with | seen by | erased | in the export |",
    "|---|---|---|---|---|---|---|---|",
    ...DATA_USE_NAMES.map((name) => {
      const { ground, kept, seenBy, erased, exported } = useFacts(name);
      const what = `${t(`use.${name}.what`)} | ${t(`use.${name}.why`)}`;
      return `| ${name} | ${what} | ${ground} | ${kept} | ${seenBy.join(", ")} | ${erased} | ${inExport(exported)} |`;
    }),
    "",
    "## Columns that hold personal data",
    "",
    "| table | rows are found by | columns |",
    "|---|---|---|",
    ...Object.entries(DATA_MAP).flatMap(([name, entry]) =>
      personalColumns(entry).length > 0 ? [`| ${name} | ${entry.whose} | ${grouped(entry, true)} |`] : [],
    ),
    "",
    "## Columns that hold none",
    "",
    "| table | columns |",
    "|---|---|",
    ...Object.entries(DATA_MAP).map(([name, entry]) => `| ${name} | ${grouped(entry, false)} |`),
    "",
  ].join("\n");
}

function inExport(exported: Exported): string {
  return typeof exported === "string" ? exported : `left out: ${exported.leftOut}`;
}

function grouped(entry: TableEntry, personal: boolean): string {
  const kinds = new Map<string, string[]>();
  for (const [column, kind] of Object.entries(entry.columns)) {
    if (isDataUse(kind) === personal) kinds.set(kind, [...(kinds.get(kind) ?? []), column]);
  }
  return [...kinds].map(([kind, columns]) => `**${kind}**: ${columns.join(", ")}`).join("; ");
}
