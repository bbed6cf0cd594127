import { RuleBroken } from "~/domain/errors";
import { asSystem } from "~/platform/db.server";
import type { Client } from "./client";
import { countAttempt } from "./limits.server";
import { openSession } from "./open-session.server";
import { verifyPasskey } from "./verify-passkey.server";

/**
 * Opens a new session with a passkey alone: it is something the person has, unlocked by something they know or are, so
 * it counts as both factors. The session this browser had ends.
 * @param previous the session token the browser came with
 * @returns the cookies to set
 * @throws {RuleBroken} passkey.failed, the same for an unknown passkey and a disabled account; limits.tooMany
 */
export async function signInByPasskey(
  input: { answer: string },
  client: Client & { origin: string },
  previous: string | null,
): Promise<string[]> {
  await countAttempt("token", { email: "", address: client.address });
  return asSystem("identity", async (tx, now) => {
    const found = await verifyPasskey(tx, now, input.answer, { purpose: "signIn" }, client.origin);
    const opening = found && { userId: found.userId, factorShown: true, previous };
    const cookies = opening && (await openSession(tx, now, opening, client));
    if (!cookies) throw new RuleBroken([{ key: "passkey.failed" }]);
    return cookies;
  });
}
