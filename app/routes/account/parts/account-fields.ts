import { z } from "zod";

/** An address as it is typed; whether it has an account, and how it is spelled there, is for the verbs to find out. */
export const EMAIL = z
  .string({ error: "account.emailMissing" })
  .trim()
  .max(254, { error: "account.emailInvalid" })
  .pipe(z.email({ error: "account.emailInvalid" }));

/** A password that is to be checked: nothing is said here about how it should be. */
export const KNOWN_PASSWORD = z.string({ error: "account.passwordMissing" });

/** A password that is to be set; its rules are those of identity. */
export const NEW_PASSWORD = z.string({ error: "account.newPasswordMissing" });
