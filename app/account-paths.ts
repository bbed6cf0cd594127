import type { Language } from "~/domain/languages";
import { query } from "./path-query";

/** The addresses around an account; reached through `paths`, like all the others. */
export const accountPaths = {
  /** `next`: the page to come back to; `done`: what the page says first. */
  signIn: (language: Language, next?: string | null, done?: "confirmed" | "changed") =>
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
  /** `sent`: what the mail is for. */
  checkYourMail: (language: Language, sent: "confirmation" | "reset") => `/${language}/check-your-mail?sent=${sent}`,
  confirmEmail: (language: Language, token: string) => `/${language}/confirm-email?token=${encodeURIComponent(token)}`,
  resetPassword: (language: Language, token: string) =>
    `/${language}/reset-password?token=${encodeURIComponent(token)}`,
  security: (language: Language) => `/${language}/my/security`,
  /** What is held about oneself, and what can be asked about it. `done`: what the page says first. */
  myPrivacy: (language: Language, done?: "export" | "asked" | "takenBack") =>
    `/${language}/my/privacy${query({ done })}`,
  /** Who looked at one's own files; `before`: the reading before which the page begins. */
  myReadings: (language: Language, before?: string) => `/${language}/my/privacy/readings${query({ before })}`,
  myPrivacyRequest: (language: Language, kind?: string) => `/${language}/my/privacy/request${query({ kind })}`,
  /** The archive with everything held about oneself. */
  myDataExport: (language: Language, id: string) => `/${language}/my/privacy/exports/${encodeURIComponent(id)}`,
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
