import type { TFunction } from "i18next";
import { bakuDateOf, lastBakuDayBefore } from "~/domain/calendar/baku-time";
import { displayDeadline, displayMoment } from "~/domain/calendar/deadline";
import { displayDate, localDateOfColumn } from "~/domain/calendar/local-date";
import type { Language } from "~/domain/languages";
import { textsOf } from "~/i18n/texts.server";

export type StaffWords = TFunction<["staff", "states", "blockers"]>;

/** The texts of staff pages, for what is put into words on the server. */
export function staffWords(language: Language): StaffWords {
  return textsOf(language).getFixedT(language, ["staff", "states", "blockers"]);
}

/** The day in Baku, dd.mm.yyyy. */
export const dayOf = (instant: Date): string => displayDate(bakuDateOf(instant));

/** The last day before an exclusive end: how staff write deadlines. */
export const lastDay = (end: Date): string => displayDate(lastBakuDayBefore(end));

/** The day a date column means. */
export const dayOfColumn = (column: Date): string => displayDate(localDateOfColumn(column));

/** Day and minute of an exclusive end: "04.12.2026, 23:59". */
export const lastMinute = (end: Date): string => displayDeadline(end);

/** "12.12" or "14.12–18.12": a stage of this year or the next in the narrow ribbon. The end is exclusive. */
export function spanOf(from: Date, end: Date): string {
  const [first, last] = [dayOf(from).slice(0, 5), lastDay(end).slice(0, 5)];
  return first === last ? first : `${first}–${last}`;
}

const EDUCATION = ["gs9", "fs11", "voc", "sub", "ba", "ma", "phd"] as const;

/** "Bachelor, 4" for students, "Bachelor, graduate" after; null when nothing was said. */
export function educationWords(
  t: StaffWords,
  of: { educationLevel: string | null; educationStatus: string | null; studyYear: number | null },
): string | null {
  const code = EDUCATION.find((level) => level === of.educationLevel);
  if (!code) return null;
  const level = t(`staff:education.${code}`);
  if (of.educationStatus === "graduate") return t("staff:education.graduate", { level });
  return of.studyYear === null ? level : t("staff:education.withYear", { level, year: of.studyYear });
}

export const EDUCATION_LEVELS = EDUCATION;

/** "14.12–18.12.2026", or with hours where a stage takes part of a day: "12.12.2026, 11:00–12:00". The end is exclusive. */
export function spanWithYear(from: Date, end: Date): string {
  const [first, last] = [dayOf(from), lastDay(end)];
  if (first !== last) return `${first.slice(6) === last.slice(6) ? first.slice(0, 5) : first}–${last}`;
  const [begins, ends] = [displayMoment(from).slice(-5), displayMoment(end).slice(-5)];
  return begins === "00:00" && ends === "00:00" ? first : `${first}, ${begins}–${ends}`;
}
