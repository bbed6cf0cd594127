import { Readable } from "node:stream";
import { setImmediate as othersTurn } from "node:timers/promises";
import { parse } from "csv-parse";
import type { TableBounds, TooMuch } from "./sheet-lines";

const DELIMITERS = [";", ",", "\t"];
/** Longer lines are no table, or a quotation mark that never ends. */
const LINE_MAX = 20_000;

/** A piece is read in a few milliseconds. */
const PIECE_BYTES = 64 * 1024;

/**
 * The lines of a text in columns, read in turns with whatever else the portal does; "broken" when it is no such text, or what
 * it has too much of.
 */
export async function readCsv(text: string, most: TableBounds): Promise<string[][] | "broken" | TooMuch> {
  const [firstLine = ""] = text.split(/\r?\n/, 1);
  const delimiter = DELIMITERS.reduce((best, each) =>
    firstLine.split(each).length > firstLine.split(best).length ? each : best,
  );
  try {
    let tooWide = false;
    const parser = parse({
      delimiter,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: most.lines + 1,
      max_record_size: LINE_MAX,
      on_record: (line: string[]) => {
        const written = line.reduce((last, cell, at) => (cell.trim() === "" ? last : at + 1), 0);
        tooWide ||= written > most.columns;
        return written === 0
          ? null
          : line.slice(0, Math.min(written, most.columns)).map((cell) => cell.slice(0, most.cellCharacters));
      },
    });
    const lines: string[][] = [];
    for await (const line of Readable.from(piecesOf(text)).pipe(parser)) lines.push(line);
    if (tooWide) return "tooManyColumns";
    return lines.length > most.lines ? "tooManyLines" : lines;
  } catch {
    return "broken";
  }
}

async function* piecesOf(text: string): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    yield bytes.subarray(at, at + PIECE_BYTES);
    await othersTurn();
  }
}
