/** What is erased by itself, each after a time of its own. */
export const RETENTION_CATEGORIES = [
  /** Begun, and never sent. */
  "draft",
  /** Sent, and ended without a place. */
  "application",
  /** Led to taking part. */
  "participation",
  /** What minors wrote to whom no guardian agreed; they are told when their application ends. */
  "unconsented",
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

/** The setting that says how long, and in what; sessions, links and exports say so themselves. */
export const PERIOD_OF = {
  draft: { setting: "retention.draftMonths", unit: "months" },
  application: { setting: "retention.notSelectedMonths", unit: "months" },
  participation: { setting: "retention.enrolledMonths", unit: "months" },
  unconsented: { setting: "retention.unconsentedDays", unit: "days" },
  account: { setting: "retention.unusedAccountMonths", unit: "months" },
  mail: { setting: "retention.mailMonths", unit: "months" },
  request: { setting: "retention.requestMonths", unit: "months" },
} as const;

export type PeriodCategory = keyof typeof PERIOD_OF;

export const isPeriodCategory = (value: string): value is PeriodCategory => value in PERIOD_OF;

export type Period = { unit: "months" | "days"; count: number };
