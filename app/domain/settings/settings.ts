import { z } from "zod";

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

/**
 * The numbers and switches that decide about people and belong to no single cohort. The default is what a new
 * installation starts with; a change is a new row of `setting` with who, when and why, so each keeps its history.
 */
export const SETTINGS = {
  /** How many applications of one person may be live at once, counting submitted to accepted. */
  "applications.liveCap": { schema: z.number().int().min(1).max(50), initial: 4 },
  /** Least time in hours between an offer and the moment it lapses; with less, no offer is made. */
  "offers.leastHours": { schema: z.number().int().min(0).max(240), initial: 24 },
  /** Working days within which a unit answers about a person who is to come. */
  "placements.answerWorkingDays": { schema: z.number().int().min(1).max(60), initial: 3 },
  /** Seconds between the click on "Release" and the release, during which it can be cancelled. */
  "decisions.releaseDelaySeconds": { schema: z.number().int().min(0).max(86_400), initial: 60 },
  /** Whether a packet needs a second person's approval before it can be released. */
  "decisions.approvalRequired": { schema: z.boolean(), initial: true },
  /** Complete reviews a reviewer must have in a stage before their severity is taken out of the calibrated score. */
  "scores.leastReviewsToCalibrate": { schema: z.number().int().min(2).max(1000), initial: 5 },
  /** People a group must have for a figure about it to be shown in the fairness report. */
  "fairness.leastPeople": { schema: z.number().int().min(2).max(1000), initial: 10 },
  /** A group whose rate is below this share of the highest rate is pointed out: the four-fifths rule. */
  "fairness.leastRatio": { schema: z.number().min(0).max(1), initial: 0.8 },
  /** Working days an applicant is given for corrections unless the coordinator names another day. */
  "returns.workingDays": { schema: z.number().int().min(1).max(60), initial: 3 },
  /** Hours before the end of that time at which somebody who has not corrected yet is reminded. */
  "returns.reminderHours": { schema: z.number().int().min(1).max(240), initial: 36 },
  /** Whose yes a minor's application needs: one guardian of those asked, or all of them. A no always refuses. */
  "consents.guardiansNeeded": { schema: z.enum(["one", "all"]), initial: "one" },
  /** Days for which the link to a guardian's own answers is good; they can ask for a new one. */
  "consents.linkDays": { schema: z.number().int().min(1).max(730), initial: 180 },
  /** How many guardians a minor may name. */
  "guardians.most": { schema: z.number().int().min(1).max(2), initial: 2 },
  /** Below this age on the day of a shift or a placement the rules for minors hold. */
  "minors.under": { schema: z.number().int().min(14).max(18), initial: 18 },
  /** When a minor's shift may begin at the earliest and end at the latest, in Baku: hours and minutes. */
  "minors.earliestStart": { schema: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), initial: "08:00" },
  "minors.latestEnd": { schema: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), initial: "20:00" },
  /** Hours a minor may take part in from Monday to Sunday, planned and confirmed together. */
  "minors.weeklyHours": { schema: z.number().min(1).max(40), initial: 12 },
  /** Days before a guardian's time ends on which they are reminded, at nine in the morning, once each. */
  "consents.reminderDays": { schema: z.array(z.number().int().min(1).max(60)).max(5), initial: [5, 1] },
  /** Working days within which an appeal is answered. */
  "appeals.answerWorkingDays": { schema: z.number().int().min(1).max(60), initial: 5 },
  /** Least and most characters of an appeal's text. */
  "appeals.textLeast": { schema: z.number().int().min(1).max(500), initial: 50 },
  "appeals.textMost": { schema: z.number().int().min(100).max(10_000), initial: 2000 },
  /** The hour of working days in Baku from which reviewers are written their one mail a day. */
  "reviews.digestHour": { schema: z.number().int().min(0).max(23), initial: 9 },
  /** Working days before the end of a stage in which what is still open is told even when nothing is new. */
  "reviews.nearEndWorkingDays": { schema: z.number().int().min(0).max(30), initial: 2 },
  /** Hours before an interview until which candidates book, move and release it themselves. */
  "interviews.changeHours": { schema: z.number().int().min(0).max(240), initial: 24 },
  /** Hours before an interview at which the candidate is reminded of it. */
  "interviews.reminderHours": { schema: z.number().int().min(1).max(240), initial: 24 },
  /** Minutes before an interview from which its panel says who came, and with that opens the reviews. */
  "interviews.attendanceMinutes": { schema: z.number().int().min(0).max(1440), initial: 60 },
  /** What a file of test results may be at the most: megabytes as sent, megabytes unpacked, lines, columns. */
  "tests.importMegabytes": { schema: z.number().int().min(1).max(20), initial: 4 },
  "tests.importUnpackedMegabytes": { schema: z.number().int().min(1).max(64), initial: 16 },
  "tests.importLines": { schema: z.number().int().min(1).max(50_000), initial: 10_000 },
  "tests.importColumns": { schema: z.number().int().min(2).max(99), initial: 50 },
  /** Hours after which the whole audit trail is verified again without anybody asking. */
  "audit.checkEveryHours": { schema: z.number().int().min(1).max(744), initial: 24 },
  /** Groups of fewer people than this are not told apart in public. */
  "results.leastGroup": { schema: z.number().int().min(1).max(1000), initial: 10 },
  /** Minutes without a request after which a session ends. */
  "sessions.idleMinutesApplicant": { schema: z.number().int().min(1).max(1440), initial: 30 },
  "sessions.idleMinutesStaff": { schema: z.number().int().min(1).max(1440), initial: 15 },
  /** Hours after which a session ends in any case. */
  "sessions.absoluteHours": { schema: z.number().int().min(1).max(168), initial: 12 },
  /** Minutes for which a password or factor that was shown counts as fresh for what is weighty. */
  "sessions.stepUpMinutes": { schema: z.number().int().min(1).max(60), initial: 10 },
  /** How many times an hour a member of staff may have identity numbers shown whole. */
  "identity.revealsPerHour": { schema: z.number().int().min(1).max(500), initial: 20 },
  /** Minutes for which an operator has the draft of somebody they help, and for which a code works with which it is sent. */
  "assistance.minutes": { schema: z.number().int().min(5).max(480), initial: 90 },
  "assistance.codeMinutes": { schema: z.number().int().min(2).max(60), initial: 15 },
  /** Wrong codes after which a new one has to be sent. */
  "assistance.codeTries": { schema: z.number().int().min(1).max(20), initial: 5 },
  /** Hours for which the link works with which a new member of staff chooses a password. */
  "accounts.invitationHours": { schema: z.number().int().min(1).max(336), initial: 72 },
  /** Months without signing in after which an account is switched off, and the days before that at which it is told. */
  "accounts.unusedMonthsStaff": { schema: z.number().int().min(1).max(60), initial: 3 },
  "accounts.unusedMonthsApplicant": { schema: z.number().int().min(1).max(120), initial: 24 },
  "accounts.unusedNoticeDays": { schema: z.number().int().min(1).max(90), initial: 30 },
  /** Minutes for which a code sent to a phone is good, how often one may be tried, and how many messages a day may cost. */
  "sms.codeMinutes": { schema: z.number().int().min(1).max(60), initial: 10 },
  "sms.codeTries": { schema: z.number().int().min(1).max(20), initial: 5 },
  "sms.mostPerDay": { schema: z.number().int().min(0).max(1_000_000), initial: 2000 },
  /** How numbers begin that are written to: countries elsewhere cost many times as much, and are what fraud is after. */
  "sms.prefixes": { schema: z.array(z.string().regex(/^\+[1-9]\d{0,3}$/)).max(50), initial: ["+994"] },
  /**
   * Hours between the answer of a new address and the change of an account's address, and how few they become once the old
   * address has agreed. With 0 nobody has the time to say that it was not them.
   */
  "recovery.waitHours": { schema: z.number().int().min(0).max(720), initial: 72 },
  "recovery.agreedHours": { schema: z.number().int().min(0).max(720), initial: 1 },
  /** Hours for which the link to a new address is good, and days after which a request nobody came for is let go. */
  "recovery.linkHours": { schema: z.number().int().min(1).max(168), initial: 48 },
  "recovery.deskDays": { schema: z.number().int().min(1).max(365), initial: 30 },
  /** Whether a second person confirms whose account with submitted applications is given a new address. */
  "recovery.secondPerson": { schema: z.boolean(), initial: true },
  /** Hours for which a link to another account's address is good, and minutes for which a proof of it counts. */
  "merging.linkHours": { schema: z.number().int().min(1).max(168), initial: 24 },
  "merging.proofMinutes": { schema: z.number().int().min(5).max(240), initial: 30 },
  /** Months for which an application that did not lead to a place is kept, and a participant's data. */
  "retention.notSelectedMonths": { schema: z.number().int().min(1).max(600), initial: 12 },
  "retention.enrolledMonths": { schema: z.number().int().min(1).max(600), initial: 60 },
  /** Days after the end of a minor's application without a guardian's yes after which what was written in it is erased. */
  "retention.unconsentedDays": { schema: z.number().int().min(1).max(365), initial: 30 },
  /** Months after which an account nobody has used is closed, a mail is forgotten, and a request about one's own data. */
  "retention.unusedAccountMonths": { schema: z.number().int().min(3).max(600), initial: 24 },
  "retention.mailMonths": { schema: z.number().int().min(1).max(600), initial: 12 },
  "retention.requestMonths": { schema: z.number().int().min(1).max(600), initial: 36 },
  /** Months for which an application that was begun and never sent is kept after its call has closed. */
  "retention.draftMonths": { schema: z.number().int().min(1).max(600), initial: 6 },
  /** Days before an erasure that comes by itself at which the person is told. */
  "retention.noticeDays": { schema: z.number().int().min(1).max(365), initial: 30 },
  /** Days for which an export of one's own data can be downloaded. */
  "privacy.exportDays": { schema: z.number().int().min(1).max(60), initial: 7 },
  /** Working days within which a request about one's own data is answered. */
  "privacy.answerWorkingDays": { schema: z.number().int().min(1).max(60), initial: 7 },
  /** Days of the week on which nobody works. */
  "calendar.weekend": { schema: z.array(z.enum(WEEKDAYS)), initial: ["saturday", "sunday"] },
} as const;

export type SettingKey = keyof typeof SETTINGS;
export type SettingValue<K extends SettingKey> = z.output<(typeof SETTINGS)[K]["schema"]>;
