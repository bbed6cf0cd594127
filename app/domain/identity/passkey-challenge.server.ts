import { createHash } from "node:crypto";
import { actAsPortal, type Tx } from "~/platform/db.server";

const MINUTES = 5;

/** What a passkey is asked for, and by whom: the session that asked, or nobody's for signing in. */
export type Asking = { purpose: "add" | "show"; sessionId: string } | { purpose: "signIn" };

/** Keeps what a passkey has been asked to sign, for minutes. */
export async function keepChallenge(tx: Tx, now: Date, challenge: string, asking: Asking): Promise<void> {
  const expiresAt = new Date(now.getTime() + MINUTES * 60_000);
  const row = {
    identifier: identifierOf(challenge, asking),
    value: "asked",
    expiresAt,
    createdAt: now,
    updatedAt: now,
  };
  await actAsPortal(tx, "identity", () => tx.verification.create({ data: row, select: { id: true } }));
}

/** Whether this is what that passkey was asked to sign; a challenge is answered once. */
export async function spendChallenge(tx: Tx, now: Date, challenge: string, asking: Asking): Promise<boolean> {
  const where = { identifier: identifierOf(challenge, asking), expiresAt: { gt: now } };
  const spent = await actAsPortal(tx, "identity", () => tx.verification.deleteMany({ where }));
  return spent.count === 1;
}

function identifierOf(challenge: string, asking: Asking): string {
  const whose = "sessionId" in asking ? asking.sessionId : "";
  return createHash("sha256").update(`passkey:${asking.purpose}:${whose}:${challenge}`).digest("hex");
}
