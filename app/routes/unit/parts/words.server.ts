import type { TFunction } from "i18next";
import { displayDate, type LocalDate } from "~/domain/calendar/local-date";
import type { Language } from "~/domain/languages";
import { textsOf } from "~/i18n/texts.server";

export type UnitWords = TFunction<["staff", "states", "blockers"]>;

/** The texts of the units' pages, for what is put into words on the server. */
export function unitWords(language: Language): UnitWords {
  return textsOf(language).getFixedT(language, ["staff", "states", "blockers"]);
}

/** "01.02–30.04.2027", or with both years where they differ. */
export function periodOf(from: LocalDate, to: LocalDate): string {
  const [first, last] = [displayDate(from), displayDate(to)];
  return first.slice(6) === last.slice(6) ? `${first.slice(0, 5)}–${last}` : `${first}–${last}`;
}
