import { verifyAuthenticationResponse } from "@simplewebauthn/server";
import type { Tx } from "~/platform/db.server";
import { readSigned } from "./passkey-answers";
import { type Asking, spendChallenge } from "./passkey-challenge.server";
import { relyingParty } from "./relying-party.server";

/**
 * Whose passkey has signed what was asked, with the person's presence verified by the device. The passkey's own count
 * of uses must have grown, where it counts: a copy lags behind.
 * @returns the account; null for any answer that is not right
 */
export async function verifyPasskey(
  tx: Tx,
  now: Date,
  answer: string,
  asking: Asking,
  from: string,
): Promise<{ userId: string } | null> {
  const response = readSigned(answer);
  const passkey = response && (await tx.passkey.findUnique({ where: { credentialId: response.id } }));
  if (!response || !passkey) return null;
  const { id, origin } = relyingParty(from);
  const checked = await verifyAuthenticationResponse({
    response,
    expectedChallenge: (challenge) => spendChallenge(tx, now, challenge, asking),
    expectedOrigin: origin,
    expectedRPID: id,
    credential: {
      id: passkey.credentialId,
      publicKey: passkey.publicKey,
      counter: Number(passkey.counter),
      transports: passkey.transports,
    },
    requireUserVerification: true,
  }).catch(() => null); // it throws at whatever is not as it should be
  if (!checked?.verified) return null;
  const { count } = await tx.passkey.updateMany({
    where: { id: passkey.id, counter: passkey.counter },
    data: { counter: checked.authenticationInfo.newCounter, lastUsedAt: now },
  });
  return count === 1 ? { userId: passkey.userId } : null;
}
