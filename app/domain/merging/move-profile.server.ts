import { openIdentity, sealIdentity } from "~/domain/people/identity-seal.server";
import type { Tx } from "~/platform/db.server";

/**
 * The profile of the account that stays, stays. Where that says nothing of who its person is, the other one takes its
 * place, its numbers sealed anew: a seal holds for one person alone. The other one goes in any case.
 */
export async function moveProfile(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
  const own = await tx.profile.findUnique({ where: { personId: to }, select: { surname: true, birthDate: true } });
  const other = await tx.profile.findUnique({ where: { personId: from } });
  if (!other) return;
  await tx.profile.delete({ where: { personId: from }, select: { personId: true } });
  if (own?.surname || own?.birthDate) return;
  if (own) await tx.profile.delete({ where: { personId: to }, select: { personId: true } });
  const docNumber = openIdentity("docNumber", from, other.docNumberSealed);
  const fin = openIdentity("fin", from, other.finSealed);
  await tx.profile.create({
    data: {
      ...other,
      personId: to,
      docNumberSealed: docNumber ? sealIdentity("docNumber", to, docNumber).sealed : null,
      finSealed: fin ? sealIdentity("fin", to, fin).sealed : null,
      languages: other.languages ?? [],
      unfinished: other.unfinished ?? {},
    },
    select: { personId: true },
  });
}
