import { mailConfirmationAgain } from "./account-mails.server";
import { atLeast } from "./at-least";
import { countAttempt } from "./limits.server";

/**
 * Mails the confirmation once more. Says and takes the same for an address that has no account or is confirmed.
 * @throws {RuleBroken} limits.tooMany
 */
export async function requestConfirmation(input: { email: string }, client: { address: string }): Promise<void> {
  await countAttempt("mail", { email: input.email, address: client.address });
  await atLeast(400, () => mailConfirmationAgain(input.email));
}
