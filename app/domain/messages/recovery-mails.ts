import type { Language } from "~/domain/languages";
import { mailFacts } from "./mail-facts";
import type { MailLinks } from "./mail-links";
import type { MailContent } from "./mail-shape";
import type { MailData, MailTemplate } from "./mail-templates";

type RecoveryMail =
  | Extract<MailTemplate, `recovery${"Confirm" | "Notice" | "Waiting" | "Number" | "Refused" | "Stopped" | "Lapsed"}`>
  | "addressChanged"
  | "mergeLink"
  | "accountsMerged"
  | "guardianAddressChanged";

type Contents = {
  [T in RecoveryMail]: (data: MailData<T>, language: Language, links: MailLinks) => MailContent;
};

/** It is over without a new address. */
function ended(data: { at: string }, language: Language, links: MailLinks): MailContent {
  return {
    greets: null,
    facts: mailFacts(language).moment("at", data.at),
    action: { label: "signIn", href: links.signIn(language) },
  };
}

/** Mails around an account whose address was lost. They go to addresses that are not known to be anybody's: no name in them. */
export const RECOVERY_MAILS: Contents = {
  recoveryConfirm: (data, language, links) => ({
    greets: null,
    facts: mailFacts(language).deadline("validUntil", data.validUntil),
    action: { label: "confirmEmail", href: links.absolute(data.path) },
  }),
  recoveryNotice: (data, language, links) => ({
    greets: null,
    facts: mailFacts(language).moment("changesAt", data.changesAt),
    action: { label: "answerRecovery", href: links.absolute(data.path) },
  }),
  recoveryWaiting: (data, language, links) => ({
    greets: null,
    facts: mailFacts(language).moment("changesAt", data.changesAt),
    action: { label: "signIn", href: links.signIn(language) },
  }),
  recoveryNumber: (data, language, links) => ({
    greets: null,
    facts: mailFacts(language).words("recoveryNumber", data.number),
    action: { label: "signIn", href: links.signIn(language) },
  }),
  recoveryRefused: (data, language, links) => ({
    greets: null,
    facts: mailFacts(language).words("answer", data.answer),
    action: { label: "signIn", href: links.signIn(language) },
  }),
  recoveryStopped: ended,
  recoveryLapsed: ended,
  addressChanged: (data, language, links) => ({
    greets: null,
    facts: mailFacts(language).moment("at", data.at),
    action: { label: "forgotPassword", href: links.forgotPassword(language) },
  }),
  mergeLink: (data, language, links) => ({
    greets: null,
    facts: mailFacts(language).deadline("validUntil", data.validUntil),
    action: { label: "mergeAccounts", href: links.absolute(data.path) },
  }),
  accountsMerged: (data, language, links) => ({
    greets: null,
    facts: [...mailFacts(language).moment("at", data.at), ...mailFacts(language).words("address", data.address)],
    action: { label: "signIn", href: links.signIn(language) },
  }),
  guardianAddressChanged: (data, language, links) => ({
    greets: data.guardianName,
    facts: [
      ...mailFacts(language).words("participant", data.participantName),
      ...mailFacts(language).moment("at", data.at),
    ],
    action: { label: "programmes", href: links.programmes(language) },
  }),
};
