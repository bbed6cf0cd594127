import { displayDate, isLocalDate } from "~/domain/calendar/local-date";
import { type Language, textIn } from "~/domain/languages";
import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";
import { textsOf } from "~/i18n/texts.server";
import type { ExportedRow } from "./exported-rows.server";

/** A profile's fields by the labels they were asked with; values as they are stored, choices in words. */
export function profileInWords(row: ExportedRow | undefined, language: Language): string[][] {
  if (!row) return [];
  const t = textsOf(language).getFixedT(language, "privacy");
  return SHIPPED_PROFILE.fields.flatMap((field) => {
    const value = row[field.key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)];
    if (value === null || value === undefined || value === "") return [];
    const option = "options" in field ? field.options?.find(({ value: each }) => each === value) : undefined;
    const words =
      option !== undefined
        ? textIn(option.label, language)
        : typeof value === "boolean"
          ? t(value ? "page.yes" : "page.no")
          : isLocalDate(value)
            ? displayDate(value)
            : typeof value === "string" || typeof value === "number"
              ? String(value)
              : JSON.stringify(value);
    return [[textIn(field.label, language), words]];
  });
}
