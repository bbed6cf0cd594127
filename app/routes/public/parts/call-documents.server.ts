import type { PublicCohort } from "~/domain/cohorts/public-cohort.server";
import { type Language, textIn } from "~/domain/languages";
import { translator } from "~/i18n/texts.server";

export type CallDocument = { key: string; label: string; limits: string; optional: boolean };

const TYPE_NAMES: Record<string, string> = {
  "application/pdf": "PDF",
  "image/jpeg": "JPG",
  "image/png": "PNG",
};

/** The files the form will ask for, with kinds and sizes. */
export function callDocuments({ documents }: PublicCohort, language: Language): CallDocument[] {
  const t = translator(language);
  return documents.map(({ key, label, required, mimeTypes, maxBytes }) => ({
    key,
    label: textIn(label, language),
    limits: t("public:cohort.documentLimits", {
      types: alternatives(
        mimeTypes.map((type) => TYPE_NAMES[type] ?? type),
        language,
      ),
      size: megabytes(maxBytes, language),
    }),
    optional: !required,
  }));
}

function alternatives(names: string[], language: Language): string {
  const last = names.at(-1) ?? "";
  if (names.length < 2) return last;
  return translator(language)("public:cohort.or", { first: names.slice(0, -1).join(", "), last });
}

/** "5 MB", "5 МБ", "2,5 MB": whole megabytes where they are whole. */
function megabytes(bytes: number, language: Language): string {
  const value = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(bytes / (1024 * 1024));
  return `${value}\u00a0${language === "ru" ? "МБ" : "MB"}`;
}
