import { generateAuthenticationOptions } from "@simplewebauthn/server";
import { asSystem, asViewer } from "~/platform/db.server";
import { keepChallenge } from "./passkey-challenge.server";
import { relyingParty } from "./relying-party.server";
import type { Claim } from "./show-factor.server";

/**
 * What the browser is to have signed by a passkey.
 * @param claim whose passkey is to be shown in which session; null to sign in with whichever the person picks
 */
export async function beginPasskeyCheck(claim: Claim | null, client: { origin: string }) {
  const { id: rpID } = relyingParty(client.origin);
  const userVerification = "required" as const;
  if (!claim) {
    return asSystem("identity", async (tx, now) => {
      const options = await generateAuthenticationOptions({ rpID, userVerification });
      await keepChallenge(tx, now, options.challenge, { purpose: "signIn" });
      return options;
    });
  }
  const { viewer, sessionId } = claim;
  return asViewer(viewer, async (tx, now) => {
    const where = { userId: viewer.userId };
    const known = await tx.passkey.findMany({ where, select: { credentialId: true, transports: true } });
    const allowCredentials = known.map(({ credentialId, transports }) => ({ id: credentialId, transports }));
    const options = await generateAuthenticationOptions({ rpID, userVerification, allowCredentials });
    await keepChallenge(tx, now, options.challenge, { purpose: "show", sessionId });
    return options;
  });
}
