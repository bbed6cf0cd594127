import { displayDate } from "~/domain/calendar/local-date";
import type { Language } from "~/domain/languages";
import { type MailFact, mailFacts } from "./mail-facts";
import type { MailLinks } from "./mail-links";
import type { MailData, MailTemplate } from "./mail-templates";

export type MailAction = { label: MailActionLabel; href: string };

export type MailActionLabel =
  | "application"
  | "continueDraft"
  | "correct"
  | "answerOffer"
  | "programmes"
  | "confirmEmail"
  | "resetPassword"
  | "signIn"
  | "forgotPassword"
  | "answerConsent";

/** What a mail says beside the words of its template: whom it greets, its table, its one button. */
export type MailContent = { greets: string | null; facts: MailFact[]; action: MailAction };

type Contents = {
  [T in MailTemplate]: (data: MailData<T>, language: Language, links: MailLinks) => MailContent;
};

const CONTENTS: Contents = {
  confirmEmail: (data, language, links) => ({
    greets: null,
    facts: mailFacts(language).deadline("validUntil", data.validUntil),
    action: { label: "confirmEmail", href: links.absolute(data.path) },
  }),
  registrationAttempt: (_data, language, links) => ({
    greets: null,
    facts: [],
    action: { label: "signIn", href: links.signIn(language) },
  }),
  passwordReset: (data, language, links) => ({
    greets: null,
    facts: mailFacts(language).deadline("validUntil", data.validUntil),
    action: { label: "resetPassword", href: links.absolute(data.path) },
  }),
  passwordChanged: (data, language, links) => ({
    greets: null,
    facts: mailFacts(language).moment("at", data.at),
    action: { label: "forgotPassword", href: links.forgotPassword(language) },
  }),

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
  consentRefused: (data, language, links) => withReasons(data, language, links),
  returnedForCorrection: (data, language, links) => ({
    ...ofApplication(data, language, links, "correct"),
    facts: [
      ...mailFacts(language).about(data),
      ...mailFacts(language).words("comment", data.comment),
      ...mailFacts(language).deadline("correctBy", data.until),
    ],
  }),
  ineligible: (data, language, links) => withReasons(data, language, links),
  shortlisted: (data, language, links) => ofApplication(data, language, links, "application"),
  offer: (data, language, links) => ({
    ...ofApplication(data, language, links, "answerOffer"),
    facts: [
      ...mailFacts(language).about(data),
      ...mailFacts(language).text("unit", data.unitName),
      ...mailFacts(language).deadline("confirmBy", data.lapsesAt),
    ],
  }),
  waitingList: (data, language, links) => ({
    ...ofApplication(data, language, links, "application"),
    facts: [...mailFacts(language).about(data), ...mailFacts(language).words("position", String(data.position))],
  }),
  notSelected: (data, language, links) => {
    const content = withReasons(data, language, links);
    const { words, day } = mailFacts(language);
    return {
      ...content,
      facts: [...content.facts, ...words("advice", data.advice), ...day("appealBy", data.appealBy)],
    };
  },
  offerExpired: (data, language, links) => ({
    ...ofApplication(data, language, links, "application"),
    facts: [...mailFacts(language).about(data), ...mailFacts(language).deadline("lapsedAt", data.lapsedAt)],
  }),
  offerDeclined: (data, language, links) => ofApplication(data, language, links, "application"),
  offerWithdrawn: (data, language, links) => withReasons(data, language, links),
  accepted: (data, language, links) => ofApplication(data, language, links, "application"),
  enrolled: (data, language, links) => ({
    ...ofApplication(data, language, links, "application"),
    facts: [
      ...mailFacts(language).about(data),
      ...mailFacts(language).day("startsOn", data.startsOn),
      ...mailFacts(language).text("place", data.place),
    ],
  }),
  withdrawn: (data, language, links) => ofApplication(data, language, links, "application"),
  cohortCancelled: (data, language, links) => ofApplication(data, language, links, "application"),

  guardianConsentRequest: (data, language, links) => ({
    greets: data.guardianName,
    facts: [
      ...mailFacts(language).words("participant", data.participantName),
      ...mailFacts(language).text("programme", data.programmeName),
      ...mailFacts(language).words("period", `${displayDate(data.startsOn)}–${displayDate(data.endsOn)}`),
      ...mailFacts(language).deadline("answerBy", data.lapsesAt),
    ],
    action: { label: "answerConsent", href: links.absolute(data.path) },
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

type AboutApplication = MailData<"withdrawn">;

function ofApplication(
  data: AboutApplication,
  language: Language,
  links: MailLinks,
  label: MailActionLabel,
): MailContent {
  return {
    greets: data.givenName,
    facts: mailFacts(language).about(data),
    action: { label, href: links.application(language, data.reference) },
  };
}

function withReasons(data: MailData<"ineligible">, language: Language, links: MailLinks): MailContent {
  const { texts, words } = mailFacts(language);
  const content = ofApplication(data, language, links, "application");
  return { ...content, facts: [...content.facts, ...texts("reason", data.reasons), ...words("details", data.details)] };
}
