import { z } from "zod";

const invalid = { error: "account.emailInvalid" };

/** An address as it is typed; whether it has an account, and how it is spelled there, is for the verbs to find out. */
export const EMAIL = z.string(invalid).trim().max(254, invalid).pipe(z.email(invalid));

/** A password, old or new: how a new one should be, identity says. */
export const PASSWORD = z.string({ error: "password.required" });
