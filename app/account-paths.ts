import type { Language } from "~/domain/languages";
import { query } from "./path-query";

/** The addresses around an account; reached through `paths`, like all the others. */
export const accountPaths = {
  /** `next`: the page to come back to; `done`: what the page says first. */
  signIn: (language: Language, next?: string | null, done?: "confirmed" | "changed" | "chosen") =>
    `/${language}/sign-in${query({ next, done })}`,
  /** Where the second factor is asked for, or the first one of a new member of staff set up. */
  secondStep: (language: Language, next?: string | null) => `/${language}/sign-in/second-step${query({ next })}`,
  /** Signing in with a passkey and nothing else. */
  passkeySignIn: (language: Language, next?: string | null) => `/${language}/sign-in/passkey${query({ next })}`,
  /** Leads to the provider of the national identity; `link`: to link it with the account that is signed in. */
  national: (language: Language, asked: { next?: string | null; link?: "yes" } = {}) =>
    `/${language}/sign-in/national${query(asked)}`,
  nationalBack: (language: Language) => `/${language}/sign-in/national/back`,
  /** Where the password of an account is asked for that has the address of a national identity. */
  nationalLink: (language: Language) => `/${language}/sign-in/national/link`,
  /** What the browser is to have signed by a passkey; answers with JSON. */
  passkeyChallenge: (language: Language) => `/${language}/sign-in/passkey-challenge`,
  signUp: (language: Language, next?: string | null) => `/${language}/sign-up${query({ next })}`,
  /** How long the session goes on (read), and keeping it alive (sent); answers with JSON. */
  session: (language: Language) => `/${language}/session`,
  signOut: (language: Language) => `/${language}/sign-out`,
  forgotPassword: (language: Language) => `/${language}/forgot-password`,
  /** For whoever lost the address of their account: the ways back. */
  lostAddress: (language: Language) => `/${language}/lost-address`,
  lostAddressPhone: (language: Language) => `/${language}/lost-address/phone`,
  lostAddressDesk: (language: Language) => `/${language}/lost-address/desk`,
  lostAddressSent: (language: Language) => `/${language}/lost-address/sent`,
  /** Where the mail to the new address leads, and where the one to the old address does. */
  lostAddressConfirm: (language: Language, token: string) =>
    `/${language}/lost-address/confirm?token=${encodeURIComponent(token)}`,
  lostAddressAnswer: (language: Language, token: string) =>
    `/${language}/lost-address/answer?token=${encodeURIComponent(token)}`,
  /** `sent`: what the mail is for. */
  checkYourMail: (language: Language, sent: "confirmation" | "reset") => `/${language}/check-your-mail?sent=${sent}`,
  confirmEmail: (language: Language, token: string) => `/${language}/confirm-email?token=${encodeURIComponent(token)}`,
  resetPassword: (language: Language, token: string) =>
    `/${language}/reset-password?token=${encodeURIComponent(token)}`,
  /** Where the mail to a new member of staff leads: the first password is chosen there. */
  invitation: (language: Language, token: string) => `/${language}/invitation?token=${encodeURIComponent(token)}`,
  security: (language: Language) => `/${language}/my/security`,
  /** What is held about oneself, and what can be asked about it. `done`: what the page says first. */
  myPrivacy: (language: Language, done?: "export" | "asked" | "takenBack" | "consentTakenBack") =>
    `/${language}/my/privacy${query({ done })}`,
  /** Who looked at one's own files; `before`: the reading before which the page begins. */
  myReadings: (language: Language, before?: string) => `/${language}/my/privacy/readings${query({ before })}`,
  /** Taking back the consent to the use of one's own data, after reading what it means. */
  myConsents: (language: Language) => `/${language}/my/privacy/consents`,
  myPrivacyRequest: (language: Language, kind?: string) => `/${language}/my/privacy/request${query({ kind })}`,
  /** The archive with everything held about oneself. */
  myDataExport: (language: Language, id: string) => `/${language}/my/privacy/exports/${encodeURIComponent(id)}`,
  /** Where a phone is shown to be one's own. `done`: what the page says first. */
  myPhone: (language: Language, done?: "sent" | "confirmed") => `/${language}/my/security/phone${query({ done })}`,
  /** Where two accounts of one person become one, and where the link to the other one leads. */
  merge: (language: Language, done?: "sent" | "merged" | "dropped") =>
    `/${language}/my/security/merge${query({ done })}`,
  mergeConfirm: (language: Language, token: string) =>
    `/${language}/my/security/merge/confirm?token=${encodeURIComponent(token)}`,
  changePassword: (language: Language) => `/${language}/my/security/password`,
  /** Asks once more who it is, before something weighty; leads back to `next`. */
  confirmIdentity: (language: Language, next?: string | null) => `/${language}/my/security/confirm${query({ next })}`,
  /** Sets up an authenticator app, or takes it away. */
  authenticator: (language: Language, next?: string | null) =>
    `/${language}/my/security/authenticator${query({ next })}`,
  passkeys: (language: Language, next?: string | null) => `/${language}/my/security/passkeys${query({ next })}`,
  recoveryCodes: (language: Language, next?: string | null) =>
    `/${language}/my/security/recovery-codes${query({ next })}`,
} as const;
