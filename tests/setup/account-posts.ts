import type { FormPost } from "./posts";

/** The forms around an account, and those of the second factor as somebody sends them who has none, or has it wrong. */
export const ACCOUNT_POSTS: Record<string, readonly FormPost[]> = {
  ":language/sign-in": [
    { who: "visitor", fields: { email: "nobody.here@example.com", password: "wrong-password-1" }, kept: ["email"] },
  ],
  ":language/sign-up": [
    { who: "visitor", fields: { email: "new.person@example.com", password: "short", agree: "yes" }, kept: ["email"] },
  ],
  ":language/check-your-mail": [{ who: "visitor", fields: {} }],
  ":language/confirm-email": [{ who: "visitor", fields: { token: "unknown" } }],
  ":language/forgot-password": [{ who: "visitor", fields: { email: "not an address" }, kept: ["email"] }],
  ":language/reset-password": [{ who: "visitor", fields: { token: "unknown", password: "a-new-password-2026" } }],
  ":language/sign-out": [{ who: "leaver", fields: {} }],
  ":language/my/security": [{ who: "minor", fields: { session: "0190a000-0000-7000-8000-000000000000" } }],
  ":language/my/security/password": [
    { who: "minor", fields: { currentPassword: "wrong-password-1", newPassword: "another-password-2026" } },
  ],
  ":language/sign-in/second-step": [
    { who: "visitor", fields: { code: "123456" } },
    { who: "applicant", fields: { answer: "{}" } },
  ],
  ":language/admin/people": [
    { who: "administrator", fields: { email: "nobody.here@example.com" }, kept: ["email"] },
    { who: "administrator", fields: { act: "enabled", userId: "0190a000-0000-7000-8000-000000000000" } },
  ],
  ":language/sign-in/national/link": [{ who: "visitor", fields: { password: "wrong-password-1" } }],
  ":language/session": [{ who: "applicant", fields: {}, json: true }],
  ":language/sign-in/passkey": [{ who: "visitor", fields: { answer: "{}" } }],
  ":language/sign-in/passkey-challenge": [{ who: "visitor", fields: { purpose: "signIn" }, json: true }],
  ":language/my/security/confirm": [{ who: "applicant", fields: { password: "wrong-password-1" } }],
  ":language/my/security/authenticator": [
    { who: "applicant", fields: { begin: "yes" } },
    { who: "applicant", fields: { code: "000000" } },
  ],
  ":language/my/security/passkeys": [
    { who: "applicant", fields: { name: "İş noutbuku <b>", answer: "{}" }, kept: ["name"] },
  ],
  ":language/my/security/recovery-codes": [{ who: "applicant", fields: {} }],
};
