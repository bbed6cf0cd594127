import type { LanguageLevel } from "./answer";
import type { Fault } from "./faults";

type Asked = {
  options: readonly { value: string }[];
  levels: readonly { value: string }[];
  limits: { minItems?: number; maxItems?: number };
};

/** Each row needs a language and a level from the lists, each language once. Empty rows are ignored. */
export function languageLevelFaults(rows: readonly LanguageLevel[], asked: Asked): Fault[] {
  const filled = rows.map((row, at) => ({ ...row, at })).filter((row) => row.language !== "" || row.level !== "");
  const faults = filled.flatMap((row): Fault[] => {
    if (row.language === "") return [{ key: "answer.languageMissing", path: [row.at, "language"] }];
    if (row.level === "") return [{ key: "answer.levelMissing", path: [row.at, "level"] }];
    if (!asked.options.some((option) => option.value === row.language)) {
      return [{ key: "answer.notAnOption", path: [row.at, "language"] }];
    }
    if (!asked.levels.some((level) => level.value === row.level))
      return [{ key: "answer.notAnOption", path: [row.at, "level"] }];
    const first = filled.find((other) => other.language === row.language);
    return first?.at === row.at ? [] : [{ key: "answer.languageTwice", path: [row.at, "language"] }];
  });
  const { minItems: min = 0, maxItems: max = Number.POSITIVE_INFINITY } = asked.limits;
  if (filled.length < min) faults.push({ key: "answer.tooFew", params: { min, actual: filled.length } });
  if (filled.length > max) faults.push({ key: "answer.tooMany", params: { max, actual: filled.length } });
  return faults;
}
