/** Why the law lets the portal hold something. */
type Ground = "consent" | "request" | "duty";

/** How long: each has a period of its own (`retention-periods.ts`), or goes with what it belongs to. */
export type KeptWith =
  | "account"
  | "application"
  | "participation"
  | "mail"
  | "session"
  | "alert"
  | "request"
  | "trace"
  | "staffWork";

/** Who can see it, besides the person. Nobody: only the machine reads it. */
type SeenBy = "guardian" | "coordinator" | "reviewer" | "unit" | "administrator" | "auditor" | "nobody";

/** What becomes of it when it is erased. */
type Erased = "deleted" | "emptied" | "kept";

/** In the export of a person's data: as it stands, decrypted, or left out and why. */
export type Exported = "asIs" | "opened" | { leftOut: "secret" | "deliberation" | "ofOthers" };

type UseFacts = {
  ground: Ground;
  kept: KeptWith;
  seenBy: readonly SeenBy[];
  erased: Erased;
  exported: Exported;
};

const SECRET = { leftOut: "secret" } as const;
const SERVICE = ["coordinator"] as const;

/**
 * What personal data are for. Every personal column of the database has one of these uses (`data-map.ts`); the words of
 * each, in three languages, stand in the texts `privacy`.
 */
export const DATA_USES = {
  /** The account: address, name, language, when it was made. */
  account: use("request", "account", ["administrator"], "deleted", "asIs"),
  /** What proves who signs in, and never leaves the database: hashes of passwords and of links. */
  signInSecret: use("request", "account", ["nobody"], "deleted", SECRET),
  /** Where the account is in use. */
  session: use("request", "session", ["nobody"], "deleted", "asIs"),
  /** Name, sex, date of birth, citizenship, kind of document. */
  identity: use("consent", "application", SERVICE, "deleted", "asIs"),
  /** FIN and number of the document, encrypted. */
  identityNumber: use("consent", "application", SERVICE, "deleted", "opened"),
  /** A keyed fingerprint of such a number, by which the same one is noticed. */
  fingerprint: use("consent", "application", ["nobody"], "emptied", SECRET),
  contact: use("consent", "application", SERVICE, "deleted", "asIs"),
  education: use("consent", "application", ["coordinator", "reviewer"], "deleted", "asIs"),
  /** What is needed to take part on equal terms; asked only with a consent of its own. */
  health: use("consent", "application", SERVICE, "deleted", "asIs"),
  /** Name and contacts of a minor's parent or legal representative. */
  guardian: use("consent", "application", SERVICE, "deleted", "asIs"),
  consent: use("duty", "application", SERVICE, "deleted", "asIs"),
  /** What was answered and uploaded in an application, with its frozen copies. */
  answers: use("consent", "application", ["guardian", "coordinator", "reviewer", "unit"], "deleted", "asIs"),
  /** Where a file lies: random names of no meaning to anybody. */
  storage: use("consent", "application", ["nobody"], "deleted", SECRET),
  /** State, dates, places and history of an application. */
  course: use("request", "application", ["coordinator", "unit"], "kept", "asIs"),
  /** Words of staff that the person was told: reasons, advice, answers. */
  outcome: use("request", "application", SERVICE, "emptied", "asIs"),
  /** Results of tests, scores and ranks. */
  result: use("request", "application", SERVICE, "kept", "asIs"),
  /** What reviewers wrote for the committee only. */
  deliberation: use("duty", "application", ["coordinator", "reviewer"], "emptied", { leftOut: "deliberation" }),
  /** What decides about several people at once, or names others beside this person. */
  proceedings: use("duty", "application", SERVICE, "kept", { leftOut: "ofOthers" }),
  participation: use("request", "participation", ["coordinator", "unit"], "kept", "asIs"),
  mail: use("request", "mail", ["nobody"], "deleted", "asIs"),
  /** What a mail was made of: it can hold a link that signs in. */
  mailContent: use("request", "mail", ["nobody"], "deleted", SECRET),
  /** "Tell me when it opens." */
  alert: use("consent", "alert", ["nobody"], "deleted", "asIs"),
  /** What a person asked about their own data, and exports made for them. */
  dataRequest: use("duty", "request", ["administrator"], "emptied", "asIs"),
  /** Who did or read what, and when: never what it said. */
  trace: use("duty", "trace", ["auditor"], "kept", "asIs"),
  /** The role of a member of staff. */
  staffRole: use("duty", "staffWork", ["administrator"], "kept", "asIs"),
  /** Which member of staff did something in somebody else's matter. */
  staffWork: use("duty", "staffWork", ["coordinator", "auditor"], "kept", { leftOut: "ofOthers" }),
} as const satisfies Record<string, UseFacts>;

export type DataUse = keyof typeof DATA_USES;

export const DATA_USE_NAMES = Object.keys(DATA_USES) as DataUse[];

export const useFacts = (name: DataUse): UseFacts => DATA_USES[name];

function use<G extends Ground, K extends KeptWith, E extends Exported>(
  ground: G,
  kept: K,
  seenBy: readonly SeenBy[],
  erased: Erased,
  exported: E,
) {
  return { ground, kept, seenBy, erased, exported };
}
