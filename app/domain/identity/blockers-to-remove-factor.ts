import type { Blocker } from "../errors";
import { blockersToStepUp } from "./blockers-to-step-up";

type Removing = {
  steppedUp: boolean;
  /** Whether the account must keep a factor. */
  mustHave: boolean;
  /** How many factors it would be left with. */
  left: number;
};

/** What stands against taking a factor away: whoever holds a role keeps one, so another comes first. */
export function blockersToRemoveFactor({ steppedUp, mustHave, left }: Removing): Blocker[] {
  return [...blockersToStepUp({ steppedUp }), ...(mustHave && left === 0 ? [{ key: "secondFactor.lastOne" }] : [])];
}
