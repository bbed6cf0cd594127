import { isLanguage } from "~/domain/languages";
import { isMailTemplate } from "~/domain/messages/mail-templates";
import { openIdentity } from "~/domain/people/identity-seal.server";
import { textsOf } from "~/i18n/texts.server";
import type { Tx } from "~/platform/db.server";
import { useFacts } from "./data-uses";
import { type PersonalTable, rowsAbout } from "./rows-about.server";

export type ExportedRow = Record<string, unknown>;

/** Whose sealed column is which number. */
const NUMBERS: Record<string, "fin" | "docNumber"> = { fin_sealed: "fin", doc_number_sealed: "docNumber" };

/** What a table holds about a person as they are given it: sealed numbers opened, mails with the subject they had. */
export async function exportedRows(tx: Tx, personId: string, table: PersonalTable): Promise<ExportedRow[]> {
  const opened = table.columns.flatMap(([column, use]) => (useFacts(use).exported === "opened" ? [column] : []));
  return (await rowsAbout(tx, personId, table)).map((row) => {
    const numbers = opened.flatMap((column): [string, string | null][] => {
      const kind = NUMBERS[column];
      if (!kind) throw new Error(`nobody has said how ${table.name}.${column} is opened`);
      return [[column.replace(/_sealed$/, ""), openIdentity(kind, personId, bytesOf(row[column])) ?? null]];
    });
    const plain = Object.entries(row).filter(([column]) => !opened.includes(column));
    return { ...Object.fromEntries([...plain, ...numbers]), ...subjectOf(table, row) };
  });
}

/** PostgreSQL writes binary values as "\x0aff…". */
function bytesOf(value: unknown): Uint8Array | null {
  return typeof value === "string" && value.startsWith("\\x") ? Buffer.from(value.slice(2), "hex") : null;
}

function subjectOf({ name }: PersonalTable, { template, language }: ExportedRow): ExportedRow {
  if (name !== "outbox_message" || typeof template !== "string" || !isMailTemplate(template)) return {};
  return { subject: textsOf(isLanguage(language) ? language : "az").t(`mails:templates.${template}.subject`) };
}
