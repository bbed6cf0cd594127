/** How much of something staff may put off: one application's, a whole cohort's, or either. */
type Holdable = "application" | "cohort" | "either";

type Kind = {
  /** Names of the lines of DUE_WORK that do it. None: a day that things are measured by, with nothing done on it. */
  work: readonly string[];
  /** The instant is the first that is too late, and is read as its last minute. */
  end?: true;
  hold?: Holdable;
};

/**
 * Everything that will happen by itself, with the work of the clock that does it. The page "what will happen", the
 * column of a cohort's own page and the holds speak of these; a test holds them and the clock's work together.
 */
export const UPCOMING_KINDS = {
  opens: { work: ["calls that have opened", "opened calls whose selection is not locked yet"] },
  closes: { work: ["drafts of closed calls", "calls that have closed"], end: true },
  consentsReminded: { work: ["guardians who have not answered"], hold: "either" },
  consentsLapse: { work: ["consents that did not come in time"], end: true, hold: "either" },
  returnsReminded: { work: ["returns whose last day is near"], hold: "either" },
  returnsLapse: { work: ["returns that were not corrected in time"], end: true, hold: "either" },
  testsClose: { work: ["tests whose time is over"], end: true },
  digestsSent: { work: ["reviewers who have something to do"] },
  stageEnds: { work: ["stages that have ended"], hold: "either" },
  interviewsReminded: { work: ["interviews that are near"] },
  comeOfAge: { work: ["participants who have come of age"] },
  packetReleased: { work: ["packets whose countdown has ended"] },
  offersLapse: { work: ["offers that have lapsed"], end: true, hold: "either" },
  seatsReleased: { work: ["seats set aside whose day to open has come"] },
  waitingListEnds: { work: ["waiting lists that have closed"], end: true, hold: "cohort" },
  mailsSent: { work: ["mails whose time has come"] },
  starts: { work: [] },
} as const satisfies Record<string, Kind>;

export type UpcomingKind = keyof typeof UPCOMING_KINDS;

export const UPCOMING_KIND_NAMES = Object.keys(UPCOMING_KINDS) as UpcomingKind[];

const kindOf = (kind: UpcomingKind): Kind => UPCOMING_KINDS[kind];

/** The work of the clock that no date announces, and why. */
export const SILENT_WORK: Record<string, string> = {
  "candidates who can choose the time of an interview": "follows a move into the stage, or new times, at once",
  "what is left live in cancelled cohorts": "goes on with what a cancellation began at once",
  "applications that lack reviewers": "gives reviewers to whoever came late, as soon as it sees them",
  "free seats with somebody waiting": "finds what should have happened already",
  "addresses that asked to be told and are needed no more": "deletes addresses nobody waits with",
  "what minors wrote and no guardian consented to": "staff know nothing of those who never reached them",
  "people whose data are erased soon, to be told": "each is written to by name, and finds the day on their own page",
  "what people were told of and whose time is over": "they were told the day thirty days before",
  "mails and requests nobody needs any more": "tidies up",
  "exports of personal data whose time is over": "the mail and the page have named the day",
  "accounts that nobody has used for months":
    "each is written to beforehand; administrators find the account by its address",
  "accounts whose new address counts from now on": "both addresses were told the hour when it was asked for",
  "sessions, links and counters that have run out": "tidies up",
  "lines of the audit trail that are in no chain yet": "changes nothing about anybody",
  "the audit trail, verified from its beginning": "only reads",
};

export const isUpcomingKind = (value: unknown): value is UpcomingKind =>
  UPCOMING_KIND_NAMES.some((kind) => kind === value);

/** Whether the instant is an exclusive end. */
export const isEnd = (kind: UpcomingKind): boolean => kindOf(kind).end === true;

/** The names of the clock's work behind a kind. */
export const workOf = (kind: UpcomingKind): readonly string[] => kindOf(kind).work;

/** What can be put off. */
export type HoldSubject = {
  [K in UpcomingKind]: (typeof UPCOMING_KINDS)[K] extends { hold: Holdable } ? K : never;
}[UpcomingKind];

export const isHoldSubject = (value: unknown): value is HoldSubject =>
  isUpcomingKind(value) && kindOf(value).hold !== undefined;

/** Whether a subject can be put off for one application alone. */
export const holdsOne = (kind: UpcomingKind): boolean => ["application", "either"].includes(kindOf(kind).hold ?? "");

/**
 * Kept back until a morning, and set free again when the hold ends: nobody was told a date. Everything else that is held
 * gets a new date, which is told.
 */
export const isKeptBack = (kind: UpcomingKind): boolean =>
  kind === "consentsReminded" || kind === "returnsReminded" || kind === "stageEnds";

/**
 * Put off for a whole cohort, this concerns applications that never reached the Service too. So nobody is told whether
 * there are any, nor when the nearest is due: a cohort may always be given more time.
 */
export const isUnseen = (kind: UpcomingKind): kind is "consentsLapse" | "consentsReminded" =>
  kind === "consentsLapse" || kind === "consentsReminded";
