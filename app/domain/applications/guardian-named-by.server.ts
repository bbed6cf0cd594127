import type { Tx } from "~/platform/db.server";

/** The guardian named in the profile, without whom a minor's profile is not complete. */
export async function guardianNamedBy(tx: Tx, personId: string): Promise<string> {
  const guardian = await tx.guardian.findFirstOrThrow({
    where: { personId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true },
  });
  return guardian.id;
}
