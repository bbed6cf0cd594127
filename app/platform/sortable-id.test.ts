import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { sortableId } from "./sortable-id";

test("Numbers are of version 7, differ, and sort by the moment they were made", async () => {
  const first = sortableId();
  await setTimeout(2);
  const second = sortableId();
  expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect([second, first].sort()).toEqual([first, second]);
  expect(new Set(Array.from({ length: 1000 }, sortableId)).size).toBe(1000);
});
