import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

/** How many requirements of levels 1 and 2 each section of the standard has; those of level 3 come after them. */
const SECTIONS: Record<string, number> = {
  ...{ "1.1": 2, "1.2": 9, "1.3": 11, "1.4": 3, "1.5": 2, "2.1": 3, "2.2": 3, "2.3": 4, "2.4": 1 },
  ...{ "3.2": 2, "3.3": 4, "3.4": 6, "3.5": 5, "3.7": 2, "4.1": 3, "4.2": 1, "4.3": 2, "4.4": 4 },
  ...{ "5.1": 1, "5.2": 3, "5.3": 2, "5.4": 3, "6.1": 3, "6.2": 12, "6.3": 4, "6.4": 4, "6.5": 5, "6.6": 3, "6.8": 4 },
  ...{ "7.1": 3, "7.2": 4, "7.3": 2, "7.4": 5, "7.5": 2, "7.6": 2, "8.1": 2, "8.2": 3, "8.3": 1, "8.4": 1 },
  ...{ "9.1": 3, "9.2": 4, "10.1": 2, "10.2": 2, "10.3": 4, "10.4": 11, "10.5": 5, "10.6": 2, "10.7": 3 },
  ...{ "11.1": 2, "11.2": 3, "11.3": 3, "11.4": 4, "11.5": 1, "11.6": 1, "12.1": 3, "12.2": 2, "12.3": 4 },
  ...{ "13.1": 1, "13.2": 5, "13.3": 2, "13.4": 5, "14.1": 2, "14.2": 4, "14.3": 3, "15.1": 3, "15.2": 3, "15.3": 7 },
  ...{ "16.1": 1, "16.2": 5, "16.3": 4, "16.4": 3, "16.5": 3, "17.1": 1, "17.2": 4, "17.3": 2 },
};
const REQUIREMENTS = Object.entries(SECTIONS).flatMap(([section, count]) =>
  Array.from({ length: count }, (_, at) => `${section}.${at + 1}`),
);

type Row = { id: string; shownBy: string };
const rowsIn = (text: string): Row[] =>
  [...text.matchAll(/^\| (\d+\.\d+\.\d+) \| .+? \| (.+) \|$/gm)].map(([, id = "", shownBy = ""]) => ({ id, shownBy }));

/** What is wrong with a verdict; null when it names tests that are there, or says why not. */
function faultOf({ id, shownBy }: Row): string | null {
  if (/^(not applicable|\*\*open\*\*): .{3,}/.test(shownBy)) return null;
  const links = [...shownBy.matchAll(/\[[^\]]+\]\(([^)]+)\)/g)].map(([, link = ""]) => path.join("docs", link));
  if (links.length === 0) return `${id} says neither what shows it nor why not`;
  const missing = links.find((link) => !/\.(test|drill|journey)\.tsx?$/.test(link) || !existsSync(link));
  return missing ? `${id} names ${missing}, which is no test` : null;
}

const LIST = readFileSync("docs/asvs.md", "utf8");

test("The list has every requirement of levels 1 and 2 once, each with a test that is there or a reason", () => {
  expect(REQUIREMENTS).toHaveLength(253);
  const rows = rowsIn(LIST);
  expect(rows.map(({ id }) => id)).toEqual(REQUIREMENTS);
  expect(rows.map(faultOf).filter(Boolean)).toEqual([]);
});

test("The figures above the list are those of the list", () => {
  const verdicts = rowsIn(LIST).map(({ shownBy }) => shownBy);
  const open = verdicts.filter((verdict) => verdict.startsWith("**open**")).length;
  const aside = verdicts.filter((verdict) => verdict.startsWith("not applicable")).length;
  const shown = verdicts.length - open - aside;
  expect(LIST).toContain(`${shown} shown by tests, ${aside} not applicable, ${open} open.`);
});

test("A requirement without a verdict, and one with a test that is not there, are told", () => {
  expect(faultOf({ id: "1.1.1", shownBy: "yes" })).toContain("neither");
  expect(faultOf({ id: "1.1.1", shownBy: "[x](../app/no-such.test.ts)" })).toContain("no test");
});
