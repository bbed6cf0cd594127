/** What is erased by itself, each after a time of its own. */
export const RETENTION_CATEGORIES = [
  /** Begun, and never sent. */
  "draft",
  /** Sent, and ended without a place. */
  "application",
  /** Led to taking part. */
  "participation",
  /** An account nobody uses and nothing hangs on. */
  "account",
  /** Mails that were sent. */
  "mail",
  /** Requests about one's own data, after their answer. */
  "request",
  /** Sessions, pending links and exports that have run out. */
  "session",
  "export",
] as const;

export type RetentionCategory = (typeof RETENTION_CATEGORIES)[number];

/** The categories whose people are told before. */
export const TOLD_CATEGORIES = [
  "draft",
  "application",
  "participation",
  "account",
] as const satisfies RetentionCategory[];

export type ToldCategory = (typeof TOLD_CATEGORIES)[number];

/** The setting that says after how many months. */
export const MONTHS_OF = {
  draft: "retention.draftMonths",
  application: "retention.notSelectedMonths",
  participation: "retention.enrolledMonths",
  account: "retention.unusedAccountMonths",
  mail: "retention.mailMonths",
  request: "retention.requestMonths",
} as const;
