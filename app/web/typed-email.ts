import { z } from "zod";

const invalid = { error: "account.emailInvalid" };

/** A mail address as it is typed; whether anybody has it, and how it is spelled there, is for the verbs to find out. */
export const EMAIL = z.string(invalid).trim().max(254, invalid).pipe(z.email(invalid));
