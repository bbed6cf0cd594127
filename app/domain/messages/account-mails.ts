import type { Language } from "~/domain/languages";
import { mailFacts } from "./mail-facts";
import type { MailLinks } from "./mail-links";
import type { MailContent } from "./mail-shape";
import type { MailData, MailTemplate } from "./mail-templates";

type AccountMail =
  | "confirmEmail"
  | "registrationAttempt"
  | "passwordReset"
  | "passwordChanged"
  | "factorAdded"
  | "factorRemoved"
  | "factorReset"
  | "recoveryCodeUsed"
  | "identityLinked"
  | "newDevice"
  | "accountUnused"
  | "accountEnabled";

type Contents = {
  [T in AccountMail & MailTemplate]: (data: MailData<T>, language: Language, links: MailLinks) => MailContent;
};

/** What happened to an account, and the way to take it back into one's hands. */
function onAccount(data: { at: string }, language: Language, links: MailLinks): MailContent {
  return {
    greets: null,
    facts: mailFacts(language).moment("at", data.at),
    action: { label: "forgotPassword", href: links.forgotPassword(language) },
  };
}

/** Mails about an account: its address, its password, and the ways to sign in. */
export const ACCOUNT_MAILS: Contents = {
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
  passwordChanged: onAccount,
  factorAdded: onAccount,
  factorRemoved: onAccount,
  factorReset: onAccount,
  recoveryCodeUsed: onAccount,
  identityLinked: onAccount,
  newDevice: (data, language, links) => ({
    ...onAccount(data, language, links),
    facts: [...mailFacts(language).moment("at", data.at), ...mailFacts(language).words("device", data.device)],
  }),
  accountUnused: (data, language, links) => ({
    greets: null,
    facts: mailFacts(language).deadline("offAt", data.offAt),
    action: { label: "signIn", href: links.signIn(language) },
  }),
  accountEnabled: (data, language, links) => ({
    greets: null,
    facts: mailFacts(language).moment("at", data.at),
    action: { label: "signIn", href: links.signIn(language) },
  }),
};
