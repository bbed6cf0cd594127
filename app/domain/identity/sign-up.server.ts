import { RuleBroken } from "~/domain/errors";
import type { Language } from "~/domain/languages";
import { atLeast } from "./at-least";
import { auth } from "./auth.server";
import { forgetUnconfirmed } from "./forget-unconfirmed.server";
import { countAttempt } from "./limits.server";
import { passwordBlockers } from "./password-rules";
import { withPreparedHash } from "./prepared-hash.server";
import { authRefusal } from "./refusal-of-auth.server";

/**
 * Makes an account with its person and writes the mail that confirms the address, in one transaction. An address that
 * has an account gets the same answer at the same time; only its owner is told, by mail. Until an address is confirmed,
 * the last one to register it counts.
 * @throws {RuleBroken} about the password, or limits.tooMany
 */
export async function signUp(
  input: { email: string; password: string; language: Language },
  client: { address: string },
): Promise<void> {
  const { email, password, language } = input;
  const blockers = passwordBlockers(password, { email }, "password");
  if (blockers.length > 0) throw new RuleBroken(blockers);
  await countAttempt("signUp", { email, address: client.address });
  await atLeast(400, async () => {
    await forgetUnconfirmed(email);
    try {
      await withPreparedHash(password, () => auth.api.signUpEmail({ body: { name: "", email, password, language } }));
    } catch (error) {
      // Two at the same moment: the other one made the account, and its mail is on the way.
      if (authRefusal(error) !== "FAILED_TO_CREATE_USER") throw error;
    }
  });
}
