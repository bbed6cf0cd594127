import { expect, test } from "vitest";
import { READING } from "../access/pivot-of-reading";
import { SENDING } from "../access/pivot-of-sending";
import { READERS } from "../access/read-every-page";
import { ALL_FORMS } from "../access/send-every-form";
import { pageVisits } from "../setup/visits";

test("Every page, in each of its visits, says who is shown it and who is not", () => {
  const visits: Record<string, number> = {};
  for (const { path } of pageVisits()) visits[path] = (visits[path] ?? 0) + 1;
  const lines = Object.entries(READING).map(([path, told]) => [path, told.length]);
  expect(Object.fromEntries(lines)).toEqual(visits);
});

test("Every form, with each of its intents, says who may send it and how the others are refused", () => {
  expect(Object.keys(SENDING).sort()).toEqual(ALL_FORMS.map(({ name }) => name).sort());
});

test("A line has one answer for each reader, and nothing is open to everybody that is not for visitors", () => {
  const lines = [...Object.values(READING).flat(), ...Object.values(SENDING)];
  expect(lines.filter((line) => line.split(" ").length !== READERS.length)).toEqual([]);
  const personal = Object.entries(READING).filter(([path]) => /\/(my|staff|admin|unit)\b/.test(path));
  expect(personal.filter(([, told]) => told.some((line) => !line.startsWith(">"))).map(([path]) => path)).toEqual([]);
});
