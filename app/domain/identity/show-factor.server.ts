import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { countAttempt, forgiveAttempts } from "./limits.server";
import { rotateSession } from "./rotate-session.server";
import { spendFactor } from "./spend-factor.server";

/** Whose factor is shown, and in which session: one that owes it, or a whole one for which it is shown once more. */
export type Claim = { viewer: Viewer; sessionId: string };

/**
 * Shows the second factor with a code of the authenticator app, or with a recovery code. Either is taken once: of two
 * who use the same one, one gets in.
 * @returns the cookies to set: the session has another token from now on
 * @throws {RuleBroken} secondFactor.wrong, limits.tooMany
 */
export async function showFactor(
  { viewer, sessionId }: Claim,
  input: { code: string },
  client: { address: string },
): Promise<string[]> {
  const trier = { email: viewer.userId, address: client.address };
  await countAttempt("factor", trier);
  const cookies = await asViewer(viewer, async (tx, now) => {
    if (!(await spendFactor(tx, now, viewer, input.code)))
      throw new RuleBroken([{ key: "secondFactor.wrong", field: "code" }]);
    return rotateSession(tx, now, sessionId, "factor");
  });
  await forgiveAttempts("factor", trier);
  return cookies;
}
