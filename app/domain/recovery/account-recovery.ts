import type { AccountRecoveryState } from "~/generated/prisma/enums";
import type { Blocker } from "../errors";
import { foldName } from "../people/fold";

/** Waits for somebody of the Service: for the one who checks, or for the second one. */
export const waitsForStaff = (state: AccountRecoveryState): state is "asked" | "agreed" =>
  state === "asked" || state === "agreed";

export const STATES_FOR_STAFF = {
  waiting: ["asked", "agreed"],
  answered: ["waiting", "done", "refused", "stopped", "lapsed"],
} as const satisfies Record<string, readonly AccountRecoveryState[]>;

/** How a thing somebody says of themselves stands to what the account holds. */
export type Match = "matches" | "differs" | "notHeld";

/** The same name however it is written: capitals, ə or e, a hyphen or a space. */
export function matchOfNames(said: string | null, held: string | null): Match {
  if (!held) return "notHeld";
  return foldName(said ?? "") === foldName(held) ? "matches" : "differs";
}

/** @param said, held days, or any two values that are the same or are not */
export function matchOf(said: string | null, held: string | null): Match {
  if (!held) return "notHeld";
  return said === held ? "matches" : "differs";
}

export type RecoveryFacts = {
  /** Whether an account has the old address, and may be recovered this way. */
  account: "none" | "staff" | "off" | "ok";
  surname: Match;
  givenName: Match;
  birthDate: Match;
  /** The number of the document in the hand of whoever checks; null until it is typed. */
  document: Match | null;
};

/**
 * Why an account is not given to whoever stands there. Everything it holds has to match, and it has to hold a name and a
 * day of birth: an account that nobody filled in belongs to nobody who could be recognised.
 */
export function blockersToRecover({ account, document, ...said }: RecoveryFacts): Blocker[] {
  if (account !== "ok") return [{ key: `recovery.account.${account}` }];
  const claims = Object.values(said);
  return [
    ...(claims.includes("differs") ? [{ key: "recovery.differs" }] : []),
    ...(claims.includes("notHeld") ? [{ key: "recovery.nothingToCompare" }] : []),
    ...(document === null ? [{ key: "recovery.documentMissing", field: "document" }] : []),
    ...(document === "differs" ? [{ key: "recovery.documentDiffers", field: "document" }] : []),
  ];
}

/** How short and how long the reason of a refusal may be. */
export const REASON_WORDS = { least: 10, most: 1000 } as const;
