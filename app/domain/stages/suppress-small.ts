export type Group = { key: string; number: number };
/** A group as the public sees it; null: too few people to be told. */
export type ShownGroup = { key: string; number: number | null };

/**
 * The parts of a whole as they can be shown: a group of fewer than `least` people is hidden, and so many more, the smallest
 * first, that no hidden group comes out by subtracting the shown ones from the whole. Nobody is nobody: 0 is shown.
 */
export function suppressSmall(groups: readonly Group[], least: number): ShownGroup[] {
  const bySize = groups
    .filter(({ number }) => number > 0)
    .sort((a, b) => a.number - b.number || (a.key < b.key ? -1 : 1));
  const hidden = new Set<string>();
  let sum = 0;
  for (const { key, number } of bySize) {
    const tells = hidden.size === 1 || (hidden.size > 1 && sum < least);
    if (number >= least && !tells) break;
    hidden.add(key);
    sum += number;
  }
  return groups.map(({ key, number }) => ({ key, number: hidden.has(key) ? null : number }));
}
