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
  /** 0 to 1. */
  rate: number;
  /** The rate divided by the highest shown one; null where that is 0. */
  ratio: number | null;
  /** The ratio is below the limit. */
  flagged: boolean;
} | null;

/** `value` is null for those who did not say. */
export type FairnessGroup = { value: string | null; cells: Partial<Record<Step, FairnessCell>> };

export type FairnessReport = {
  /** The steps this cohort had, in order. */
  steps: Step[];
  total: Partial<Record<Step, { base: number; rate: number } | null>>;
  dimensions: { dimension: Dimension; groups: FairnessGroup[] }[];
};

export type FairnessLimits = {
  /** People a group must have at a step for a figure about it to be shown. */
  leastPeople: number;
  /** The share of the highest rate below which a group is flagged: 0.8, four fifths. */
  leastRatio: number;
};

type Counted = { value: string | null; base: number; went: number };

/**
 * Selection rates by group at each step, with the four-fifths flag. A group of fewer people than the limit is not shown,
 * and where what is hidden could be found by subtracting the shown groups from the total, the next smallest is hidden too.
 */
export function fairnessOf(applications: readonly FairnessFacts[], limits: FairnessLimits): FairnessReport {
  const shortlisting = applications.some(({ shortlisted }) => shortlisted);
  const steps = STEPS.filter((step) => step !== "shortlist" || shortlisting);
  const dimensions = DIMENSIONS.map((dimension) => ({ dimension, groups: groupsOf(applications, dimension) }));
  const total: FairnessReport["total"] = {};
  for (const step of steps) {
    const { base, went } = countAt(applications, step, shortlisting);
    total[step] = base < limits.leastPeople ? null : { base, rate: went / base };
    for (const { dimension, groups } of dimensions) {
      const counted = groups.map(({ value }) => ({
        value,
        ...countAt(
          applications.filter((each) => each.groups[dimension] === value),
          step,
          shortlisting,
        ),
      }));
      const cells = cellsOf(counted, limits);
      for (const [at, group] of groups.entries()) group.cells[step] = cells[at] ?? null;
    }
  }
  return { steps, total, dimensions };
}

/** The groups there are, the largest first; those who did not say come last. */
function groupsOf(applications: readonly FairnessFacts[], dimension: Dimension): FairnessGroup[] {
  const numbers = new Map<string | null, number>();
  for (const { groups } of applications) {
    numbers.set(groups[dimension], (numbers.get(groups[dimension]) ?? 0) + 1);
  }
  return [...numbers]
    .sort(([a, first], [b, second]) => {
      if (a === null || b === null) return a === null ? 1 : -1;
      return second - first || (a < b ? -1 : 1);
    })
    .map(([value]) => ({ value, cells: {} }));
}

/** Who stood before a step, and who went on. Whoever was offered a place straight away had come as far as the shortlist. */
function countAt(applications: readonly FairnessFacts[], step: Step, shortlisting: boolean) {
  const checked = applications.filter(({ passedCheck }) => passedCheck);
  const listed = checked.filter(({ shortlisted, offered }) => shortlisted || offered);
  const offered = checked.filter((each) => each.offered);
  if (step === "check") return { base: applications.length, went: checked.length };
  if (step === "shortlist") return { base: checked.length, went: listed.length };
  return { base: (shortlisting ? listed : checked).length, went: offered.length };
}

function cellsOf(counted: readonly Counted[], { leastPeople, leastRatio }: FairnessLimits): FairnessCell[] {
  const hidden = hiddenOf(counted, leastPeople);
  const shown = counted.filter((group) => !hidden.has(group));
  const highest = Math.max(0, ...shown.map(({ base, went }) => went / base));
  return counted.map((group) => {
    if (hidden.has(group)) return null;
    const rate = group.went / group.base;
    const ratio = highest > 0 ? rate / highest : null;
    return { base: group.base, rate, ratio, flagged: ratio !== null && isBelow(ratio, leastRatio) };
  });
}

/** A ratio at the limit is not below it, whatever the last digit of a binary fraction says. */
const isBelow = (ratio: number, limit: number): boolean => limit - ratio > 1e-9;

/**
 * The groups that are not shown. The total is, so the hidden ones together can be found by subtraction: they must be as
 * many people as the limit, and more than one group, or the next smallest joins them.
 */
function hiddenOf(counted: readonly Counted[], leastPeople: number): Set<Counted> {
  const bySize = [...counted].sort((a, b) => a.base - b.base);
  const hidden = new Set(bySize.filter(({ base }) => base < leastPeople));
  const people = () => [...hidden].reduce((sum, { base }) => sum + base, 0);
  const peopled = () => [...hidden].filter(({ base }) => base > 0).length;
  for (const group of bySize) {
    if (people() === 0 || (people() >= leastPeople && peopled() > 1)) break;
    hidden.add(group);
  }
  return hidden;
}
