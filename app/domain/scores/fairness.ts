import { hiddenAt, type LevelGroup, type Levels, mergedGroups } from "./fairness-levels";

/** One application as the report reads it: the values of its groups, and how far it came. */
export type FairnessFacts = {
  groups: Record<Dimension, string | null>;
  passedCheck: boolean;
  shortlisted: boolean;
  offered: boolean;
};

export const DIMENSIONS = ["sex", "region", "language", "education"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export const STEPS = ["check", "shortlist", "offer"] as const;
export type Step = (typeof STEPS)[number];

/** How many of a group stood before a step and what share went on; null where that is not shown. */
export type FairnessCell = {
  base: number;
  /** 0 to 1; null where it would tell how few stand before the next step. */
  rate: number | null;
  /** The rate divided by the highest shown one; null where either is not shown or the highest is 0. */
  ratio: number | null;
  /** The ratio is below the limit. */
  flagged: boolean;
} | null;

/** `value` is null for those who did not say; `merged`: several groups too small to stand alone. */
export type FairnessGroup = { value: string | null; merged: boolean; cells: Partial<Record<Step, FairnessCell>> };

export type FairnessReport = {
  /** The steps this cohort had, in order. */
  steps: Step[];
  total: Partial<Record<Step, FairnessCell>>;
  dimensions: { dimension: Dimension; groups: FairnessGroup[] }[];
};

export type FairnessLimits = {
  /** A figure is shown about more people than this. */
  leastPeople: number;
  /** The share of the highest rate below which a group is flagged: 0.8, four fifths. */
  leastRatio: number;
};

/**
 * Selection rates by group at each step, with the four-fifths flag. No number up to the limit of people who stood before a
 * step is shown, nor can it be worked out from what is: from the total and the other groups, or from a share and the number
 * it is of. How many of a group went on from the last step may be fewer.
 */
export function fairnessOf(applications: readonly FairnessFacts[], limits: FairnessLimits): FairnessReport {
  const shortlisting = applications.some(({ shortlisted }) => shortlisted);
  const steps = STEPS.filter((step) => step !== "shortlist" || shortlisting);
  const levels = (of: readonly FairnessFacts[]) => levelsOf(of, shortlisting);
  const dimensions = DIMENSIONS.map((dimension) => {
    const groups = mergedGroups(groupsOf(applications, dimension, levels), limits.leastPeople);
    return { dimension, groups: shownGroups(groups, steps, limits) };
  });
  return { steps, total: totalOf(levels(applications), steps, limits.leastPeople), dimensions };
}

/** The groups there are, the largest first; those who did not say come last. */
function groupsOf(
  applications: readonly FairnessFacts[],
  dimension: Dimension,
  levelsOf: (of: readonly FairnessFacts[]) => Levels,
): LevelGroup[] {
  const byValue = new Map<string | null, FairnessFacts[]>();
  for (const application of applications) {
    const value = application.groups[dimension];
    const members = byValue.get(value);
    if (members) members.push(application);
    else byValue.set(value, [application]);
  }
  return [...byValue]
    .sort(([a, first], [b, second]) => {
      if (a === null || b === null) return a === null ? 1 : -1;
      return second.length - first.length || (a < b ? -1 : 1);
    })
    .map(([value, members]) => ({ value, merged: false, levels: levelsOf(members) }));
}

/** All of them, then who went on from each step. Whoever was offered a place straight away had come as far as the shortlist. */
function levelsOf(applications: readonly FairnessFacts[], shortlisting: boolean): number[] {
  const checked = applications.filter(({ passedCheck }) => passedCheck);
  const listed = checked.filter(({ shortlisted, offered }) => shortlisted || offered);
  const offered = checked.filter((each) => each.offered);
  return [applications, checked, ...(shortlisting ? [listed] : []), offered].map(({ length }) => length);
}

function totalOf(levels: Levels, steps: readonly Step[], least: number): FairnessReport["total"] {
  const [whole] = shownGroups([{ value: null, merged: false, levels }], steps, { leastPeople: least, leastRatio: 0 });
  return whole?.cells ?? {};
}

function shownGroups(groups: readonly LevelGroup[], steps: readonly Step[], limits: FairnessLimits): FairnessGroup[] {
  const hidden = hiddenAt(groups, limits.leastPeople);
  const isShown = (group: LevelGroup, level: number) => !hidden[level]?.has(group);
  const rateOf = (group: LevelGroup, at: number): number | null => {
    const [base = 0, went = 0] = [group.levels[at], group.levels[at + 1]];
    return isShown(group, at) && isShown(group, at + 1) && base > 0 ? went / base : null;
  };
  const highest = steps.map((_, at) => Math.max(0, ...groups.map((group) => rateOf(group, at) ?? 0)));
  const cellOf = (group: LevelGroup, at: number): FairnessCell => {
    if (!isShown(group, at)) return null;
    const rate = rateOf(group, at);
    const best = highest[at] ?? 0;
    const ratio = rate !== null && best > 0 ? rate / best : null;
    return { base: group.levels[at] ?? 0, rate, ratio, flagged: ratio !== null && isBelow(ratio, limits.leastRatio) };
  };
  return groups.map((group) => ({
    value: group.value,
    merged: group.merged,
    cells: Object.fromEntries(steps.map((step, at) => [step, cellOf(group, at)])),
  }));
}

/** A ratio at the limit is not below it, whatever the last digit of a binary fraction says. */
const isBelow = (ratio: number, limit: number): boolean => limit - ratio > 1e-9;
