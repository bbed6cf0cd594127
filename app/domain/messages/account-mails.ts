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
  | "phoneConfirmed"
  | "newDevice"
  | "accountUnused"
  | "accountEnabled"
  | "assistanceAsked"
  | "assistanceOpened"
  | "assistanceCode"
  | "staffInvitation"
  | "roleGranted"
  | "roleRevoked";

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

type WithCode = MailData<"assistanceAsked" | "assistanceCode">;

/** A code to read to an operator, and the page on which one sees what it is for. */
function byCode({ cohortName, operatorName, code, validUntil, path }: WithCode, language: Language, links: MailLinks) {
  const { text, words, deadline } = mailFacts(language);
  return {
    greets: null,
    facts: [
      ...words("code", code),
      ...deadline("codeUntil", validUntil),
      ...text("cohort", cohortName),
      ...words("operator", operatorName),
    ],
    action: { label: "help", href: links.absolute(path) },
  } satisfies MailContent;
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
  phoneConfirmed: onAccount,
  newDevice: (data, language, links) => ({
    ...onAccount(data, language, links),
    facts: [...mailFacts(language).moment("at", data.at), ...mailFacts(language).words("device", data.device)],
  }),
  accountUnused: (data, language, links) => ({
    greets: null,
    facts: mailFacts(language).deadline("offAt", data.offAt),
    action: { label: "signIn", href: links.signIn(language) },
  }),
  assistanceAsked: (data, language, links) => byCode(data, language, links),
  assistanceOpened: ({ cohortName, operatorName, until, path }, language, links) => ({
    greets: null,
    facts: [
      ...mailFacts(language).text("cohort", cohortName),
      ...mailFacts(language).words("operator", operatorName),
      ...mailFacts(language).deadline("openUntil", until),
    ],
    action: { label: "help", href: links.absolute(path) },
  }),
  assistanceCode: (data, language, links) => byCode(data, language, links),
  staffInvitation: (data, language, links) => ({
    greets: null,
    facts: mailFacts(language).deadline("validUntil", data.validUntil),
    action: { label: "choosePassword", href: links.absolute(data.path) },
  }),
  roleGranted: ({ role, scope, endsAt }, language, links) => ({
    greets: null,
    facts: [
      ...mailFacts(language).role(role),
      ...mailFacts(language).text("scope", scope),
      ...(endsAt === null ? [] : mailFacts(language).deadline("roleEndsAt", endsAt)),
    ],
    action: { label: "signIn", href: links.signIn(language) },
  }),
  roleRevoked: ({ role, scope }, language, links) => ({
    greets: null,
    facts: [...mailFacts(language).role(role), ...mailFacts(language).text("scope", scope)],
    action: { label: "signIn", href: links.signIn(language) },
  }),
  accountEnabled: (data, language, links) => ({
    greets: null,
    facts: mailFacts(language).moment("at", data.at),
    action: { label: "signIn", href: links.signIn(language) },
  }),
};
