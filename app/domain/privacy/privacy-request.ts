import type { PrivacyRequestKind, PrivacyRequestState } from "~/generated/prisma/enums";
import type { Blocker } from "../errors";

export const PRIVACY_KINDS = ["correct", "object", "erase"] as const satisfies readonly PrivacyRequestKind[];

/** Waits for somebody: for an answer, or for the second person of an erasure. */
export const isOpenRequest = (state: PrivacyRequestState): state is "asked" | "agreed" =>
  state === "asked" || state === "agreed";

/** What is wrong with the words of a request or of its answer; an erasure needs no words. */
export function wordFaults(text: string, field: string, limits: { least: number; most: number }): Blocker[] {
  const actual = [...text.trim()].length;
  if (actual < limits.least) return [{ key: "privacy.textTooShort", params: { least: limits.least, actual }, field }];
  return actual > limits.most ? [{ key: "answer.tooLong", params: { max: limits.most, actual }, field }] : [];
}

/** How short and how long a request's words and their answer may be. */
export const REQUEST_WORDS = { least: 10, most: 2000 } as const;

export type ErasureFacts = {
  /** Applications that are under way, by their numbers. */
  live: readonly string[];
  /** Programmes the person takes part in now. */
  takingPart: readonly string[];
  /** A member of staff: their account is ended with their role. */
  staff: boolean;
};

/** Why somebody's data cannot be erased and their account closed now; none means it can. */
export function blockersToErasure({ live, takingPart, staff }: ErasureFacts): Blocker[] {
  return [
    ...(staff ? [{ key: "privacy.staffAccount" }] : []),
    ...(live.length > 0 ? [{ key: "privacy.liveApplications", params: { references: live.join(", ") } }] : []),
    ...(takingPart.length > 0 ? [{ key: "privacy.takesPart", params: { references: takingPart.join(", ") } }] : []),
  ];
}
