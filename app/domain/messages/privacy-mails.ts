import { displayDate } from "~/domain/calendar/local-date";
import type { Language } from "~/domain/languages";
import { mailFacts } from "./mail-facts";
import type { MailLinks } from "./mail-links";
import type { MailContent } from "./mail-shape";
import type { MailData, MailTemplate } from "./mail-templates";

type Content<T extends MailTemplate> = (data: MailData<T>, language: Language, links: MailLinks) => MailContent;

/** About somebody's own data: where they see, have and ask. */
function toPrivacy(language: Language, links: MailLinks): Omit<MailContent, "facts"> {
  return { greets: null, action: { label: "myPrivacy", href: links.myPrivacy(language) } };
}

/** Everything held about them lies ready. */
const exportReady: Content<"dataExportReady"> = ({ until }, language, links) => ({
  ...toPrivacy(language, links),
  facts: mailFacts(language).deadline("validUntil", until),
});

/** A request about their own data has come in. */
const requestAsked: Content<"privacyAsked"> = ({ answerBy }, language, links) => ({
  ...toPrivacy(language, links),
  facts: mailFacts(language).deadline("answerDue", answerBy),
});

/** What was answered to it. */
const requestAnswered: Content<"privacyAnswered"> = ({ answer }, language, links) => ({
  ...toPrivacy(language, links),
  facts: mailFacts(language).words("answer", answer),
});

/** What was written in an application goes soon. */
const erasureAhead: Content<"applicationErasureAhead"> = ({ erasedOn, ...about }, language, links) => ({
  ...toPrivacy(language, links),
  greets: about.givenName,
  facts: [...mailFacts(language).about(about), ...mailFacts(language).day("erasedOn", erasedOn)],
});

/** The account is closed soon; signing in keeps it. */
const closingAhead: Content<"accountErasureAhead"> = ({ erasedOn }, language, links) => ({
  greets: null,
  facts: mailFacts(language).day("erasedOn", erasedOn),
  action: { label: "signIn", href: links.signIn(language) },
});

/** The account is closed, and what the law has us keep. */
const accountClosed: Content<"accountErased"> = ({ at, kept }, language, links) => ({
  greets: null,
  facts: [
    ...mailFacts(language).moment("at", at),
    ...(kept.length === 0
      ? []
      : [{ label: "kept" as const, values: kept.map((each) => `${each.reference}: ${displayDate(each.until)}`) }]),
  ],
  action: { label: "programmes", href: links.programmes(language) },
});

/** The mails about people's own data, by template. */
export const PRIVACY_MAILS = {
  dataExportReady: exportReady,
  privacyAsked: requestAsked,
  privacyAnswered: requestAnswered,
  applicationErasureAhead: erasureAhead,
  accountErasureAhead: closingAhead,
  accountErased: accountClosed,
};
