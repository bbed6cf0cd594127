import type { Tx } from "~/platform/db.server";

/** How many minors asked a guardian, and what became of it. */
export async function guardiansAnswers(tx: Tx) {
  const asked = await tx.application.findMany({
    where: { guardianLinks: { some: {} } },
    select: { personId: true, status: true, receivedAt: true },
  });
  const count = (holds: (row: (typeof asked)[number]) => boolean) => asked.filter(holds).length;
  return {
    total: new Set(asked.map(({ personId }) => personId)).size,
    consentGiven: count(({ receivedAt }) => receivedAt !== null),
    consentPending: count(({ status }) => status === "awaiting_consent"),
    consentRefused: count(({ status }) => status === "consent_refused"),
  };
}

/** The minor among the demonstration's accounts. */
export function ownMinor(tx: Tx) {
  return tx.person.findFirstOrThrow({
    where: { user: { email: "minor@example.com" } },
    select: {
      profile: { select: { birthDate: true, unfinished: true } },
      guardians: { select: { email: true } },
      applications: { select: { status: true, receivedAt: true } },
    },
  });
}
