import type { Blocker } from "../errors";
import { blockersToStepUp } from "./blockers-to-step-up";
import type { Enroller } from "./enroller";

/**
 * What stands against adding a factor: an identity that was not proved lately, or, in a session that was let in to add
 * the first one, that the account has one by now: adding another asks for that one to be shown.
 */
export function blockersToEnrol(enroller: Enroller, has: { authenticator: boolean; passkeys: number }): Blocker[] {
  const late = enroller.first && (has.authenticator || has.passkeys > 0);
  return [...blockersToStepUp(enroller), ...(late ? [{ key: "secondFactor.hasOne" }] : [])];
}
