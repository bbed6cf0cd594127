import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { withFault } from "../faults/seeded-fault";
import { SEEDED_FAULTS } from "../faults/seeded-faults";

test("Every fault that is put in on purpose still has its place in the code, and its test", () => {
  const adrift = SEEDED_FAULTS.flatMap((fault) => {
    const text = readFileSync(fault.file, "utf8");
    const tests = readFileSync(fault.red.file, "utf8");
    const placed = text.split(fault.right).length === 2 && withFault(text, fault) !== text;
    return [
      ...(placed ? [] : [`${fault.says}: ${fault.file}`]),
      ...(tests.includes(fault.red.test) ? [] : [`no test "${fault.red.test}"`]),
    ];
  });
  expect(adrift).toEqual([]);
});

test("No fault is listed twice, and one that stands nowhere is told", () => {
  const says = SEEDED_FAULTS.map((fault) => fault.says);
  expect(new Set(says).size).toBe(says.length);
  const [first] = SEEDED_FAULTS;
  if (!first) throw new Error("there are no faults");
  expect(() => withFault("another text", first)).toThrow("0 times");
});
