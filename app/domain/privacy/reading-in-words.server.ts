import { displayMoment } from "~/domain/calendar/deadline";
import { type Language, textIn } from "~/domain/languages";
import { textsOf } from "~/i18n/texts.server";
import type { FileReading } from "./file-readings.server";

/** When, in which role, what, and of which application somebody read. */
export function readingInWords(reading: FileReading, language: Language): string[] {
  const t = textsOf(language).getFixedT(language, "privacy");
  const role = reading.role === null ? t("role.unknown") : t(`role.${reading.role}`);
  const who = reading.unit === null ? role : `${role} (${textIn(reading.unit, language)})`;
  const what = t(`reading.${reading.action}`);
  return [
    displayMoment(reading.at),
    who,
    reading.fileName === null ? what : `${what}: ${reading.fileName}`,
    reading.reference,
  ];
}
