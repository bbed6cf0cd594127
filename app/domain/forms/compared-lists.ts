/** Two lists of things with keys, compared: `kept` and `moved` are in the later order. */
type Comparison<T> = { gone: T[]; come: T[]; kept: [old: T, now: T][]; moved: T[] };

/** Two lists by key: what is gone, what came, what stayed, and the fewest that must have moved for the rest to stand still. */
export function comparedLists<T extends { key: string }>(before: readonly T[], after: readonly T[]): Comparison<T> {
  const [old, now] = [new Map(before.map((one) => [one.key, one])), new Map(after.map((one) => [one.key, one]))];
  const kept = after.flatMap((one): [T, T][] => {
    const earlier = old.get(one.key);
    return earlier ? [[earlier, one]] : [];
  });
  const order = before.filter(({ key }) => now.has(key)).map(({ key }) => key);
  const still = longestRising(kept.map(([, { key }]) => order.indexOf(key)));
  return {
    gone: before.filter(({ key }) => !now.has(key)),
    come: after.filter(({ key }) => !old.has(key)),
    kept,
    moved: kept.filter((_, at) => !still.has(at)).map(([, one]) => one),
  };
}

/** Positions of the longest rising row of numbers: what kept its order. */
function longestRising(numbers: readonly number[]): Set<number> {
  const best: number[][] = [];
  for (const [at, number] of numbers.entries()) {
    const before = best
      .filter((row) => (numbers[row.at(-1) ?? -1] ?? Number.POSITIVE_INFINITY) < number)
      .reduce<number[]>((longest, row) => (row.length > longest.length ? row : longest), []);
    best.push([...before, at]);
  }
  return new Set(best.reduce<number[]>((longest, row) => (row.length > longest.length ? row : longest), []));
}
