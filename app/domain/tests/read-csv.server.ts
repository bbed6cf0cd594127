import { parse } from "csv-parse/sync";

const DELIMITERS = [";", ",", "\t"];

/** The lines of a text in columns, or null when it is no such text. `most`: lines beyond so many are not read. */
export function readCsv(text: string, most: number): string[][] | null {
  const [firstLine = ""] = text.split(/\r?\n/, 1);
  const delimiter = DELIMITERS.reduce((best, each) =>
    firstLine.split(each).length > firstLine.split(best).length ? each : best,
  );
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: most,
      max_record_size: 20_000,
    });
  } catch {
    return null;
  }
}
