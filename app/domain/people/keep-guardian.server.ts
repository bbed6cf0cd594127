import type { Tx } from "~/platform/db.server";
import type { GuardianPosition } from "./guardian-fields";

export type GuardianDetails = {
  position: GuardianPosition;
  surname: string;
  givenName: string;
  relation: string;
  phone: string | null;
  email: string | null;
};

/**
 * Keeps a guardian a person names. One who was written to stays as they were: their answers name them, so a change
 * is a new row.
 * @returns the row that holds these details
 */
export async function keepGuardian(
  tx: Tx,
  now: Date,
  personId: string,
  details: GuardianDetails,
): Promise<{ id: string }> {
  const known = await tx.guardian.findFirst({
    where: { personId, position: details.position },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      surname: true,
      givenName: true,
      relation: true,
      phone: true,
      email: true,
      links: { take: 1, select: { id: true } },
    },
  });
  const { position, surname, givenName, relation, phone, email } = details;
  const same =
    known?.surname === surname &&
    known.givenName === givenName &&
    known.relation === relation &&
    known.phone === phone &&
    known.email === email;
  if (known && same) return { id: known.id };
  const data = { surname, givenName, relation, phone, email };
  if (known && known.links.length === 0)
    return tx.guardian.update({ where: { id: known.id }, data, select: { id: true } });
  return tx.guardian.create({ data: { ...data, position, personId, createdAt: now }, select: { id: true } });
}
