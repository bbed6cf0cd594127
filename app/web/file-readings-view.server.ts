import type { Language } from "~/domain/languages";
import type { FileReading } from "~/domain/privacy/file-readings.server";
import { readingInWords } from "~/domain/privacy/reading-in-words.server";
import { textsOf } from "~/i18n/texts.server";

/** What `FileReadings` shows, in words. */
export function fileReadingsView(readings: readonly FileReading[], language: Language) {
  const t = textsOf(language).getFixedT(language, "privacy");
  return {
    caption: t("readings.title"),
    heads: { at: t("readings.at"), who: t("readings.who"), what: t("readings.what"), reference: t("readings.about") },
    rows: readings.map((reading) => {
      const [at = "", who = "", what = "", reference = ""] = readingInWords(reading, language);
      return { key: String(reading.id), at, who, what, reference };
    }),
  };
}
