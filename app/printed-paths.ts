import type { Language } from "~/domain/languages";

/** The pages made for paper; reached through `paths`, like all the others. */
export const printedPaths = {
  /** The blank consent form of a minor's application, to be printed. */
  applicationConsentForm: (language: Language, reference: string) =>
    `/${language}/my/applications/${encodeURIComponent(reference)}/consent/form`,
  /** The blank form of an application, to be printed and signed. */
  staffBlankConsent: (language: Language, reference: string) =>
    `/${language}/staff/paper-consents/${encodeURIComponent(reference)}/form`,
  /** What a guardian without an e-mail address is given. */
  staffPaperReceipt: (language: Language, reference: string) =>
    `/${language}/staff/paper-consents/${encodeURIComponent(reference)}/receipt`,
} as const;
