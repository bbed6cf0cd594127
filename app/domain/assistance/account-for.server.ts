import { RuleBroken } from "~/domain/errors";
import { isLanguage, type Language } from "~/domain/languages";
import type { Tx } from "~/platform/db.server";
import type { Contact } from "./contact";
import { findAccountOf } from "./find-account-of.server";

const MOST_NAME = 100;

export type HelpedAccount = { personId: string; email: string; language: Language; isNew: boolean };

/**
 * The account of an address or number, or a new one without a password: its owner chooses one by the link that is sent for
 * a forgotten password. A number alone makes none: the code is sent to an address.
 * @throws {RuleBroken} roles.accountClosed, assistance.emailNeeded, assistance.nameMissing, assistance.nameTooLong
 */
export async function accountFor(
  tx: Tx,
  now: Date,
  { contact, name, language }: { contact: Contact; name: string; language: Language },
): Promise<HelpedAccount> {
  const said = "email" in contact ? contact.email : contact.phone;
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`account of ${said}`}, 0))::text as locked`;
  const found = await findAccountOf(tx, contact);
  if (found?.disabledAt) throw new RuleBroken([{ key: "roles.accountClosed", field: "contact" }]);
  if (found) {
    const { personId, email, language: spoken } = found;
    return { personId, email, language: isLanguage(spoken) ? spoken : language, isNew: false };
  }
  if (!("email" in contact)) throw new RuleBroken([{ key: "assistance.emailNeeded", field: "contact" }]);
  const called = name.trim();
  if (called === "") throw new RuleBroken([{ key: "assistance.nameMissing", field: "name" }]);
  if (called.length > MOST_NAME) {
    throw new RuleBroken([{ key: "assistance.nameTooLong", params: { most: MOST_NAME }, field: "name" }]);
  }
  const { email } = contact;
  const user = { create: { name: called, email, createdAt: now, updatedAt: now } };
  const { id: personId } = await tx.person.create({ data: { language, createdAt: now, user }, select: { id: true } });
  return { personId, email, language, isNew: true };
}
