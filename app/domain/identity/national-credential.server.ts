import { actAsPortal, type Tx } from "~/platform/db.server";

/** What the table of credentials calls the national identity. */
export const NATIONAL = "national";

/** The account a person of the provider is linked to; null for none. */
export async function findLinked(tx: Tx, subject: string): Promise<string | null> {
  const where = { providerId_accountId: { providerId: NATIONAL, accountId: subject } };
  // Whose it is may be somebody else: whoever links it has to be told that it is taken.
  const found = await actAsPortal(tx, "identity", () => tx.credential.findUnique({ where, select: { userId: true } }));
  return found?.userId ?? null;
}
