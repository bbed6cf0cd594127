import type { Language } from "~/domain/languages";
import { query } from "./path-query";

/** The pages of administrators, auditors and heads; reached through `paths`, like all the others. */
export const adminPaths = {
  adminTexts: (language: Language) => `/${language}/admin/texts`,
  adminText: (language: Language, key: string, done?: "saved" | "published" | "discarded") =>
    `/${language}/admin/texts/${encodeURIComponent(key)}${query({ done })}`,
  /** The audit trail; `after`: the line behind which the page begins. */
  adminAudit: (language: Language, asked: Record<string, string | undefined> = {}) =>
    `/${language}/admin/audit${query(asked)}`,
  /** What is erased by itself and when, and the periods after which. */
  adminRetention: (language: Language) => `/${language}/admin/retention`,
  /** One period: what it was set to, and a new one with what it would mean. */
  adminRetentionPeriod: (language: Language, category: string, done?: string) =>
    `/${language}/admin/retention/${encodeURIComponent(category)}${query({ done })}`,
  /** Who works here; `asked`: what the list is narrowed to, and the person after whom it begins. */
  adminPeople: (language: Language, asked: Record<string, string | undefined> = {}) =>
    `/${language}/admin/people${query(asked)}`,
  adminInvite: (language: Language) => `/${language}/admin/people/invite`,
  /** One account: its roles, and how its owner gets in. `done`: what the page says first. */
  adminPerson: (
    language: Language,
    personId: string,
    done?: "invited" | "sent" | "granted" | "revoked" | "reset" | "enabled",
  ) => `/${language}/admin/people/${encodeURIComponent(personId)}${query({ done })}`,
  adminReasons: (language: Language, done?: "saved") => `/${language}/admin/reasons${query({ done })}`,
  adminProgrammes: (language: Language) => `/${language}/admin/programmes`,
  adminNewProgramme: (language: Language) => `/${language}/admin/programmes/new`,
  adminProgramme: (language: Language, code: string, done?: "created" | "saved" | "published" | "unpublished") =>
    `/${language}/admin/programmes/${encodeURIComponent(code)}${query({ done })}`,
} as const;
