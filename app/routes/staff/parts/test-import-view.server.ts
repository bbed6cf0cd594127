import { displayMoment } from "~/domain/calendar/deadline";
import { type Language, textIn } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { getTestImport } from "~/domain/tests/get-test-import.server";
import { changesSomething, isFault, type JudgedLine, VERDICTS } from "~/domain/tests/import-verdicts";
import { paths } from "~/paths";
import { formatNumber } from "~/web/format.server";
import { type StaffWords, staffWords } from "./words.server";

type Address = { code: string; key: string; id: string };

/** Lines on one page. */
const ROWS = 100;

const inWords = (t: StaffWords, { verdict, before }: JudgedLine, language: Language) =>
  before === null
    ? t(`staff:testImport.verdict.${verdict}`)
    : t("staff:testImport.replacesWhat", { before: formatNumber(before, language) });

/** An import in words: which columns are meant, how many lines there are of each kind, and a page of them, faults first. */
export async function testImportView(viewer: Viewer, language: Language, { code, key, id }: Address, from: number) {
  const found = await getTestImport(viewer, { code, stageKey: key, id });
  const { lines, table, mapping, appliedAt, fileName, stage } = found;
  const t = staffWords(language);
  const rank = (line: JudgedLine) =>
    isFault(line) ? 0 : line.verdict === "replaces" ? 1 : line.verdict === "taken" ? 2 : 3;
  const ordered = [...lines].sort((a, b) => rank(a) - rank(b) || a.line - b.line);
  const start = Math.max(0, Math.min(from, Math.max(0, ordered.length - 1)));
  const at = (place: number) => paths.staffTestImport(language, code, key, id, { from: String(place) });
  const changes = lines.filter(changesSomething).length;
  return {
    here: paths.staffTestImport(language, code, key, id),
    back: {
      href: paths.staffTestResults(language, code, key),
      text: t("staff:testResults.title", { stage: textIn(stage.name, language) }),
    },
    title: fileName,
    applied: appliedAt && t("staff:testImport.appliedAt", { time: displayMoment(appliedAt) }),
    columns: table.header.map((head, place) => ({
      value: String(place),
      label: t("staff:testImport.column", { number: place + 1, head: head || (table.rows[0]?.[place] ?? "") }),
    })),
    mapping: {
      reference: mapping.reference === null ? "" : String(mapping.reference),
      result: mapping.result === null ? "" : String(mapping.result),
      most: mapping.most === 100 ? "" : formatNumber(mapping.most, language),
    },
    counts: VERDICTS.flatMap((verdict) => {
      const number = lines.filter((line) => line.verdict === verdict).length;
      return number > 0 ? [{ verdict, number: String(number), words: t(`staff:testImport.verdict.${verdict}`) }] : [];
    }),
    changes,
    record: t("staff:testImport.apply", { number: changes }),
    replaces: lines.some(({ verdict }) => verdict === "replaces"),
    faults: lines.some(isFault) ? paths.staffTestImportFaults(language, code, key, id) : null,
    position: t("staff:testImport.position", {
      from: ordered.length === 0 ? 0 : start + 1,
      to: Math.min(start + ROWS, ordered.length),
      all: ordered.length,
    }),
    previousHref: start > 0 ? at(Math.max(0, start - ROWS)) : undefined,
    nextHref: start + ROWS < ordered.length ? at(start + ROWS) : undefined,
    rows: ordered.slice(start, start + ROWS).map((line) => ({
      line: String(line.line),
      reference: line.reference,
      typed: line.typed,
      percent:
        line.percent === null ? "" : t("staff:testResults.percent", { percent: formatNumber(line.percent, language) }),
      words: inWords(t, line, language),
      fault: isFault(line),
    })),
  };
}

export type TestImportView = Awaited<ReturnType<typeof testImportView>>;

/** The lines that are not taken with the reason of each, as the rows of a file: to be mended and brought in again. */
export async function testImportFaults(viewer: Viewer, language: Language, { code, key, id }: Address) {
  const { lines, fileName } = await getTestImport(viewer, { code, stageKey: key, id });
  const t = staffWords(language);
  const head = [
    t("staff:testImport.line"),
    t("staff:testResults.reference"),
    t("staff:testResults.result"),
    t("staff:testImport.why"),
  ];
  const faults = lines.filter(isFault);
  return {
    name: `${fileName.replace(/\.\w+$/, "")}-faults.csv`,
    rows: [head, ...faults.map((line) => [line.line, line.reference, line.typed, inWords(t, line, language)])],
  };
}
