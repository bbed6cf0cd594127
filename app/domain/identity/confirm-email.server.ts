import { RuleBroken } from "~/domain/errors";
import { auth } from "./auth.server";
import { countAttempt } from "./limits.server";
import { authRefusal } from "./refusal-of-auth.server";

/**
 * Confirms the address a link was mailed to; confirming it again changes nothing.
 * @throws {RuleBroken} link.invalid for a link that is not ours or too old; limits.tooMany
 */
export async function confirmEmail(input: { token: string }, client: { address: string }): Promise<void> {
  await countAttempt("token", { email: "", address: client.address });
  try {
    await auth.api.verifyEmail({ query: { token: input.token } });
  } catch (error) {
    if (authRefusal(error) === null) throw error;
    throw new RuleBroken([{ key: "link.invalid" }]);
  }
}
