import { expect, test } from "vitest";
import { typedNumber, typedTrilingual } from "./typed-form";
import { afterListEdit, typedItems } from "./typed-list";

const LIST = { name: "x", "lines[0].az": "a", "lines[1].az": "b", "lines[2].az": "c" };
const lines = (values: object | null) => Object.entries(values ?? {}).filter(([name]) => name.startsWith("lines"));

test("a button that is no list's does nothing", () => {
  expect(["save", "", "lines", "lines.sort.1"].map((intent) => afterListEdit(LIST, intent))).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test("adding appends an empty item, removing closes the gap, and other fields stay", () => {
  expect(typedItems(afterListEdit(LIST, "lines.add") ?? {}, "lines")).toBe(4);
  expect(afterListEdit(LIST, "lines.remove.1")).toEqual({ name: "x", "lines[0].az": "a", "lines[1].az": "c" });
});

test("items change places up and down; at the ends nothing moves", () => {
  const order = (intent: string) =>
    lines(afterListEdit(LIST, intent))
      .sort()
      .map(([, text]) => text);
  expect(order("lines.up.2")).toEqual(["a", "c", "b"]);
  expect(order("lines.down.0")).toEqual(["b", "a", "c"]);
  expect(order("lines.up.0")).toEqual(["a", "b", "c"]);
  expect(order("lines.down.2")).toEqual(["a", "b", "c"]);
  expect(order("lines.remove.9")).toEqual(["a", "b", "c"]);
});

test("a list never grows beyond what a form may send", () => {
  const full = { "lines[98].az": "last" };
  expect(typedItems(afterListEdit(full, "lines.add") ?? {}, "lines")).toBe(99);
  expect(typedItems({ "lines[999].az": "far" }, "lines")).toBe(100);
});

test("what the trilingual editor sends is read with the languages that were ticked", () => {
  const values = { "name.az": " Ad ", "name.en": "", "name.checked": ["ru", "xx"] };
  expect(typedTrilingual(values, "name")).toEqual({ text: { az: "Ad", en: "", ru: "" }, stillRight: ["ru"] });
});

test("a number is digits only", () => {
  expect(["12", "-1", "1.5", "", "1e3", "1234567"].map((typed) => typedNumber({ n: typed }, "n"))).toEqual([
    12,
    null,
    null,
    null,
    null,
    null,
  ]);
});
