import { z } from "zod";
import type { Blocker } from "../errors";
import { isPhone, normalisePhone } from "../people/phone";

/** What an account is found by. */
export type Contact = { email: string } | { phone: string };

const EMAIL = z.email().max(254);

/** A typed e-mail address or telephone number; null for what is neither. */
export function contactOf(typed: string): Contact | null {
  const email = typed.trim().toLowerCase();
  if (email.includes("@")) return EMAIL.safeParse(email).success ? { email } : null;
  const phone = normalisePhone(typed);
  return isPhone(phone) ? { phone } : null;
}

/** The most that is kept of how an operator made sure who it is. */
export const MOST_IDENTITY_CHECK = 500;

export type Asked = { contact: string; identityCheck: string };

/** What stands against looking for somebody: they cannot be found by that, or nobody made sure who they are. */
export function blockersToFind({ contact, identityCheck }: Asked): Blocker[] {
  const check = identityCheck.trim();
  return [
    ...(contactOf(contact) === null ? [{ key: "assistance.contactInvalid", field: "contact" }] : []),
    ...(check === "" ? [{ key: "assistance.identityMissing", field: "identityCheck" }] : []),
    ...(check.length > MOST_IDENTITY_CHECK
      ? [{ key: "answer.tooLong", params: { max: MOST_IDENTITY_CHECK, actual: check.length }, field: "identityCheck" }]
      : []),
  ];
}
