import { atLeast } from "./at-least";
import { auth } from "./auth.server";
import { countAttempt } from "./limits.server";

/**
 * Mails a link for a new password. Says and takes the same for an address that has no account.
 * @throws {RuleBroken} limits.tooMany
 */
export async function requestPasswordReset(input: { email: string }, client: { address: string }): Promise<void> {
  await countAttempt("mail", { email: input.email, address: client.address });
  await atLeast(400, () => auth.api.requestPasswordReset({ body: { email: input.email } }));
}
