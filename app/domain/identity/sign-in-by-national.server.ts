import { RuleBroken } from "~/domain/errors";
import { asSystem } from "~/platform/db.server";
import type { Client } from "./client";
import type { NationalIdentity } from "./finish-national.server";
import { findLinked } from "./national-credential.server";
import { openSession } from "./open-session.server";

export type NationalSignIn =
  | { state: "signedIn"; cookies: string[] }
  /** Nobody's yet; `hasAccount`: an account has the address that the provider has verified. */
  | { state: "unlinked"; hasAccount: boolean };

/**
 * Opens a session for the account that the national identity is linked to. It stands for the password: an account with
 * a second factor still owes it. An account that merely has the same address is never opened and never linked silently.
 * @throws {RuleBroken} national.failed for an account that is off
 */
export function signInByNational(
  { subject, email }: NationalIdentity,
  client: Client,
  previous: string | null,
): Promise<NationalSignIn> {
  return asSystem("identity", async (tx, now) => {
    const userId = await findLinked(tx, subject);
    if (!userId) {
      const same =
        email === null ? 0 : await tx.user.count({ where: { email, emailVerified: true, disabledAt: null } });
      return { state: "unlinked", hasAccount: same === 1 };
    }
    const cookies = await openSession(tx, now, { userId, factorShown: false, previous }, client);
    if (!cookies) throw new RuleBroken([{ key: "national.failed" }]);
    return { state: "signedIn", cookies };
  });
}
