import type { Blocker } from "../errors";
import { LANGUAGES } from "../languages";
import { missingText } from "../translations/text-input";
import { listNames, type ProgrammeTexts, programmeTextsAt } from "./programme-texts";

/** What is not written of a programme in one of its languages, and lists with nothing in them. */
export function programmeGaps(texts: ProgrammeTexts): Blocker[] {
  const missing = programmeTextsAt(texts).flatMap(({ path, text }) =>
    LANGUAGES.filter((language) => text[language] === "").map((language) => missingText(fieldOf(path), language)),
  );
  const empty = listNames().filter((list) => texts[list].length === 0);
  return [...missing, ...empty.map((list) => ({ key: "programme.listEmpty", field: list }))];
}

/** The field of a text on the programme's page: "benefits.2" is sent as "benefits[2]". */
export function fieldOf(path: string): string {
  return path.replace(/\.(\d+)/g, "[$1]");
}
