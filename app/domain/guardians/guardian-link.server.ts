import { createHash, randomBytes } from "node:crypto";
import type { GuardianPosition } from "~/domain/people/guardian-fields";
import type { GuardianLinkPurpose } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";

type NewLink = {
  guardianId: string;
  applicationId: string;
  purpose: GuardianLinkPurpose;
  expiresAt: Date;
  /** Sent because no answer came. */
  reminder?: true;
};

/**
 * Makes a link for a guardian of 256 random bits; the one they had for this application dies.
 * @returns the token, which is kept nowhere else, and the row's id
 */
export async function openGuardianLink(tx: Tx, now: Date, link: NewLink): Promise<{ id: string; token: string }> {
  const { guardianId, applicationId, purpose, expiresAt, reminder } = link;
  await tx.guardianLink.updateMany({
    where: { guardianId, applicationId, usedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
  const token = randomBytes(32).toString("base64url");
  const { id } = await tx.guardianLink.create({
    data: {
      guardianId,
      applicationId,
      purpose,
      tokenHash: guardianTokenHash(token),
      sentAt: now,
      expiresAt,
      remindedAt: reminder ? now : null,
    },
    select: { id: true },
  });
  return { id, token };
}

/**
 * Ends the links to an application that ask for an answer, and a paper that nobody has confirmed: it was given, or is no
 * longer waited for. With a position, only the links to the guardian who was named there, whoever that was.
 */
export async function revokeRequests(
  tx: Tx,
  now: Date,
  applicationId: string,
  position?: GuardianPosition,
): Promise<void> {
  await tx.guardianLink.updateMany({
    where: { applicationId, purpose: "answer", usedAt: null, revokedAt: null, guardian: { position } },
    data: { revokedAt: now },
  });
  if (position) return;
  await tx.paperConsent.updateMany({
    where: { applicationId, state: "recorded" },
    data: { state: "overtaken", decidedAt: now },
  });
}

/** What the database keeps of a token: with a copy of the table nobody can answer for a guardian. */
export function guardianTokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
