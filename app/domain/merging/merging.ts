import type { Blocker } from "../errors";

/** What of one account decides whether it can be brought together with another one. */
export type Side = {
  /** Holds a role, or ever held one: what they did then is told by their own name. */
  staff: boolean;
  birthDate: string | null;
  /** Keyed fingerprints, which are the same for the same number. */
  document: string | null;
  fin: string | null;
  /** Codes of the cohorts it has an application to. */
  cohorts: readonly string[];
  /** Applications that count towards the most somebody may have at once. */
  live: number;
  activePlacements: number;
  /** Something asked about the data or the address of the account waits for an answer. */
  asks: boolean;
};

const differ = (one: string | null, other: string | null) => one !== null && other !== null && one !== other;

/** Two documents of one person have two numbers; the personal number in them is the same. */
function documentsDiffer(own: Side, other: Side): boolean {
  if (own.fin !== null && other.fin !== null) return own.fin !== other.fin;
  return differ(own.document, other.document);
}

/** Why two accounts cannot become one; none means they can. @param liveCap how many live applications one person may have */
export function blockersToMerge(own: Side, other: Side, liveCap: number): Blocker[] {
  const both = own.cohorts.filter((code) => other.cohorts.includes(code));
  return [
    ...(own.staff || other.staff ? [{ key: "merge.staff" }] : []),
    ...(differ(own.birthDate, other.birthDate) ? [{ key: "merge.birthDates" }] : []),
    ...(documentsDiffer(own, other) ? [{ key: "merge.documents" }] : []),
    ...(both.length > 0 ? [{ key: "merge.sameCohort", params: { cohorts: both.join(", ") } }] : []),
    ...(own.live + other.live > liveCap ? [{ key: "merge.tooManyLive", params: { most: liveCap } }] : []),
    ...(own.activePlacements + other.activePlacements > 1 ? [{ key: "merge.bothPlaced" }] : []),
    ...(own.asks || other.asks ? [{ key: "merge.openRequest" }] : []),
  ];
}
