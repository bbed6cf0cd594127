import { generateRegistrationOptions } from "@simplewebauthn/server";
import { RuleBroken } from "~/domain/errors";
import { asViewer } from "~/platform/db.server";
import { blockersToEnrol } from "./blockers-to-enrol";
import type { Enroller } from "./enroller";
import { lockFactors } from "./lock-factors.server";
import { keepChallenge } from "./passkey-challenge.server";
import { relyingParty } from "./relying-party.server";

/**
 * What the browser is to make a new passkey of: one that asks for a fingerprint, a face or a PIN, that can be found
 * without typing an address, and that the account does not have yet.
 * @throws {RuleBroken} stepUp.needed, secondFactor.hasOne
 */
export function beginPasskey(enroller: Enroller, client: { origin: string }) {
  const { viewer, sessionId } = enroller;
  const { id, name } = relyingParty(client.origin);
  return asViewer(viewer, async (tx, now) => {
    const { userId } = viewer;
    const blockers = blockersToEnrol(enroller, await lockFactors(tx, userId));
    if (blockers.length > 0) throw new RuleBroken(blockers);
    const known = await tx.passkey.findMany({ where: { userId }, select: { credentialId: true, transports: true } });
    const options = await generateRegistrationOptions({
      rpID: id,
      rpName: name,
      userID: new TextEncoder().encode(userId),
      userName: viewer.email,
      userDisplayName: viewer.name || viewer.email,
      excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
    });
    await keepChallenge(tx, now, options.challenge, { purpose: "add", sessionId });
    return options;
  });
}
