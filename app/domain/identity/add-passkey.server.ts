import { verifyRegistrationResponse } from "@simplewebauthn/server";
import { RuleBroken } from "~/domain/errors";
import { actAsPortal, asViewer, type Tx } from "~/platform/db.server";
import { blockersToEnrol } from "./blockers-to-enrol";
import type { Enroller } from "./enroller";
import { lockFactors } from "./lock-factors.server";
import { readNewPasskey } from "./passkey-answers";
import { spendChallenge } from "./passkey-challenge.server";
import { recordFactor } from "./record-factor.server";
import { relyingParty } from "./relying-party.server";
import { rotateSession } from "./rotate-session.server";

/** How many passkeys an account may have. */
const MOST = 20;

/**
 * Adds a passkey that the browser has made for this account just now. The session counts as having shown it.
 * @param input answer: JSON of the browser; name: what the person calls it
 * @returns the cookies to set
 * @throws {RuleBroken} passkey.failed, passkey.tooMany, stepUp.needed, secondFactor.hasOne
 */
export function addPasskey(
  enroller: Enroller,
  input: { answer: string; name: string },
  client: { origin: string },
): Promise<string[]> {
  const { viewer, sessionId } = enroller;
  const { userId } = viewer;
  return asViewer(viewer, async (tx, now) => {
    const has = await lockFactors(tx, userId);
    const tooMany = has.passkeys >= MOST ? [{ key: "passkey.tooMany", params: { most: MOST } }] : [];
    const blockers = [...blockersToEnrol(enroller, has), ...tooMany];
    if (blockers.length > 0) throw new RuleBroken(blockers);
    const made = await verified(tx, now, sessionId, input.answer, client.origin);
    if (!made) throw new RuleBroken([{ key: "passkey.failed" }]);
    const { id: credentialId, publicKey, counter, transports = [] } = made;
    const row = { userId, credentialId, publicKey, counter, transports, name: input.name, createdAt: now };
    await tx.passkey.create({ data: row, select: { id: true } });
    await recordFactor(tx, now, viewer, "add_passkey");
    return rotateSession(tx, now, sessionId, "factor");
  });
}

/** The credential of a right answer; null for one that was not asked for here, or is not what it says. */
async function verified(tx: Tx, now: Date, sessionId: string, answer: string, from: string) {
  const { id, origin } = relyingParty(from);
  const response = readNewPasskey(answer);
  if (!response) return null;
  const checked = await verifyRegistrationResponse({
    response,
    expectedChallenge: (challenge) => spendChallenge(tx, now, challenge, { purpose: "add", sessionId }),
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
  }).catch(() => null); // it throws at whatever is not as it should be
  const credential = checked?.registrationInfo?.credential;
  if (!credential) return null;
  // Anybody's: another account's passkeys are not there for the person themselves.
  const taken = await actAsPortal(tx, "identity", () => tx.passkey.count({ where: { credentialId: credential.id } }));
  return taken === 0 ? credential : null;
}
