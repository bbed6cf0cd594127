import { randomInt } from "node:crypto";
import type { PhoneCodePurpose } from "~/generated/prisma/enums";
import { lookupHash } from "~/platform/secret-box.server";

/** Whose code it is, and what for: a code is good for nothing else. */
export type CodeOf = { personId: string; purpose: PhoneCodePurpose };

/** Six digits, all equally likely. */
export const newPhoneCode = (): string => String(randomInt(1_000_000)).padStart(6, "0");

/** What is kept of a code: a keyed fingerprint of it, its person and its purpose. However it was typed. */
export function phoneCodeHash({ personId, purpose }: CodeOf, code: string): string {
  return lookupHash(`${purpose}:${personId}:${code.replaceAll(/\D/g, "")}`, "phone-code");
}
