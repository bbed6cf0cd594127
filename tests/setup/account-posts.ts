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
  ":language/admin/people": [{ who: "administrator", fields: { email: "nobody.here@example.com" }, kept: ["email"] }],
  ":language/admin/people/invite": [
    {
      who: "administrator",
      fields: { name: "Yeni Əməkdaş <b>", email: "not an address", role: "reviewer", scope: "everywhere" },
      kept: ["name", "email"],
    },
  ],
  ":language/admin/people/:person": [
    {
      who: "administrator",
      with: ({ colleague }) => ({ person: colleague }),
      fields: { intent: "grant", role: "auditor", scope: "nowhere", "endsOn.day": "31" },
      kept: ["endsOn.day"],
    },
    {
      who: "administrator",
      with: ({ colleague }) => ({ person: colleague }),
      fields: { intent: "revoke", grantId: "0190a000-0000-7000-8000-000000000000", reason: "x" },
    },
  ],
  ":language/lost-address": [{ who: "visitor", fields: { email: "not an address" }, kept: ["email"] }],
  ":language/lost-address/phone": [
    {
      who: "visitor",
      fields: { email: "nobody.here@example.com", code: "000000", newEmail: "not an address" },
      kept: ["email", "newEmail"],
    },
  ],
  ":language/lost-address/desk": [
    {
      who: "visitor",
      fields: {
        ...{ email: "nobody.here@example.com", surname: "Ələsgərova <b>", givenName: "Şəhla" },
        ...{ "birthDate.day": "31", "birthDate.month": "02", "birthDate.year": "2006", newEmail: "new@example.com" },
      },
      kept: ["email", "surname", "givenName", "birthDate.day", "newEmail"],
    },
  ],
  ":language/lost-address/confirm": [{ who: "visitor", fields: {} }],
  ":language/lost-address/answer": [
    { who: "visitor", fields: { intent: "stop" } },
    { who: "visitor", fields: { intent: "agree" } },
  ],
  ":language/staff/account-recoveries/:id": [
    {
      who: "head",
      with: ({ recovery: id }) => ({ id }),
      fields: { intent: "refuse", reason: "<b>& co" },
      kept: ["reason"],
    },
    { who: "head", with: ({ recovery: id }) => ({ id }), fields: { intent: "approve", document: "AZE99999999" } },
    { who: "head", with: ({ recovery: id }) => ({ id }), fields: { intent: "second" } },
  ],
  ":language/invitation": [{ who: "visitor", fields: { password: "a-new-password-2026" } }],
  ":language/sign-in/national/link": [{ who: "visitor", fields: { password: "wrong-password-1" } }],
  ":language/session": [{ who: "applicant", fields: {}, json: true }],
  ":language/sign-in/passkey": [{ who: "visitor", fields: { answer: "{}" } }],
  ":language/sign-in/passkey-challenge": [{ who: "visitor", fields: { purpose: "signIn" }, json: true }],
  ":language/my/security/merge": [
    { who: "applicant", fields: { what: "password", email: "x@example.com", password: "wrong-password-1", code: "" } },
    { who: "applicant", fields: { what: "link", address: "not an address" }, kept: ["address"] },
    { who: "applicant", fields: { what: "merge", keep: "own" } },
    { who: "minor", fields: { what: "drop" } },
  ],
  ":language/my/security/merge/confirm": [{ who: "applicant", fields: { code: "000000" } }],
  ":language/my/security/phone": [
    { who: "applicant", fields: { code: "000000" } },
    { who: "minor", fields: { send: "yes" } },
  ],
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
