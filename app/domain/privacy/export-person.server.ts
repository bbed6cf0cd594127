import { isLanguage, type Language } from "~/domain/languages";
import { asSystem } from "~/platform/db.server";
import { getFileStream } from "~/platform/files.server";
import { exportPage } from "./export-page.server";
import type { ExportedFile, ExportPart } from "./export-part";
import { exportReadme } from "./export-readme.server";
import { type ExportedRow, exportedRows } from "./exported-rows.server";
import { fileReadings } from "./file-readings.server";
import { EXPORTED_TABLES } from "./rows-about.server";

/** Readings in an export: more than any file was ever opened. */
const MOST_READINGS = 100_000;

/** How many parts an export has before its files: every table, the readings, the page and the readme. */
export const EXPORT_PARTS = EXPORTED_TABLES.length + 3;

/**
 * Everything held about a person, part by part, each read in a transaction of its own so that no transaction lasts as
 * long as an archive. Made from the data map: a new personal column is in it without anybody thinking of it.
 */
export async function* exportPerson(person: { personId: string; language: string }): AsyncGenerator<ExportPart> {
  const { personId } = person;
  const language: Language = isLanguage(person.language) ? person.language : "az";
  const held: Record<string, ExportedRow[]> = {};
  for (const table of EXPORTED_TABLES) {
    const rows = await asSystem("gather_data", (tx) => exportedRows(tx, personId, table));
    held[table.name] = rows;
    yield { name: `data/${table.name}.json`, content: json(rows) };
  }
  const readings = await asSystem("gather_data", (tx) => fileReadings(tx, { of: { personId }, most: MOST_READINGS }));
  yield { name: "data/who_looked.json", content: json(readings.map(({ id: _id, ...reading }) => reading)) };
  const files = [...(await filesOf(personId)), ...(await scansOf(personId))];
  const page = { language, personId, held, readings, files };
  yield { name: "index.html", content: await exportPage(page) };
  yield { name: "README.txt", content: exportReadme(language) };
  for (const { path, storageKey } of files) yield { name: path, content: await getFileStream(storageKey) };
}

/** The files a person uploaded, under names of their own within the archive. */
function filesOf(personId: string): Promise<ExportedFile[]> {
  return asSystem("gather_data", async (tx) => {
    const rows = await tx.storedFile.findMany({
      where: { personId, removedAt: null, state: "ready" },
      orderBy: { id: "asc" },
      select: { name: true, storageKey: true, application: { select: { reference: true } } },
    });
    return rows.map(({ name, storageKey, application }, at) => ({
      name,
      storageKey,
      path: `files/${application?.reference ?? "profile"}/${at + 1}-${safeName(name)}`,
    }));
  });
}

/** The scans of consents that guardians signed on paper. */
function scansOf(personId: string): Promise<ExportedFile[]> {
  return asSystem("gather_data", async (tx) => {
    const rows = await tx.paperConsent.findMany({
      where: { application: { personId } },
      orderBy: { id: "asc" },
      select: { fileName: true, storageKey: true, application: { select: { reference: true } } },
    });
    return rows.map(({ fileName: name, storageKey, application }, at) => ({
      name,
      storageKey,
      path: `files/${application.reference}/consents/${at + 1}-${safeName(name)}`,
    }));
  });
}

/** A name no system reads as a path. */
const safeName = (name: string) => name.replace(/[\\/:*?"<>|]/g, "_");

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
