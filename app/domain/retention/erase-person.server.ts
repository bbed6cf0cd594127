import { ageOn } from "~/domain/calendar/age";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { localDateOfColumn } from "~/domain/calendar/local-date";
import type { Tx } from "~/platform/db.server";

/**
 * Erases the profile of a minor for whom nobody consented, and the guardians nobody needs any more. A profile stays
 * while another application of the person's is not erased, and from the day on which it is theirs alone to decide.
 */
export async function erasePerson(
  tx: Tx,
  now: Date,
  { personId, consentUnder }: { personId: string; consentUnder: number },
): Promise<{ profiles: number; guardians: number }> {
  const guardians = await tx.guardian.deleteMany({ where: { personId, links: { none: {} }, consents: { none: {} } } });
  const profile = await tx.profile.findUnique({ where: { personId }, select: { birthDate: true } });
  const elsewhere = await tx.application.count({ where: { personId, erasedAt: null } });
  const birthDate = profile?.birthDate;
  const isMinor = birthDate && ageOn(localDateOfColumn(birthDate), bakuDateOf(now)) < consentUnder;
  const { count } = elsewhere > 0 || !isMinor ? { count: 0 } : await tx.profile.deleteMany({ where: { personId } });
  return { profiles: count, guardians: guardians.count };
}
