import type { Tx } from "~/platform/db.server";
import type { EmergencyContact } from "./emergency-contact";

type Named = { guardian: { id: string }; application: { id: string } };

/** Keeps whom to call in an emergency, in the place of whom the guardian had named before. */
export async function keepEmergencyContact(
  tx: Tx,
  now: Date,
  { guardian, application }: Named,
  { name, phone }: EmergencyContact,
): Promise<void> {
  const key = { applicationId: application.id, guardianId: guardian.id };
  const row = { name, phone, givenAt: now };
  await tx.emergencyContact.upsert({
    where: { applicationId_guardianId: key },
    create: { ...key, ...row },
    update: row,
    select: { id: true },
  });
}
