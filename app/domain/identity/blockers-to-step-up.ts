import type { Blocker } from "../errors";

/**
 * What stands against something weighty (new roles, a way to sign in, a whole export, erasure): that the person has not
 * proved within the last minutes who they are. An open session left at a desk is not enough for it.
 */
export function blockersToStepUp({ steppedUp }: { steppedUp: boolean }): Blocker[] {
  return steppedUp ? [] : [{ key: "stepUp.needed" }];
}
