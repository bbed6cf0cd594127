import type { StaffApplication } from "~/domain/applications/get-staff-application.server";
import type { StaffDocument, StaffFile } from "~/domain/applications/staff-documents";
import type { Condition } from "~/domain/eligibility/eligibility-checklist";
import { type Language, textIn } from "~/domain/languages";
import { countryName } from "~/domain/people/countries.server";
import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";
import type { Option } from "~/domain/trilingual-schema";
import { paths } from "~/paths";
import { formatBytes } from "~/web/format.server";
import { blockerWords } from "./blocker-words.server";
import { educationWords, type StaffWords } from "./words.server";

/** The initial check in words: requirements with the values given, documents, and what speaks for a closer look. */
export function checkView(t: StaffWords, language: Language, of: StaffApplication) {
  const { checklist, documents, others, sameFin } = of;
  const limits = { min: checklist.minAge, max: checklist.maxAge };
  return {
    conditions: checklist.items.map(({ condition, verdict, blockers }) => ({
      condition,
      name: condition === "age" ? t("staff:condition.age", limits) : t(`staff:condition.${condition}`),
      verdict,
      value: givenValue(t, language, condition, of),
      reasons: blockers.map((blocker) => blockerWords(t, blocker)),
    })),
    documents: documents.map((document) => documentView(t, language, document)),
    sameFin: sameFin.map((reference) => ({ reference, href: paths.staffApplication(language, reference) })),
    others: others.map(({ reference, status, cohortName }) => ({
      reference,
      status,
      name: textIn(cohortName, language),
      href: paths.staffApplication(language, reference),
    })),
  };
}

function givenValue(
  t: StaffWords,
  language: Language,
  condition: Condition,
  { checklist, profile }: StaffApplication,
): string {
  const none = t("staff:none");
  switch (condition) {
    case "age":
      return checklist.age === null ? none : String(checklist.age);
    case "citizenship":
      if (profile.citizenship === undefined) return none;
      return profile.citizenship === "stateless"
        ? t("staff:condition.stateless")
        : countryName(profile.citizenship, language);
    case "education": {
      const { educationLevel = null, educationStatus = null, studyYear = null } = profile;
      return educationWords(t, { educationLevel, educationStatus, studyYear }) ?? none;
    }
    case "languages":
      return languagesSpoken(profile.languages ?? [], language) || none;
  }
}

const LANGUAGES_FIELD = SHIPPED_PROFILE.fields.find(({ key }) => key === "languages");

/** "Azərbaycan dili: ana dili, İngilis dili: B1". */
function languagesSpoken(rows: { language: string; level: string }[], language: Language): string {
  const nameIn = (options: Option[] | undefined, value: string) => {
    const option = options?.find((each) => each.value === value);
    return option ? textIn(option.label, language) : value;
  };
  return rows
    .map((row) => `${nameIn(LANGUAGES_FIELD?.options, row.language)}: ${nameIn(LANGUAGES_FIELD?.levels, row.level)}`)
    .join(", ");
}

const KINDS: Record<string, string> = { "application/pdf": "PDF", "image/jpeg": "JPG", "image/png": "PNG" };

export function documentView(t: StaffWords, language: Language, { key, label, required, files }: StaffDocument) {
  return {
    key,
    label: textIn(label, language),
    missing: files.length > 0 ? null : t(required ? "staff:documents.missing" : "staff:documents.optionalMissing"),
    required,
    files: files.map((file) => fileView(t, language, file)),
  };
}

function fileView(t: StaffWords, language: Language, { id, name, mime, bytes, state }: StaffFile) {
  const about = t("staff:documents.about", { kind: KINDS[mime] ?? mime, size: formatBytes(bytes, language) });
  if (state === "ready") return { id, name, about, href: paths.file(id) };
  return {
    id,
    name,
    about: t(state === "refused" ? "staff:documents.refused" : "staff:documents.scanning"),
    href: null,
  };
}

export type DocumentView = ReturnType<typeof documentView>;
export type CheckView = ReturnType<typeof checkView>;
