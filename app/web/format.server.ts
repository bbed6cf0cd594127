import { displayMoment } from "~/domain/calendar/deadline";
import type { Language } from "~/domain/languages";

/** Browsers lack Azerbaijani forms, so everything is written out on the server and sent as text. Times are Baku's. */

/** 04.12.2026, 14:05 */
export function formatDateTime(value: Date, _language: Language): string {
  return displayMoment(value);
}

/** 14:05 */
export function formatTime(value: Date, _language: Language): string {
  return displayMoment(value).slice(-5);
}

/** Digits in the language's own grouping and with its decimal mark. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
}

/** A score of 100 with two decimals: 87,50. Ranks compare more of them. */
export function formatScore(value: number, language: Language): string {
  return new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
}

const UNITS: Record<Language, readonly [bytes: string, kilo: string, mega: string, giga: string]> = {
  az: ["bayt", "KB", "MB", "GB"],
  en: ["bytes", "KB", "MB", "GB"],
  ru: ["байт", "КБ", "МБ", "ГБ"],
};

/** A size as people know it: 7,2 MB. Powers of 1024, at most one digit after the mark, never broken from its unit. */
export function formatBytes(value: number, language: Language): string {
  const power = value < 1024 ? 0 : value < 1024 ** 2 ? 1 : value < 1024 ** 3 ? 2 : 3;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: power === 0 ? 0 : 1 }).format(
    value / 1024 ** power,
  );
  return `${number}\u00A0${UNITS[language][power]}`;
}
