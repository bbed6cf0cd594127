import { z } from "zod";
import { isLocalDate } from "~/domain/calendar/local-date";
import { ROLES } from "~/domain/people/roles";
import { trilingualSchema } from "~/domain/trilingual-schema";

/** An instant as JSON carries it; an end is exclusive, as everywhere in the portal. */
const instant = z.iso.datetime({ offset: true });
const day = z.string().refine(isLocalDate);
const words = z.string().min(1);
/** An address within the portal ("/az/confirm-email?token=…"); the public address is put before it when it is sent. */
const path = z.string().regex(/^\/(?![/\\])/);

const role = z.enum(ROLES);

const about = { givenName: words.nullable(), cohortName: trilingualSchema, reference: words };
const why = { reasons: z.array(trilingualSchema), details: words.nullable() };
/** Until when an answer can be appealed against; rows written before the mail said so carry nothing. */
const appealBy = day.nullable().default(null);
const offered = { unitName: trilingualSchema.nullable(), lapsesAt: instant };
const inLine = { position: z.number().int().positive() };
const interview = {
  stageName: trilingualSchema,
  startsAt: instant,
  minutes: z.number().int().positive(),
  place: trilingualSchema.nullable(),
  link: words.nullable(),
};
/** What makes a calendar's entry the same one when it changes. */
const calendarEntry = { uid: words, sequence: z.number().int().nonnegative(), stamp: instant };
const ofGuardian = { guardianName: words, participantName: words, programmeName: trilingualSchema };
const request = { ...ofGuardian, startsOn: day, endsOn: day, path, lapsesAt: instant };
const changedFields = z.array(trilingualSchema).min(1);
const answer = z.boolean().nullable();
/** Rows written before cohorts asked for more carry three answers. */
const asked = answer.default(null);
const said = { participation: answer, dataProcessing: answer, images: answer, travel: asked, emergencyCare: asked };

/** What a mail about the help of an operator tells in any case; `path`: the person's own link. */
const helped = { cohortName: trilingualSchema, operatorName: words, path };
const code = z.string().regex(/^\d{6}$/);

/**
 * Every mail the portal can write, and what a row of the outbox must carry for it. Facts only: the words stand in the
 * texts `mails`, dates are formatted in the recipient's language when it is sent.
 */
