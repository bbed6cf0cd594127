import { expect, test } from "vitest";
import { hiddenAt, type LevelGroup, mergedGroups, sumOf } from "./fairness-levels";

// A small limit, so that every table there is can be looked at: all applicants of a group, who passed, who were offered.
const LEAST = 3;
const NAMES = ["a", "b", "c"];
type Table = readonly (readonly number[])[];

/** All ways to count a group of at most so many; nobody at all: there is no such group. */
function chains(most: number): number[][] {
  const found: number[][] = [];
  for (let all = 0; all <= most; all++)
    for (let passed = 0; passed <= all; passed++)
      for (let offered = 0; offered <= passed; offered++) found.push([all, passed, offered]);
  return found;
}

const tables = (groups: number, most: number): Table[] =>
  groups === 0 ? [[]] : tables(groups - 1, most).flatMap((rest) => chains(most).map((chain) => [...rest, chain]));

const groupsOf = (table: Table): LevelGroup[] =>
  table
    .map((levels, at) => ({ value: NAMES[at] ?? null, merged: false, levels }))
    .filter(({ levels: [all] }) => all !== 0);

/** Everything a reader of the report sees of a table, and so the total, as text. */
function report(table: Table, hide: typeof hiddenAt): string {
  const groups = mergedGroups(groupsOf(table), LEAST);
  const shown = (all: LevelGroup[]) => {
    const hidden = hide(all, LEAST);
    return all.map((group) => [
      group.value,
      group.merged,
      ...[0, 1].map((level) => (hidden[level]?.has(group) ? null : group.levels[level])),
      hidden[1]?.has(group) ? null : group.levels[2],
    ]);
  };
  const whole = { value: null, merged: false, levels: sumOf(groupsOf(table)) };
  return JSON.stringify([shown([whole]), shown(groups)]);
}

/** The numbers under the limit that every table with the same report has alike: whoever knows the rules could work them out. */
function givenAway(all: readonly Table[], hide: typeof hiddenAt = hiddenAt): string[] {
  const byReport = new Map<string, Table[]>();
  for (const table of all) {
    const key = report(table, hide);
    byReport.set(key, [...(byReport.get(key) ?? []), table]);
  }
  return [...byReport].flatMap(([key, alike]) =>
    NAMES.flatMap((name, group) =>
      [0, 1].flatMap((level) => {
        const numbers = new Set(alike.map((table) => table[group]?.[level]));
        const [only = LEAST] = numbers;
        const applied = alike.some((table) => table[group]?.[0] !== 0);
        return applied && numbers.size === 1 && only < LEAST ? [`${name} at ${level} is ${only} in ${key}`] : [];
      }),
    ),
  );
}

test("in no table of two or three groups can a number under the limit be worked out, not even by who knows the rules", () => {
  expect(givenAway(tables(2, 7))).toEqual([]);
  expect(givenAway(tables(3, 4))).toEqual([]);
});

test("control: hiding only the small numbers themselves gives them away", () => {
  const onlySmall: typeof hiddenAt = (groups, least) =>
    [0, 1].map((level) => new Set(groups.filter(({ levels }) => (levels[level] ?? 0) < least)));
  expect(givenAway(tables(2, 7), onlySmall).length).toBeGreaterThan(0);
});
