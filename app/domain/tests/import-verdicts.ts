import { z } from "zod";
import { type ImportMapping, type ImportTable, referenceIn } from "./import-mapping";
import { percentOf } from "./result-figure";

/** What becomes of a line. The first two change something, the others say why they do not. */
export const VERDICTS = [
  "taken",
  "replaces",
  "same",
  "noReference",
  "unknown",
  "notInStage",
  "sitting",
  "twice",
  "notNumber",
  "outOfRange",
] as const;

const judgedLineSchema = z.object({
  /** Its number among the lines under the head, from 1. */
  line: z.number().int(),
  reference: z.string(),
  /** The cell of the result as it stands in the file. */
  typed: z.string(),
  percent: z.number().nullable(),
  /** What is recorded now, where that is something else. */
  before: z.number().nullable(),
  verdict: z.enum(VERDICTS),
});

export const judgedLinesSchema = z.array(judgedLineSchema);

export type JudgedLine = z.output<typeof judgedLineSchema>;

/** What is known of an application that a line names. */
export type ImportFacts = {
  /** It is or was in the stage, and is still being assessed. */
  within: boolean;
  /** Its on-line test is being written at this moment. */
  sitting: boolean;
  /** The result in force. */
  percent: number | null;
};

export const changesSomething = ({ verdict }: Pick<JudgedLine, "verdict">): boolean =>
  verdict === "taken" || verdict === "replaces";

export const isFault = (line: Pick<JudgedLine, "verdict">): boolean =>
  !changesSomething(line) && line.verdict !== "same";

/** Judges every line of a table by what is recorded. Each reference counts once: of two lines with one neither is taken. */
export function judgeLines(
  { rows }: ImportTable,
  mapping: ImportMapping,
  known: ReadonlyMap<string, ImportFacts>,
): JudgedLine[] {
  const cell = (row: readonly string[], at: number | null) => (at === null ? "" : (row[at] ?? ""));
  const named = rows.map((row) => referenceIn(cell(row, mapping.reference)));
  const counts = new Map<string, number>();
  for (const reference of named) counts.set(reference, (counts.get(reference) ?? 0) + 1);
  return rows.map((row, at): JudgedLine => {
    const reference = named[at] ?? "";
    const typed = cell(row, mapping.result);
    const found = known.get(reference);
    const result = percentOf(typed, mapping.most);
    const percent = typeof result === "number" ? result : null;
    const line = { line: at + 1, reference: reference || cell(row, mapping.reference), typed, percent, before: null };
    if (reference === "") return { ...line, verdict: "noReference" };
    if ((counts.get(reference) ?? 0) > 1) return { ...line, verdict: "twice" };
    if (!found) return { ...line, verdict: "unknown" };
    if (!found.within) return { ...line, verdict: "notInStage" };
    if (found.sitting) return { ...line, verdict: "sitting" };
    if (typeof result === "string") return { ...line, verdict: result };
    if (found.percent === null) return { ...line, verdict: "taken" };
    if (found.percent === result) return { ...line, verdict: "same" };
    return { ...line, before: found.percent, verdict: "replaces" };
  });
}
