/** How many of a group stood at each level: all of them, then who went on from each step. Never more than the level before. */
export type Levels = readonly number[];

/** A group of the report, or several that are too small to stand alone; `value` is null for those who did not say. */
export type LevelGroup = { value: string | null; merged: boolean; levels: Levels };

/**
 * What is shown exceeds the limit. Were the limit itself shown, whoever knows these rules could tell nine from ten where the
 * other numbers leave room for no more: one of two groups is hidden because the other one is, and so on.
 */
const exceeds = (people: number, limit: number): boolean => people > limit;

/**
 * Puts groups that do not exceed the limit together, so that none of them is named or counted. They must be several and
 * exceed the limit, or the next smallest joins them: the total is shown, and what is left of it is their sum.
 * @returns nothing when only one group would be left, which the total already tells of
 */
export function mergedGroups(groups: readonly LevelGroup[], limit: number): LevelGroup[] {
  const bySize = [...groups].sort((a, b) => sizeAt(a, 0) - sizeAt(b, 0));
  const small = new Set(bySize.filter((group) => !exceeds(sizeAt(group, 0), limit)));
  completed(small, bySize, 0, limit);
  const shown = groups.filter((group) => !small.has(group));
  if (small.size === 0) return shown;
  if (shown.length === 0) return [];
  return [...shown, { value: null, merged: true, levels: sumOf([...small]) }];
}

/**
 * The groups whose number at each level but the last is not shown: those that do not exceed the limit, and others beside them
 * while what is hidden could be worked out from the total. Who is hidden at a level stays so, for rates lead from one level
 * to the next.
 */
export function hiddenAt(groups: readonly LevelGroup[], limit: number): Set<LevelGroup>[] {
  const steps = (groups[0]?.levels.length ?? 1) - 1;
  const hidden: Set<LevelGroup>[] = [];
  for (let level = 0; level < steps; level++) {
    const bySize = [...groups].sort((a, b) => sizeAt(a, level) - sizeAt(b, level));
    const now = new Set([...(hidden.at(-1) ?? []), ...bySize.filter((group) => !exceeds(sizeAt(group, level), limit))]);
    completed(now, bySize, level, limit);
    hidden.push(now);
  }
  return hidden;
}

/** Adds the next smallest groups until those in the set are several and together exceed the limit. */
function completed(set: Set<LevelGroup>, bySize: readonly LevelGroup[], level: number, limit: number): void {
  for (const group of bySize) {
    const people = [...set].reduce((sum, each) => sum + sizeAt(each, level), 0);
    if (set.size === 0 || (set.size > 1 && exceeds(people, limit))) return;
    set.add(group);
  }
}

const sizeAt = ({ levels }: LevelGroup, level: number): number => levels[level] ?? 0;

/** What the groups have together at each level. */
export function sumOf(groups: readonly { levels: Levels }[]): number[] {
  const [first] = groups;
  return (first?.levels ?? []).map((_, level) => groups.reduce((sum, { levels }) => sum + (levels[level] ?? 0), 0));
}
