import type { Language } from "~/domain/languages";

/** The only place where an address is spelled. Every page of app/routes.ts has a line here (a test holds them together). */
export const paths = {
  home: (language: Language) => `/${language}`,
  programmes: (language: Language) => `/${language}/programmes`,
  programme: (language: Language, slug: string) => `/${language}/programmes/${encodeURIComponent(slug)}`,
  cohort: (language: Language, code: string) => `/${language}/cohorts/${encodeURIComponent(code)}`,
  eligibility: (language: Language, code: string) => `/${language}/cohorts/${encodeURIComponent(code)}/eligibility`,
  cohortCalendar: (language: Language, code: string) => `/${language}/cohorts/${encodeURIComponent(code)}/calendar.ics`,
  /** "Tell me when it opens": leaves an address for a call that is ahead. */
  tellMe: (language: Language, code: string) => `/${language}/cohorts/${encodeURIComponent(code)}/tell-me`,
  /** Where the mail of "Tell me when it opens" leads: confirms the address, or ends it. */
  callAlert: (language: Language, token: string) => `/${language}/alerts/${encodeURIComponent(token)}`,
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

  /** Where a guardian's link leads: the request, or the answers given. */
  consent: (language: Language, token: string) => `/${language}/consent/${encodeURIComponent(token)}`,
  /** Where a guardian says that the young person's data are wrong. */
  consentMistake: (language: Language, token: string) => `/${language}/consent/${encodeURIComponent(token)}/mistake`,
  /** What a guardian answered, with the way to take it back; `token` is that of the receipt. */
  consentReceipt: (language: Language, token: string) => `/${language}/consent/${encodeURIComponent(token)}/receipt`,

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
  /** Whom a minor's application waits for: corrects the guardian's contacts and sends the link again. */
  applicationConsent: (language: Language, reference: string) =>
    `/${language}/my/applications/${encodeURIComponent(reference)}/consent`,
  applicationWithdraw: (language: Language, reference: string) =>
    `/${language}/my/applications/${encodeURIComponent(reference)}/withdraw`,
  /** Leaving the programme, once enrolled. */
  applicationLeave: (language: Language, reference: string) =>
    `/${language}/my/applications/${encodeURIComponent(reference)}/leave`,
  /** Takes an offered place that is at the same time as another one. */
  applicationAccept: (language: Language, reference: string) =>
    `/${language}/my/applications/${encodeURIComponent(reference)}/accept`,
  applicationDecline: (language: Language, reference: string) =>
    `/${language}/my/applications/${encodeURIComponent(reference)}/decline`,
  /** "Not this place, but keep me on the waiting list." */
  applicationKeepWaiting: (language: Language, reference: string) =>
    `/${language}/my/applications/${encodeURIComponent(reference)}/keep-waiting`,
  myProfile: (language: Language) => `/${language}/my/profile`,
  myProfilePage: (language: Language, page: string) => `/${language}/my/profile/${encodeURIComponent(page)}`,
  file: (id: string) => `/files/${encodeURIComponent(id)}`,

  staff: (language: Language) => `/${language}/staff`,
  staffCohorts: (language: Language) => `/${language}/staff/cohorts`,
  staffCohort: (language: Language, code: string) => `/${language}/staff/cohorts/${encodeURIComponent(code)}`,
  /** `search`: what the list is asked for, "?tab=check"; empty for the plain list. */
  staffApplications: (language: Language, code: string, search = "") =>
    `/${language}/staff/cohorts/${encodeURIComponent(code)}/applications${search}`,
  /** `search`: what is to be done to which applications, "?do=pass&reference=…"; shows what would happen. */
  staffBulk: (language: Language, code: string, search = "") =>
    `/${language}/staff/cohorts/${encodeURIComponent(code)}/applications/bulk${search}`,
  /** How far a bulk run is, and its results. */
  staffBulkRun: (language: Language, code: string, run: string, page?: number) =>
    `/${language}/staff/cohorts/${encodeURIComponent(code)}/applications/bulk/${encodeURIComponent(run)}${page && page > 1 ? `?page=${page}` : ""}`,
  staffDecisions: (language: Language, code: string) =>
    `/${language}/staff/cohorts/${encodeURIComponent(code)}/decisions`,
  /** The form of a cohort as its author writes it. */
  staffForm: (language: Language, code: string) => `/${language}/staff/cohorts/${encodeURIComponent(code)}/form`,
  staffFormQuestion: (language: Language, code: string, key: string) =>
    `/${language}/staff/cohorts/${encodeURIComponent(code)}/form/questions/${encodeURIComponent(key)}`,
  /** `shown`: the language the form is shown in, when it is not the page's. */
  staffFormPreview: (language: Language, code: string, shown?: Language) =>
    `/${language}/staff/cohorts/${encodeURIComponent(code)}/form/preview${query({ in: shown })}`,
  staffFormVersions: (language: Language, code: string) =>
    `/${language}/staff/cohorts/${encodeURIComponent(code)}/form/versions`,
  /** Calls the cohort off; afterwards shows how far that is. */
  staffCancelCohort: (language: Language, code: string) =>
    `/${language}/staff/cohorts/${encodeURIComponent(code)}/cancel`,
  /** `shown`: which seats the table holds. */
  staffSeats: (language: Language, code: string, shown: { group?: string; state?: string; done?: string } = {}) =>
    `/${language}/staff/cohorts/${encodeURIComponent(code)}/seats${query(shown)}`,
  staffApplication: (language: Language, reference: string, tab?: string) =>
    `/${language}/staff/applications/${encodeURIComponent(reference)}${tab ? `?tab=${tab}` : ""}`,
  /** Placement, conditions and enrolment of one person, with what can be done about them. */
  staffParticipation: (language: Language, reference: string, done?: string) =>
    `/${language}/staff/applications/${encodeURIComponent(reference)}/participation${query({ done })}`,
  /** `show`: which of them, "secondRound" for example. */
  staffEnrolments: (language: Language, code: string, show?: string) =>
    `/${language}/staff/cohorts/${encodeURIComponent(code)}/enrolments${query({ show })}`,

  /** `from`: the cohort it is cloned from; `programme`: the one it belongs to. */
  staffNewCohort: (language: Language, of: { programme?: string; from?: string } = {}) =>
    `/${language}/staff/cohorts/new${query(of)}`,
  /** `done`: what the page says first. */
  staffCohortSettings: (
    language: Language,
    code: string,
    part: "texts" | "dates" | "eligibility" | "places" | "rules",
    done?: "saved" | "created",
  ) => `/${language}/staff/cohorts/${encodeURIComponent(code)}/settings/${part}${query({ done })}`,
  /** Everything that is missing before a cohort is announced, the steps after, and the buttons for them. */
  staffAnnounce: (language: Language, code: string, done?: string) =>
    `/${language}/staff/cohorts/${encodeURIComponent(code)}/announce${query({ done })}`,

  adminTexts: (language: Language) => `/${language}/admin/texts`,
  adminText: (language: Language, key: string, done?: "saved" | "published" | "discarded") =>
    `/${language}/admin/texts/${encodeURIComponent(key)}${query({ done })}`,
  adminReasons: (language: Language, done?: "saved") => `/${language}/admin/reasons${query({ done })}`,
  adminProgrammes: (language: Language) => `/${language}/admin/programmes`,
  adminNewProgramme: (language: Language) => `/${language}/admin/programmes/new`,
  adminProgramme: (language: Language, code: string, done?: "created" | "saved" | "published" | "unpublished") =>
    `/${language}/admin/programmes/${encodeURIComponent(code)}${query({ done })}`,

  /** The pages of a unit's supervisor. `done`: what the page says first. */
  unit: (language: Language, done?: "yes" | "no") => `/${language}/unit${query({ done })}`,
  unitCandidates: (language: Language, show?: string) => `/${language}/unit/candidates${query({ show })}`,
  unitPlacement: (language: Language, id: string) => `/${language}/unit/placements/${encodeURIComponent(id)}`,
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
