import type { Language } from "~/domain/languages";

/** The only place where an address is spelled. Every page of app/routes.ts has a line here (a test holds them together). */
export const paths = {
  home: (language: Language) => `/${language}`,
  programmes: (language: Language) => `/${language}/programmes`,
  programme: (language: Language, slug: string) => `/${language}/programmes/${encodeURIComponent(slug)}`,
  cohort: (language: Language, code: string) => `/${language}/cohorts/${encodeURIComponent(code)}`,
  eligibility: (language: Language, code: string) => `/${language}/cohorts/${encodeURIComponent(code)}/eligibility`,
  cohortCalendar: (language: Language, code: string) => `/${language}/cohorts/${encodeURIComponent(code)}/calendar.ics`,
  help: (language: Language) => `/${language}/help`,
  privacy: (language: Language) => `/${language}/privacy`,
  terms: (language: Language) => `/${language}/terms`,
  accessibility: (language: Language) => `/${language}/help#accessibility`,

  /** `next`: the page to come back to; `done`: what the page says first. */
  signIn: (language: Language, next?: string | null, done?: "confirmed" | "changed") =>
    `/${language}/sign-in${query({ next, done })}`,
  signUp: (language: Language, next?: string | null) => `/${language}/sign-up${query({ next })}`,
  signOut: (language: Language) => `/${language}/sign-out`,
  forgotPassword: (language: Language) => `/${language}/forgot-password`,
  /** `sent`: what the mail is for. */
  checkYourMail: (language: Language, sent: "confirmation" | "reset") => `/${language}/check-your-mail?sent=${sent}`,
  confirmEmail: (language: Language, token: string) => `/${language}/confirm-email?token=${encodeURIComponent(token)}`,
  resetPassword: (language: Language, token: string) =>
    `/${language}/reset-password?token=${encodeURIComponent(token)}`,
  security: (language: Language) => `/${language}/my/security`,
  changePassword: (language: Language) => `/${language}/my/security/password`,
  /** Where the mail of a demonstration can be read. */
  mailbox: () => "/dev/mailbox",

  my: (language: Language) => `/${language}/my`,
  myApplications: (language: Language) => `/${language}/my/applications`,
  /** Where signing in leads back to, to start an application. */
  startApplication: (language: Language, code: string) => `/${language}/my/start/${encodeURIComponent(code)}`,
  application: (language: Language, reference: string) =>
    `/${language}/my/applications/${encodeURIComponent(reference)}`,
  applicationSection: (language: Language, reference: string, section: string) =>
    `/${language}/my/applications/${encodeURIComponent(reference)}/${encodeURIComponent(section)}`,
  /** What the browser saves and uploads to while somebody is typing; answers with JSON. */
  applicationDraft: (language: Language, reference: string, section: string) =>
    `/${language}/my/applications/${encodeURIComponent(reference)}/${encodeURIComponent(section)}/draft`,
  applicationCheck: (language: Language, reference: string) =>
    `/${language}/my/applications/${encodeURIComponent(reference)}/check`,
  applicationSubmitted: (language: Language, reference: string) =>
    `/${language}/my/applications/${encodeURIComponent(reference)}/submitted`,
  applicationAnswers: (language: Language, reference: string) =>
    `/${language}/my/applications/${encodeURIComponent(reference)}/answers`,
  applicationWithdraw: (language: Language, reference: string) =>
    `/${language}/my/applications/${encodeURIComponent(reference)}/withdraw`,
  applicationDecline: (language: Language, reference: string) =>
    `/${language}/my/applications/${encodeURIComponent(reference)}/decline`,
  myProfile: (language: Language) => `/${language}/my/profile`,
  myProfilePage: (language: Language, page: string) => `/${language}/my/profile/${encodeURIComponent(page)}`,
  file: (id: string) => `/files/${encodeURIComponent(id)}`,

  staff: (language: Language) => `/${language}/staff`,
  staffCohorts: (language: Language) => `/${language}/staff/cohorts`,
  staffCohort: (language: Language, code: string) => `/${language}/staff/cohorts/${encodeURIComponent(code)}`,
  /** `search`: what the list is asked for, "?tab=check"; empty for the plain list. */
  staffApplications: (language: Language, code: string, search = "") =>
    `/${language}/staff/cohorts/${encodeURIComponent(code)}/applications${search}`,
  /** The preview of passing the check for several, and its results. */
  staffPassCheck: (language: Language, code: string) =>
    `/${language}/staff/cohorts/${encodeURIComponent(code)}/applications/check`,
  staffDecisions: (language: Language, code: string) =>
    `/${language}/staff/cohorts/${encodeURIComponent(code)}/decisions`,
  staffSeats: (language: Language, code: string) => `/${language}/staff/cohorts/${encodeURIComponent(code)}/seats`,
  staffApplication: (language: Language, reference: string, tab?: string) =>
    `/${language}/staff/applications/${encodeURIComponent(reference)}${tab ? `?tab=${tab}` : ""}`,
} as const;

/** "?next=%2Faz%2Fmy" of what is given, empty for nothing. */
function query(values: Record<string, string | null | undefined>): string {
  const given = Object.entries(values).flatMap(([name, value]) =>
    value ? [`${name}=${encodeURIComponent(value)}`] : [],
  );
  return given.length > 0 ? `?${given.join("&")}` : "";
}

/** The address of this same page (path and query) in another language; the home page where it has none. */
export function pageInLanguage(path: string, language: Language): string {
  return path.replace(/^\/[^/?#]*/, paths.home(language));
}
