import type { Language } from "~/domain/languages";
import { accountPaths } from "./account-paths";
import { adminPaths } from "./admin-paths";
import { assistancePaths } from "./assistance-paths";
import { query } from "./path-query";
import { printedPaths } from "./printed-paths";

/** The only place where an address is spelled. Every page of app/routes.ts has a line here (a test holds them together). */
export const paths = {
  home: (language: Language) => `/${language}`,
  programmes: (language: Language) => `/${language}/programmes`,
  programme: (language: Language, slug: string) => `/${language}/programmes/${encodeURIComponent(slug)}`,
  cohort: (language: Language, code: string) => `/${language}/cohorts/${encodeURIComponent(code)}`,
  /** How a finished selection went, for everybody. */
  cohortResults: (language: Language, code: string) => `/${language}/cohorts/${encodeURIComponent(code)}/results`,
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

  ...accountPaths,
  ...adminPaths,
  ...assistancePaths,
  ...printedPaths,
  /** Where the mail of a demonstration can be read. */
  mailbox: () => "/dev/mailbox",

  /** Where a guardian's link leads: the request, or the answers given. */
  consent: (language: Language, token: string) => `/${language}/consent/${encodeURIComponent(token)}`,
  /** Where a guardian asks for a new link by the address they were written to. */
  consentNewLink: (language: Language) => `/${language}/consent/new-link`,
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
  /** Where the time of an interview is chosen, moved and given back; `done`: what the page says first. */
  applicationInterview: (language: Language, reference: string, done?: "booked" | "released") =>
    `/${language}/my/applications/${encodeURIComponent(reference)}/interview${query({ done })}`,
  /** The booked interview as a file for a calendar. */
  applicationInterviewFile: (language: Language, reference: string) =>
    `/${language}/my/applications/${encodeURIComponent(reference)}/interview.ics`,
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
  /**
   * Whom a minor's application waits for: corrects a guardian's contacts and sends the link again. `position`: whose, the
   * first or the second one's.
   */
  applicationConsent: (language: Language, reference: string, position?: number) =>
    `/${language}/my/applications/${encodeURIComponent(reference)}/consent${position ? `?guardian=${position}` : ""}`,
  applicationWithdraw: (language: Language, reference: string) =>
    `/${language}/my/applications/${encodeURIComponent(reference)}/withdraw`,
  /** Asks for an answer to be looked at once more, and shows what became of that. */
  applicationAppeal: (language: Language, reference: string) =>
    `/${language}/my/applications/${encodeURIComponent(reference)}/appeal`,
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
  /** The on-line test of an application. `done`: what the page says first; `last`: asks once more before it is handed in. */
  applicationTest: (language: Language, reference: string, shown: { done?: "saved"; last?: "yes" } = {}) =>
    `/${language}/my/applications/${encodeURIComponent(reference)}/test${query(shown)}`,
  /** What the browser saves to while a test is being written; answers with JSON. */
  applicationTestDraft: (language: Language, reference: string) =>
    `/${language}/my/applications/${encodeURIComponent(reference)}/test/draft`,
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
  /** `asked`: "?by=test&line=12", what the list is ranked by and where the cut-off line stands; empty for the plain list. */
  staffRanking: (language: Language, code: string, asked = "") =>
    `/${language}/staff/cohorts/${encodeURIComponent(code)}/ranking${asked}`,
  staffFairness: (language: Language, code: string) =>
    `/${language}/staff/cohorts/${encodeURIComponent(code)}/fairness`,
  staffFairnessFile: (language: Language, code: string) =>
    `/${language}/staff/cohorts/${encodeURIComponent(code)}/fairness.csv`,
  /** One packet. `shown`: which of its rows, and whose mail in which language. */
  staffPacket: (
    language: Language,
    code: string,
    number: number,
    shown: { outcome?: string; after?: string; before?: string; mail?: string; in?: string; done?: string } = {},
  ) => `/${language}/staff/cohorts/${encodeURIComponent(code)}/decisions/${number}${query(shown)}`,
  /** The form of a cohort as its author writes it. */
  staffForm: (language: Language, code: string) => `/${language}/staff/cohorts/${encodeURIComponent(code)}/form`,
  staffFormQuestion: (language: Language, code: string, key: string) =>
    `/${language}/staff/cohorts/${encodeURIComponent(code)}/form/questions/${encodeURIComponent(key)}`,
  /** `shown`: the language the form is shown in, when it is not the page's. */
  staffFormPreview: (language: Language, code: string, shown?: Language) =>
    `/${language}/staff/cohorts/${encodeURIComponent(code)}/form/preview${query({ in: shown })}`,
  staffFormVersions: (language: Language, code: string) =>
    `/${language}/staff/cohorts/${encodeURIComponent(code)}/form/versions`,
  /** The stages of a cohort's selection. `in`: the stage whose applications are listed, `after`: from which one on. */
  staffStages: (language: Language, code: string, shown: { in?: string; after?: string; done?: string } = {}) =>
    `/${language}/staff/cohorts/${encodeURIComponent(code)}/stages${query(shown)}`,
  /** One stage as its coordinator writes it. */
  staffStage: (language: Language, code: string, key: string, done?: "added") =>
    `/${language}/staff/cohorts/${encodeURIComponent(code)}/stages/${encodeURIComponent(key)}${query({ done })}`,
  /**
   * Who reviews in a stage. `preview`: shows what an assignment would do; `run`: how one came about, `page` of it;
   * `reviewer`: whose open reviews are listed.
   */
  staffStageReviewers: (
    language: Language,
    code: string,
    key: string,
    shown: { preview?: string; run?: string; page?: string; reviewer?: string; done?: string } = {},
  ) =>
    `/${language}/staff/cohorts/${encodeURIComponent(code)}/stages/${encodeURIComponent(key)}/reviewers${query(shown)}`,
  /** The times of an interview stage. `day`: which day is shown, `slot`: which slot is being edited. */
  staffInterviews: (
    language: Language,
    code: string,
    key: string,
    shown: { day?: string; slot?: string; done?: string } = {},
  ) =>
    `/${language}/staff/cohorts/${encodeURIComponent(code)}/stages/${encodeURIComponent(key)}/interviews${query(shown)}`,
  /** The results of a test stage. `show`: only those that are missing; `of`: whose result the form is about. */
  staffTestResults: (
    language: Language,
    code: string,
    key: string,
    shown: { show?: "missing"; after?: string; of?: string; done?: "recorded" | "granted" } = {},
  ) =>
    `/${language}/staff/cohorts/${encodeURIComponent(code)}/stages/${encodeURIComponent(key)}/results${query(shown)}`,
  /** A file of test results: what would become of its lines, or what did. */
  staffTestImport: (
    language: Language,
    code: string,
    key: string,
    id: string,
    shown: { from?: string; done?: "mapped" | "applied" } = {},
  ) =>
    `/${language}/staff/cohorts/${encodeURIComponent(code)}/stages/${encodeURIComponent(key)}/results/${encodeURIComponent(id)}${query(shown)}`,
  /** The lines of it that are not taken, as a file. */
  staffTestImportFaults: (language: Language, code: string, key: string, id: string) =>
    `/${language}/staff/cohorts/${encodeURIComponent(code)}/stages/${encodeURIComponent(key)}/results/${encodeURIComponent(id)}/faults.csv`,
  /** The questions that a programme's on-line tests are drawn from. `edit`: the key of the open one, "new" for another. */
  staffQuestions: (
    language: Language,
    programme: string,
    shown: { after?: string; edit?: string; done?: "saved" } = {},
  ) => `/${language}/staff/programmes/${encodeURIComponent(programme)}/questions${query(shown)}`,
  /** Calls the cohort off; afterwards shows how far that is. */
  staffCancelCohort: (language: Language, code: string) =>
    `/${language}/staff/cohorts/${encodeURIComponent(code)}/cancel`,
  /** `shown`: which seats the table holds. */
  staffSeats: (language: Language, code: string, shown: { group?: string; state?: string; done?: string } = {}) =>
    `/${language}/staff/cohorts/${encodeURIComponent(code)}/seats${query(shown)}`,
  /** A move on the waiting list that waits for a second person. */
  staffMove: (language: Language, code: string, reference: string) =>
    `${paths.staffSeats(language, code)}#move-${encodeURIComponent(reference)}`,
  /** What has happened to the waiting list; `after`: from which entry on. */
  staffSeatHistory: (language: Language, code: string, after?: string) =>
    `/${language}/staff/cohorts/${encodeURIComponent(code)}/seats/history${query({ after })}`,
  staffApplication: (language: Language, reference: string, tab?: string) =>
    `/${language}/staff/applications/${encodeURIComponent(reference)}${tab ? `?tab=${tab}` : ""}`,
  /** Where the identity numbers of an applicant are shown whole, with a reason. */
  staffIdentity: (language: Language, reference: string) =>
    `/${language}/staff/applications/${encodeURIComponent(reference)}/identity`,
  /** Placement, conditions and enrolment of one person, with what can be done about them. */
  staffParticipation: (language: Language, reference: string, done?: string) =>
    `/${language}/staff/applications/${encodeURIComponent(reference)}/participation${query({ done })}`,
  /** `show`: which of them, "secondRound" for example. */
  staffEnrolments: (language: Language, code: string, show?: string) =>
    `/${language}/staff/cohorts/${encodeURIComponent(code)}/enrolments${query({ show })}`,

  /** A reviewer's own queue. `stage`: whose rows are shown, `from`: the place of the first of them. */
  staffReviews: (language: Language, shown: { stage?: string; from?: string; done?: string } = {}) =>
    `/${language}/staff/reviews${query(shown)}`,
  /** One review to write. `done`: what the page says first. */
  staffReview: (language: Language, id: string, done?: string) =>
    `/${language}/staff/reviews/${encodeURIComponent(id)}${query({ done })}`,
  /** What the browser saves to while a review is being written; answers with JSON. */
  staffReviewDraft: (language: Language, id: string) => `/${language}/staff/reviews/${encodeURIComponent(id)}/draft`,

  /** The interviews whose panel the viewer sits on; `from`: days from this one on. */
  staffMyInterviews: (language: Language, shown: { from?: string; done?: string } = {}) =>
    `/${language}/staff/interviews${query(shown)}`,

  /** `show`: waiting, overdue or decided; `from`: the place in the list. */
  staffAppeals: (language: Language, shown: { show?: string; cohort?: string; from?: string } = {}) =>
    `/${language}/staff/appeals${query(shown)}`,
  staffAppeal: (language: Language, reference: string) => `/${language}/staff/appeals/${encodeURIComponent(reference)}`,
  /** Consents signed on paper. `done`: what has just been done. */
  staffPaperConsents: (language: Language, shown: { done?: string } = {}) =>
    `/${language}/staff/paper-consents${query(shown)}`,
  staffPaperConsent: (language: Language, reference: string) =>
    `/${language}/staff/paper-consents/${encodeURIComponent(reference)}`,
  /** The scan of a consent on paper. */
  paperScan: (id: string) => `/paper-scans/${encodeURIComponent(id)}`,
  /** What will happen by itself. `since`: what has happened from that moment on stands first. */
  staffUpcoming: (
    language: Language,
    shown: { days?: string; cohort?: string; since?: string; done?: "held" | "ended" } = {},
  ) => `/${language}/staff/upcoming${query(shown)}`,
  /** Puts off one kind of thing, for one application or for the whole cohort. */
  staffHold: (language: Language, code: string, subject: string, reference?: string) =>
    `/${language}/staff/upcoming/${encodeURIComponent(code)}/${encodeURIComponent(subject)}${query({ reference })}`,

  /** `from`: the cohort it is cloned from; `programme`: the one it belongs to. */
  staffNewCohort: (language: Language, of: { programme?: string; from?: string } = {}) =>
    `/${language}/staff/cohorts/new${query(of)}`,
  /** `done`: what the page says first. */
  staffCohortSettings: (
    language: Language,
    code: string,
    part: "texts" | "dates" | "eligibility" | "places" | "rules" | "completion",
    done?: "saved" | "created",
  ) => `/${language}/staff/cohorts/${encodeURIComponent(code)}/settings/${part}${query({ done })}`,
  /** Everything that is missing before a cohort is announced, the steps after, and the buttons for them. */
  staffAnnounce: (language: Language, code: string, done?: string) =>
    `/${language}/staff/cohorts/${encodeURIComponent(code)}/announce${query({ done })}`,

  /** People who lost the address of their account and come to the Service. */
  staffRecoveries: (language: Language, shown: { show?: string; from?: string } = {}) =>
    `/${language}/staff/account-recoveries${query(shown)}`,
  staffRecovery: (language: Language, id: string) => `/${language}/staff/account-recoveries/${encodeURIComponent(id)}`,
  /** Requests of people about their own data. `show`: waiting or answered; `from`: the place in the list. */
  staffPrivacyRequests: (language: Language, shown: { show?: string; from?: string } = {}) =>
    `/${language}/staff/privacy-requests${query(shown)}`,
  staffPrivacyRequest: (language: Language, id: string) =>
    `/${language}/staff/privacy-requests/${encodeURIComponent(id)}`,

  /** The pages of a unit's supervisor. `done`: what the page says first. */
  unit: (language: Language, done?: "yes" | "no") => `/${language}/unit${query({ done })}`,
  unitCandidates: (language: Language, show?: string) => `/${language}/unit/candidates${query({ show })}`,
  unitPlacement: (language: Language, id: string) => `/${language}/unit/placements/${encodeURIComponent(id)}`,
} as const;

/** The address of this same page (path and query) in another language; the home page where it has none. */
export function pageInLanguage(path: string, language: Language): string {
  return path.replace(/^\/[^/?#]*/, paths.home(language));
}
