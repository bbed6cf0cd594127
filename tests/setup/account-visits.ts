import type { Visit } from "./visits";

const applicant = "applicant" as const;

/** The pages around the second factor. The demonstration accounts have none, so they see how one is set up. */
export const ACCOUNT_VISITS: Record<string, readonly Visit[]> = {
  ":language/sign-in/second-step": [{ who: "visitor" }, { who: applicant }],
  ":language/admin/people": [{ who: "administrator" }],
  ":language/sign-in/national": [{ who: "visitor" }],
  ":language/sign-in/national/back": [{ who: "visitor" }],
  ":language/sign-in/national/link": [{ who: "visitor" }],
  ":language/session": [{ who: applicant }],
  ":language/sign-in/passkey": [{ who: "visitor" }],
  ":language/sign-in/passkey-challenge": [{ who: "visitor" }],
  ":language/my/security/confirm": [{ who: applicant }],
  ":language/my/security/authenticator": [{ who: applicant }, { who: "coordinator" }],
  ":language/my/security/passkeys": [{ who: applicant }],
  ":language/my/security/recovery-codes": [{ who: applicant }],
};
