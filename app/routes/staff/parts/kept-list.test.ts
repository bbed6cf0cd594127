import { expect, test } from "vitest";
import { keepList, takeKeptList } from "./kept-list";

/** What the browser keeps for one tab. */
function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
}

const at = (path: string) => new URL(path, "http://127.0.0.1") as URL & Location;
const LIST = "/staff/cohorts/MM-2027/applications?tab=check";
const chosen = { references: ["MM-2027-000001", "MM-2027-000002"], search: "Əliy" };

test("what was chosen and typed on a list is there again in another language, once", () => {
  const tab = storage();
  keepList(tab, at(`/en${LIST}`), chosen);
  expect(takeKeptList(tab, at(`/ru${LIST}`))).toEqual(chosen);
  expect(takeKeptList(tab, at(`/ru${LIST}`))).toBeNull();
});

test("another list, or another part of it, gets nothing", () => {
  for (const path of ["/ru/staff/cohorts/MM-2027/applications", "/ru/staff/cohorts/MM-2026/applications?tab=check"]) {
    const tab = storage();
    keepList(tab, at(`/en${LIST}`), chosen);
    expect(takeKeptList(tab, at(path))).toBeNull();
  }
});

test("a list with nothing chosen and nothing typed keeps nothing, and what is not ours is dropped", () => {
  const tab = storage();
  keepList(tab, at(`/en${LIST}`), { references: [], search: "" });
  expect(takeKeptList(tab, at(`/az${LIST}`))).toBeNull();
  tab.setItem("list-kept", "{");
  expect(takeKeptList(tab, at(`/az${LIST}`))).toBeNull();
});
