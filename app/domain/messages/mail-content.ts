import type { Language } from "~/domain/languages";
import { ACCOUNT_MAILS } from "./account-mails";
import {
  calledOff,
  inLine,
  ofApplication,
  offered,
  ofUnit,
  refused,
  withAnswer,
  withReasons,
} from "./application-mails";
import { answersGiven, ofYoungPerson, toAnswer, toAnswerAnew, toCoordinator, withAnswers } from "./guardian-mails";
import { interviewMail } from "./interview-mails";
import { mailFacts } from "./mail-facts";
import type { MailLinks } from "./mail-links";
import type { MailContent } from "./mail-shape";
import type { MailData, MailTemplate } from "./mail-templates";
import { PRIVACY_MAILS } from "./privacy-mails";
import { RECOVERY_MAILS } from "./recovery-mails";

type Contents = {
  [T in MailTemplate]: (data: MailData<T>, language: Language, links: MailLinks) => MailContent;
};

const CONTENTS: Contents = {
  ...ACCOUNT_MAILS,
  ...RECOVERY_MAILS,
  draftClosing: (data, language, links) => ({
    ...ofApplication(data, language, links, "continueDraft"),
    facts: [...mailFacts(language).about(data), ...mailFacts(language).deadline("closesAt", data.closesAt)],
  }),
  notSubmitted: (data, language, links) => ({
    greets: data.givenName,
    facts: [...mailFacts(language).about(data), ...mailFacts(language).deadline("lapsedAt", data.closesAt)],
    action: { label: "programmes", href: links.programmes(language) },
  }),
  received: (data, language, links) => ({
    ...ofApplication(data, language, links, "application"),
    facts: [...mailFacts(language).about(data), ...mailFacts(language).day("resultsOn", data.resultsOn)],
  }),
  consentAwaited: (data, language, links) => ({
    ...ofApplication(data, language, links, "application"),
    facts: [...mailFacts(language).about(data), ...mailFacts(language).deadline("answerBy", data.lapsesAt)],
  }),
  newConsentAwaited: (data, language, links) => ({
    ...ofApplication(data, language, links, "application"),
    facts: [
      ...mailFacts(language).about(data),
      ...mailFacts(language).texts("changed", data.changed),
      ...mailFacts(language).deadline("answerBy", data.lapsesAt),
    ],
  }),
  consentRefused: (data, language, links) => {
    const content = withReasons(data, language, links);
    return { ...content, facts: [...content.facts, ...mailFacts(language).day("erasedOn", data.erasedOn)] };
  },
  ...PRIVACY_MAILS,
  dataErased: (data, language, links) => ({
    ...ofApplication(data, language, links, "application"),
    facts: [...mailFacts(language).about(data), ...mailFacts(language).moment("at", data.at)],
  }),
  returnedForCorrection: (data, language, links) => ({
    ...ofApplication(data, language, links, "correct"),
    facts: [
      ...mailFacts(language).about(data),
      ...mailFacts(language).words("comment", data.comment),
      ...mailFacts(language).deadline("correctBy", data.until),
    ],
  }),
  correctionReminder: (data, language, links) => ({
    ...ofApplication(data, language, links, "correct"),
    facts: [...mailFacts(language).about(data), ...mailFacts(language).deadline("correctBy", data.until)],
  }),
  correctionReceived: (data, language, links) => ({
    ...ofApplication(data, language, links, "application"),
    facts: [...mailFacts(language).about(data), ...mailFacts(language).day("resultsOn", data.resultsOn)],
  }),
  ineligible: (data, language, links) => refused(data, language, links),
  shortlisted: (data, language, links) => ofApplication(data, language, links, "application"),
  reopened: (data, language, links) => ofApplication(data, language, links, "application"),
  offer: (data, language, links) => offered(data, language, links),
  waitingList: (data, language, links) => inLine(data, language, links),
  notSelected: (data, language, links) => refused(data, language, links, data.advice),
  offerExpired: (data, language, links) => ({
    ...ofApplication(data, language, links, "application"),
    facts: [...mailFacts(language).about(data), ...mailFacts(language).deadline("lapsedAt", data.lapsedAt)],
  }),
  offerDeclined: (data, language, links) => ofApplication(data, language, links, "application"),
  offerWithdrawn: (data, language, links) => refused(data, language, links),
  accepted: (data, language, links) => ofApplication(data, language, links, "application"),
  enrolled: (data, language, links) => ({
    ...ofApplication(data, language, links, "application"),
    facts: [
      ...mailFacts(language).about(data),
      ...mailFacts(language).day("startsOn", data.startsOn),
      ...mailFacts(language).text("place", data.place),
    ],
  }),
  placementConfirmed: (data, language, links) => ofUnit(data, language, links),
  placementSecondRound: (data, language, links) => ofUnit(data, language, links),
  otherPlaceProposed: (data, language, links) => ({
    ...ofApplication(data, language, links, "application"),
    facts: [
      ...mailFacts(language).about(data),
      ...mailFacts(language).text("place", data.placeName),
      ...mailFacts(language).text("unit", data.unitName),
    ],
  }),
  enrolmentSuspended: (data, language, links) => withReasons({ ...data, reasons: [] }, language, links),
  enrolmentResumed: (data, language, links) => ofApplication(data, language, links, "application"),
  enrolmentLeft: (data, language, links) => withReasons(data, language, links),
  enrolmentRemoved: (data, language, links) => withReasons(data, language, links),
  deferralEnded: (data, language, links) => ofApplication(data, language, links, "application"),
  deferralCancelled: (data, language, links) => ofApplication(data, language, links, "application"),
  deferralOffer: (data, language, links) => ({
    ...ofApplication(data, language, links, "answerOffer"),
    facts: [
      ...mailFacts(language).about(data),
      ...mailFacts(language).day("startsOn", data.startsOn),
      ...mailFacts(language).deadline("confirmBy", data.lapsesAt),
    ],
  }),
  withdrawn: (data, language, links) => ofApplication(data, language, links, "application"),
  appealLodged: (data, language, links) => ({
    ...ofApplication(data, language, links, "application"),
    facts: [...mailFacts(language).about(data), ...mailFacts(language).deadline("answerDue", data.answerBy)],
  }),
  appealUpheld: (data, language, links) =>
    withAnswer(ofApplication(data, language, links, "application"), data, language),
  appealOffer: ({ answer, ...data }, language, links) =>
    withAnswer(offered(data, language, links), { answer }, language),
  appealWaitingList: ({ answer, ...data }, language, links) =>
    withAnswer(inLine(data, language, links), { answer }, language),
  appealDismissed: (data, language, links) =>
    withAnswer(ofApplication(data, language, links, "application"), data, language),
  offerDateMoved: (data, language, links) => ({
    ...ofApplication(data, language, links, "answerOffer"),
    facts: [...mailFacts(language).about(data), ...mailFacts(language).deadline("confirmBy", data.lapsesAt)],
  }),
  correctionDateMoved: (data, language, links) => ({
    ...ofApplication(data, language, links, "correct"),
    facts: [...mailFacts(language).about(data), ...mailFacts(language).deadline("correctBy", data.until)],
  }),
  consentDateMoved: (data, language, links) => ({
    ...ofApplication(data, language, links, "application"),
    facts: [...mailFacts(language).about(data), ...mailFacts(language).deadline("answerBy", data.lapsesAt)],
  }),
  testTimeChanged: (data, language, links) => ({
    ...ofApplication(data, language, links, "application"),
    facts: [
      ...mailFacts(language).about(data),
      ...mailFacts(language).text("stage", data.stageName),
      ...mailFacts(language).words("extraMinutes", String(data.minutes)),
    ],
  }),
  interviewInvitation: (data, language, links) => ({
    greets: data.givenName,
    facts: [...mailFacts(language).about(data), ...mailFacts(language).text("stage", data.stageName)],
    action: { label: "chooseInterview", href: links.interview(language, data.reference) },
  }),
  interviewBooked: ({ changeUntil, ...data }, language, links) => {
    const content = interviewMail(data, language, links, "PUBLISH");
    const until = changeUntil === null ? [] : mailFacts(language).moment("changeUntil", changeUntil);
    return { ...content, facts: [...content.facts, ...until] };
  },
  interviewChanged: (data, language, links) => interviewMail(data, language, links, "PUBLISH"),
  interviewMoved: (data, language, links) => interviewMail(data, language, links, "PUBLISH"),
  interviewReminder: (data, language, links) => interviewMail(data, language, links, null),
  interviewCancelled: (data, language, links) => ({
    ...interviewMail(data, language, links, "CANCEL"),
    action: { label: "chooseInterview", href: links.interview(language, data.reference) },
  }),
  interviewReleased: (data, language, links) => interviewMail(data, language, links, "CANCEL"),
  cohortCancelled: (data, language, links) => calledOff(data, language, links),
  participationCancelled: (data, language, links) => calledOff(data, language, links),

  guardianConsentRequest: (data, language, links) => toAnswer(data, language, links),
  guardianNewConsent: (data, language, links) => toAnswerAnew(data, language, links),
  guardianConsentReminder: (data, language, links) => toAnswer(data, language, links),
  guardianConsentReceipt: (data, language, links) => withAnswers(data, language, links),
  guardianRefusalReceipt: (data, language, links) => withAnswers(data, language, links),
  guardianConsentLapsed: (data, language, links) => ({
    greets: data.guardianName,
    facts: [...ofYoungPerson(data, language), ...mailFacts(language).deadline("lapsedAt", data.lapsedAt)],
    action: { label: "programmes", href: links.programmes(language) },
  }),
  guardianWithdrawalReceipt: (data, language, links) => ({
    greets: data.guardianName,
    facts: ofYoungPerson(data, language),
    action: { label: "consentReceipt", href: links.absolute(data.path) },
  }),
  guardianChoicesReceipt: (data, language, links) => withAnswers(data, language, links),
  guardianNotNeeded: (data, language, links) => ({
    greets: data.guardianName,
    facts: ofYoungPerson(data, language),
    action: { label: "programmes", href: links.programmes(language) },
  }),
  guardianNewLink: (data, language, links) => ({
    greets: data.guardianName,
    facts: [...ofYoungPerson(data, language), ...mailFacts(language).deadline("validUntil", data.validUntil)],
    action: { label: "consentReceipt", href: links.absolute(data.path) },
  }),
  consentWithdrawn: (data, language, links) => ofApplication(data, language, links, "application"),
  participationSuspended: (data, language, links) => ofApplication(data, language, links, "application"),
  choicesChanged: (data, language, links) => {
    const content = ofApplication(data, language, links, "application");
    return { ...content, facts: [...content.facts, ...answersGiven(data, language)] };
  },
  staffChoicesChanged: (data, language, links) => {
    const content = toCoordinator(data, language, links);
    return { ...content, facts: [...content.facts, ...answersGiven(data, language)] };
  },
  staffConsentWithdrawn: (data, language, links) => toCoordinator(data, language, links),
  staffParticipationSuspended: (data, language, links) => toCoordinator(data, language, links),
  consentDataWrong: (data, language, links) => ({
    ...ofApplication(data, language, links, "application"),
    facts: [
      ...mailFacts(language).about(data),
      ...mailFacts(language).words("details", data.comment),
      ...mailFacts(language).deadline("closesAt", data.closesAt),
    ],
  }),
  confirmForYourself: (data, language, links) => ofApplication(data, language, links, "application"),

  reviewsDue: (data, language, links) => {
    const { text, words, deadline } = mailFacts(language);
    return {
      greets: null,
      facts: data.stages.flatMap(({ cohortName, stageName, open, fresh, endsAt }) => [
        ...text("cohort", cohortName),
        ...text("stage", stageName),
        ...words("reviewsOpen", String(open)),
        ...words("reviewsNew", fresh > 0 ? String(fresh) : null),
        ...deadline("reviewsBy", endsAt),
      ]),
      action: { label: "reviews", href: links.absolute(data.path) },
    };
  },

  callAlertConfirm: (data, language, links) => ({
    greets: null,
    facts: [
      ...mailFacts(language).text("cohort", data.cohortName),
      ...mailFacts(language).moment("opensAt", data.opensAt),
    ],
    action: { label: "answerAlert", href: links.absolute(data.path) },
  }),
  callOpened: (data, language, links) => ({
    greets: null,
    facts: [
      ...mailFacts(language).text("cohort", data.cohortName),
      ...mailFacts(language).deadline("closesAt", data.closesAt),
    ],
    action: { label: "call", href: links.absolute(data.path) },
  }),
};

/** What a mail of this template says about these facts, in the recipient's language. */
export function mailContent<T extends MailTemplate>(
  template: T,
  data: MailData<T>,
  language: Language,
  links: MailLinks,
): MailContent {
  const content: Contents[T] = CONTENTS[template];
  return content(data, language, links);
}
