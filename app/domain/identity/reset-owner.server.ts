import { asSystem } from "~/platform/db.server";
import { processNow } from "~/platform/process-clock.server";
import { auth } from "./auth.server";

export type ResetOwner = { id: string; email: string; name: string };

/** Whose password a mailed link may set; null for a link that is spent, too old, or not ours. */
export async function findResetOwner(token: string): Promise<ResetOwner | null> {
  const { internalAdapter } = await auth.$context;
  const found = await internalAdapter.findVerificationValue(`reset-password:${token}`);
  if (!found || found.expiresAt <= processNow()) return null;
  return asSystem("identity", (tx) =>
    tx.user.findFirst({ where: { id: found.value, disabledAt: null }, select: { id: true, email: true, name: true } }),
  );
}
