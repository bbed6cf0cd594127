import type { Tx } from "~/platform/db.server";
import type { Contact } from "./contact";

export type AccountFound = { personId: string; email: string; language: string; disabledAt: Date | null };

/** The account of an address or a number, exactly; null for none, and for a number that several people gave. */
export async function findAccountOf(tx: Tx, contact: Contact): Promise<AccountFound | null> {
  const where = "email" in contact ? contact : { person: { profile: { phone: contact.phone } } };
  const [found, another] = await tx.user.findMany({
    where: { ...where, personId: { not: null } },
    take: 2,
    select: { personId: true, email: true, disabledAt: true, person: { select: { language: true } } },
  });
  if (!found?.personId || !found.person || another) return null;
  const { personId, email, disabledAt, person } = found;
  return { personId, email, disabledAt, language: person.language };
}
