import type { Visit } from "./visits";

const applicant = "applicant" as const;

/** The pages around the second factor. The demonstration accounts have none, so they see how one is set up. */
export const ACCOUNT_VISITS: Record<string, readonly Visit[]> = {
  ":language/sign-in/second-step": [{ who: "visitor" }, { who: applicant }],
  ":language/admin/people": [
    { who: "administrator" },
    { who: "administrator", query: "?search=a&role=reviewer&who=now" },
  ],
  ":language/admin/people/invite": [{ who: "administrator" }],
  ":language/admin/people/:person": [{ who: "administrator", with: ({ colleague }) => ({ person: colleague }) }],
  ":language/lost-address": [{ who: "visitor" }],
  ":language/lost-address/phone": [{ who: "visitor" }],
  ":language/lost-address/desk": [{ who: "visitor" }],
  ":language/lost-address/sent": [{ who: "visitor" }],
  ":language/lost-address/confirm": [{ who: "visitor" }],
  ":language/lost-address/answer": [{ who: "visitor" }],
  ":language/staff/account-recoveries": [{ who: "head" }, { who: "head", query: "?show=answered" }],
  ":language/staff/account-recoveries/:id": [{ who: "head", with: ({ recovery: id }) => ({ id }) }],
  ":language/invitation": [{ who: "visitor" }],
  ":language/sign-in/national": [{ who: "visitor" }],
  ":language/sign-in/national/back": [{ who: "visitor" }],
  ":language/sign-in/national/link": [{ who: "visitor" }],
  ":language/session": [{ who: applicant }],
  ":language/sign-in/passkey": [{ who: "visitor" }],
  ":language/sign-in/passkey-challenge": [{ who: "visitor" }],
  ":language/my/security/merge": [{ who: applicant }],
  ":language/my/security/merge/confirm": [{ who: applicant }],
  ":language/my/security/phone": [{ who: applicant }],
  ":language/my/security/confirm": [{ who: applicant }],
  ":language/my/security/authenticator": [{ who: applicant }, { who: "coordinator" }],
  ":language/my/security/passkeys": [{ who: applicant }],
  ":language/my/security/recovery-codes": [{ who: applicant }],
};
