import type { Blocker } from "../errors";
import { phoneFaults } from "../forms/contact-faults";
import { storableText } from "../forms/storable-text";
import { normalisePhone } from "../people/phone";

/** Whom to call in an emergency, as typed or as kept; kept phones are E.164. */
export type EmergencyContact = { name: string; phone: string };

export const CONTACT_NAME_MAX_CHARS = 120;

/** The contact in the form in which it is kept, or what is wrong with it by field: contactName, contactPhone. */
export function enteredContact(
  typed: EmergencyContact,
): { contact: EmergencyContact; blockers: [] } | { contact: null; blockers: Blocker[] } {
  const name = storableText(typed.name).trim();
  const phone = normalisePhone(typed.phone);
  const blockers: Blocker[] = [];
  if (name === "") blockers.push({ key: "answer.required", field: "contactName" });
  if (name.length > CONTACT_NAME_MAX_CHARS)
    blockers.push({
      key: "answer.tooLong",
      params: { max: CONTACT_NAME_MAX_CHARS, actual: name.length },
      field: "contactName",
    });
  const faults = phone === "" ? [{ key: "answer.enterPhone" }] : phoneFaults(typed.phone);
  blockers.push(...faults.map((fault) => ({ ...fault, field: "contactPhone" })));
  return blockers.length > 0 ? { contact: null, blockers } : { contact: { name, phone }, blockers: [] };
}