export const MAIL_TEMPLATES = {
  confirmEmail: z.strictObject({ path, validUntil: instant }),
  /** Somebody tried to register with an address that already has an account: only its owner is told. */
  registrationAttempt: z.strictObject({}),
  passwordReset: z.strictObject({ path, validUntil: instant }),
  passwordChanged: z.strictObject({ at: instant }),
  /** A second factor came, went, was taken away by an administrator, or stood in for by a recovery code. */
  factorAdded: z.strictObject({ at: instant }),
  factorRemoved: z.strictObject({ at: instant }),
  factorReset: z.strictObject({ at: instant }),
  recoveryCodeUsed: z.strictObject({ at: instant }),
  /** `device`: what the browser calls itself, where it does. */
  newDevice: z.strictObject({ at: instant, device: words.nullable() }),
  /** Nobody has signed in for long: when the account will be switched off. */
  accountUnused: z.strictObject({ offAt: instant }),
  accountEnabled: z.strictObject({ at: instant }),
  /** To a new member of staff: the link with which they choose a password. */
  staffInvitation: z.strictObject({ path, validUntil: instant }),
  /** To somebody who has an account: the code with which an operator is let into their draft, and the link to refuse it. */
  assistanceAsked: z.strictObject({ ...helped, code, validUntil: instant }),
  /** To somebody for whom an operator has just made an account. */
  assistanceOpened: z.strictObject({ ...helped, until: instant }),
  /** The code with which they agree to what was filled in, and the link on which they read it; kept sealed, both. */
  assistanceCode: z.strictObject({ ...helped, code, validUntil: instant }),
  /** `scope`: the programme, cohort or unit; null for everywhere. */
  roleGranted: z.strictObject({ role, scope: trilingualSchema.nullable(), endsAt: instant.nullable() }),
  roleRevoked: z.strictObject({ role, scope: trilingualSchema.nullable() }),
  /** The national identity was linked with the account. */
  identityLinked: z.strictObject({ at: instant }),
  /** The number of the profile was shown to be the person's own. */
  phoneConfirmed: z.strictObject({ at: instant }),

  /** To the new address of somebody who lost the old one: the link with which it answers. */
  recoveryConfirm: z.strictObject({ path, validUntil: instant }),
  /** To the old address, at once: when the account gets another one, and the link that stops it or agrees. */
  recoveryNotice: z.strictObject({ path, changesAt: instant }),
  /** To the new one: when it counts; with which number the Service finds the request; why it does not count. */
  recoveryWaiting: z.strictObject({ changesAt: instant }),
  recoveryNumber: z.strictObject({ number: words }),
  recoveryRefused: z.strictObject({ answer: words }),
  recoveryStopped: z.strictObject({ at: instant }),
  recoveryLapsed: z.strictObject({ at: instant }),
  /** To both: the account has another address. */
  addressChanged: z.strictObject({ at: instant }),
  /** To the address of another account that somebody says is theirs: the link that shows it. */
  mergeLink: z.strictObject({ path, validUntil: instant }),
  /** To both addresses: the two accounts are one, with this address. */
  accountsMerged: z.strictObject({ at: instant, address: words }),
  guardianAddressChanged: z.strictObject({ guardianName: words, participantName: words, at: instant }),

  draftClosing: z.strictObject({ ...about, closesAt: instant }),
  notSubmitted: z.strictObject({ ...about, closesAt: instant }),
  received: z.strictObject({ ...about, resultsOn: day.nullable() }),
  consentAwaited: z.strictObject({ ...about, lapsesAt: instant }),
  /** A correction changed what the guardian had confirmed: they are asked again. */
  newConsentAwaited: z.strictObject({ ...about, changed: changedFields, lapsesAt: instant }),
  consentRefused: z.strictObject({ ...about, ...why, erasedOn: day.nullable().default(null) }),
  /** Everything held about them lies ready; `until`: the first instant at which it can no longer be had. */
  dataExportReady: z.strictObject({ until: instant }),
  /** A request about their own data has come in, and what was answered. */
  privacyAsked: z.strictObject({ answerBy: instant }),
  privacyAnswered: z.strictObject({ answer: words }),
  /** What of them is erased by itself soon: one application, or the account. */
  applicationErasureAhead: z.strictObject({ ...about, erasedOn: day }),
  accountErasureAhead: z.strictObject({ erasedOn: day }),
  /** The account is closed; `kept`: the applications the law has us keep, until when. */
  accountErased: z.strictObject({ at: instant, kept: z.array(z.strictObject({ reference: words, until: day })) }),
  /** What was written in an application is erased; it greets nobody by name. */
  dataErased: z.strictObject({ ...about, at: instant }),
  returnedForCorrection: z.strictObject({ ...about, comment: words, until: instant }),
  correctionReminder: z.strictObject({ ...about, until: instant }),
  correctionReceived: z.strictObject({ ...about, resultsOn: day.nullable() }),
  ineligible: z.strictObject({ ...about, ...why, appealBy }),
  shortlisted: z.strictObject(about),
  /** A decision that ended the application was corrected: it is in review again. */
  reopened: z.strictObject(about),
  offer: z.strictObject({ ...about, ...offered }),
  waitingList: z.strictObject({ ...about, ...inLine }),
  notSelected: z.strictObject({ ...about, ...why, advice: words.nullable(), appealBy }),
  offerExpired: z.strictObject({ ...about, lapsedAt: instant }),
  offerDeclined: z.strictObject(about),
  offerWithdrawn: z.strictObject({ ...about, ...why, appealBy }),
  accepted: z.strictObject(about),
  enrolled: z.strictObject({ ...about, startsOn: day, place: trilingualSchema.nullable() }),
  /** A unit said yes, and something else is still open. */
  placementConfirmed: z.strictObject({ ...about, unitName: trilingualSchema }),
  /** A unit said no: another place is looked for. */
  placementSecondRound: z.strictObject({ ...about, unitName: trilingualSchema }),
  otherPlaceProposed: z.strictObject({ ...about, placeName: trilingualSchema, unitName: trilingualSchema.nullable() }),
  enrolmentSuspended: z.strictObject({ ...about, details: words.nullable() }),
  enrolmentResumed: z.strictObject(about),
  enrolmentLeft: z.strictObject({ ...about, ...why }),
  enrolmentRemoved: z.strictObject({ ...about, ...why }),
  /** The place kept in a later cohort was given back or lapsed: the participation that was deferred has ended. */
  deferralEnded: z.strictObject(about),
  /** The later cohort was called off: the coordinator looks for another. */
  deferralCancelled: z.strictObject(about),
  /** A participation was moved to a later cohort: the place kept there has to be confirmed. */
  deferralOffer: z.strictObject({ ...about, startsOn: day, lapsesAt: instant }),
  withdrawn: z.strictObject(about),
  /** An appeal has come in, and until when it is answered. */
  appealLodged: z.strictObject({ ...about, answerBy: instant }),
  /** Upheld: back in review, offered a place, on the waiting list. One mail tells the answer and where it leads. */
  appealUpheld: z.strictObject({ ...about, answer: words }),
  appealOffer: z.strictObject({ ...about, answer: words, ...offered }),
  appealWaitingList: z.strictObject({ ...about, answer: words, ...inLine }),
  appealDismissed: z.strictObject({ ...about, answer: words }),
  /** Staff put off the end of something the person has to answer: the new last moment. */
  offerDateMoved: z.strictObject({ ...about, lapsesAt: instant }),
  correctionDateMoved: z.strictObject({ ...about, until: instant }),
  consentDateMoved: z.strictObject({ ...about, lapsesAt: instant }),
  /** Staff gave them more minutes in a test on line, or took such minutes back. */
  testTimeChanged: z.strictObject({ ...about, stageName: trilingualSchema, minutes: z.number().int().nonnegative() }),
  /** There are times to choose from. */
  interviewInvitation: z.strictObject({ ...about, stageName: trilingualSchema }),
  interviewBooked: z.strictObject({
    ...{ ...about, ...interview, ...calendarEntry },
    /** Until when they can move it themselves; null when that is too late already. */
    changeUntil: instant.nullable().default(null),
  }),
  /** Staff changed the place or the link. */
  interviewChanged: z.strictObject({ ...about, ...interview, ...calendarEntry }),
  /** Staff moved it to another time, and perhaps another place. */
  interviewMoved: z.strictObject({ ...about, ...interview, ...calendarEntry }),
  interviewReminder: z.strictObject({ ...about, ...interview }),
  /** Staff cancelled the time: another one is to be chosen. */
  interviewCancelled: z.strictObject({ ...about, ...interview, ...calendarEntry }),
  /** Given back by the candidate, or the application is no longer in that stage. */
  interviewReleased: z.strictObject({ ...about, ...interview, ...calendarEntry }),
  cohortCancelled: z.strictObject({ ...about, reason: trilingualSchema }),
  /** To those who were enrolled already. */
  participationCancelled: z.strictObject({ ...about, reason: trilingualSchema }),

  /** To the guardian, who has no account: names the young person, the period and the last day to answer. */
  guardianConsentRequest: z.strictObject(request),
  /** They had consented; what is named reads otherwise since. */
  guardianNewConsent: z.strictObject({ ...request, changed: changedFields }),
  guardianConsentReminder: z.strictObject(request),
  /** What they answered, with the way to read it again and take it back. */
  guardianConsentReceipt: z.strictObject({ ...ofGuardian, ...said, path }),
  guardianRefusalReceipt: z.strictObject({ ...ofGuardian, ...said, path }),
  guardianConsentLapsed: z.strictObject({ ...ofGuardian, lapsedAt: instant }),
  /** They have taken back the whole consent. */
  guardianWithdrawalReceipt: z.strictObject({ ...ofGuardian, path }),
  /** They have changed answers of their free choice; all answers as they stand now. */
  guardianChoicesReceipt: z.strictObject({ ...ofGuardian, ...said, path }),
  /** The other guardian has answered, and their word is enough. */
  guardianNotNeeded: z.strictObject(ofGuardian),
  /** A new link to answers given, which they had asked for. */
  guardianNewLink: z.strictObject({ ...ofGuardian, path, validUntil: instant }),

  /** The guardian took the consent back: before the enrolment, after it, and what coordinators are told. */
  consentWithdrawn: z.strictObject(about),
  participationSuspended: z.strictObject(about),
  /** A guardian changed answers of their free choice: the young person and the coordinators are told how they stand. */
  choicesChanged: z.strictObject({ ...about, ...said }),
  staffChoicesChanged: z.strictObject({
    cohortName: trilingualSchema,
    reference: words,
    participantName: words,
    ...said,
  }),
  staffConsentWithdrawn: z.strictObject({ cohortName: trilingualSchema, reference: words, participantName: words }),
  staffParticipationSuspended: z.strictObject({
    cohortName: trilingualSchema,
    reference: words,
    participantName: words,
  }),
  /** The guardian finds the young person's data wrong. */
  consentDataWrong: z.strictObject({ ...about, comment: words.nullable(), closesAt: instant }),
  /** Came of age after the guardian's consent. */
  confirmForYourself: z.strictObject(about),

  /** To a reviewer, once a working day at most: how much is open where, and never whose. */
  reviewsDue: z.strictObject({
    stages: z
      .array(
        z.strictObject({
          cohortName: trilingualSchema,
          stageName: trilingualSchema,
          open: z.number().int().positive(),
          fresh: z.number().int().nonnegative(),
          endsAt: instant,
        }),
      )
      .min(1),
    path,
  }),

  /** To somebody without an account who wants to know when a call opens; the link confirms the wish and ends it. */
  callAlertConfirm: z.strictObject({ cohortName: trilingualSchema, opensAt: instant, path }),
  callOpened: z.strictObject({ cohortName: trilingualSchema, closesAt: instant, path }),
} as const;

export type MailTemplate = keyof typeof MAIL_TEMPLATES;
export type MailData<T extends MailTemplate> = z.output<(typeof MAIL_TEMPLATES)[T]>;

export const MAIL_TEMPLATE_NAMES = Object.keys(MAIL_TEMPLATES) as MailTemplate[];

export function isMailTemplate(name: string): name is MailTemplate {
  return Object.hasOwn(MAIL_TEMPLATES, name);
}

/** The template and its data as `enqueueMail` takes them, checked by the compiler at the verb that writes the mail. */
export function mailOf<T extends MailTemplate>(template: T, data: MailData<T>): { template: T; data: MailData<T> } {
  return { template, data };
}
