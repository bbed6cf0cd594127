import { NotAllowed, RuleBroken } from "~/domain/errors";
import { asViewer } from "~/platform/db.server";
import { countAttempt, forgiveAttempts } from "./limits.server";
import { verifyPassword } from "./password-hash.server";
import { rotateSession } from "./rotate-session.server";
import type { Claim } from "./show-factor.server";

/**
 * Shows the password once more, before something weighty. Only for an account without a second factor: where there is
 * one, it is the factor that is asked for.
 * @returns the cookies to set
 * @throws {RuleBroken} password.currentWrong, limits.tooMany
 */
export async function showPassword(
  { viewer, sessionId }: Claim,
  input: { password: string },
  client: { address: string },
): Promise<string[]> {
  const { userId, email } = viewer;
  const trier = { email, address: client.address };
  await countAttempt("signIn", trier);
  const { hash, hasFactor } = await asViewer(viewer, async (tx) => ({
    hash: (await tx.credential.findFirst({ where: { userId, providerId: "credential" }, select: { password: true } }))
      ?.password,
    hasFactor:
      (await tx.authenticatorApp.count({ where: { userId, secret: { not: null } } })) +
        (await tx.passkey.count({ where: { userId } })) >
      0,
  }));
  if (hasFactor) throw new NotAllowed(true);
  const isRight = hash ? await verifyPassword({ hash, password: input.password }) : false;
  if (!isRight) throw new RuleBroken([{ key: "password.currentWrong", field: "password" }]);
  const cookies = await asViewer(viewer, (tx, now) => rotateSession(tx, now, sessionId, "password"));
  await forgiveAttempts("signIn", trier);
  return cookies;
}
