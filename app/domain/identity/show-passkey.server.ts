import { RuleBroken } from "~/domain/errors";
import { asViewer } from "~/platform/db.server";
import { countAttempt, forgiveAttempts } from "./limits.server";
import { rotateSession } from "./rotate-session.server";
import type { Claim } from "./show-factor.server";
import { verifyPasskey } from "./verify-passkey.server";

/**
 * Shows the second factor with a passkey.
 * @param input answer: JSON of the browser
 * @returns the cookies to set
 * @throws {RuleBroken} passkey.failed, limits.tooMany
 */
export async function showPasskey(
  { viewer, sessionId }: Claim,
  input: { answer: string },
  client: { address: string; origin: string },
): Promise<string[]> {
  const trier = { email: viewer.userId, address: client.address };
  await countAttempt("factor", trier);
  const cookies = await asViewer(viewer, async (tx, now) => {
    const found = await verifyPasskey(tx, now, input.answer, { purpose: "show", sessionId }, client.origin);
    if (found?.userId !== viewer.userId) throw new RuleBroken([{ key: "passkey.failed" }]);
    return rotateSession(tx, now, sessionId, "factor");
  });
  await forgiveAttempts("factor", trier);
  return cookies;
}
