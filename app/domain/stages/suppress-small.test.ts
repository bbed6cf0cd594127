import fc from "fast-check";
import { expect, test } from "vitest";
import { suppressSmall } from "./suppress-small";

const parts = (...numbers: number[]) => numbers.map((number, at) => ({ key: `g${at}`, number }));
const shown = (numbers: number[], least = 10) => suppressSmall(parts(...numbers), least).map(({ number }) => number);

test("large groups and empty ones are told", () => {
  expect(shown([40, 0, 10])).toEqual([40, 0, 10]);
});

test("one small group takes the next smallest with it, because the rest would give it away", () => {
  expect(shown([100, 3, 25, 40])).toEqual([100, null, null, 40]);
});

test("small groups that are small even together take another with them", () => {
  expect(shown([100, 2, 3, 25])).toEqual([100, null, null, null]);
  expect(shown([100, 6, 5, 25])).toEqual([100, null, null, 25]);
});

test("a lone small group hides all there is", () => {
  expect(shown([4, 0, 30])).toEqual([null, 0, null]);
});

test("whatever the groups, no small one is shown or comes out by subtraction, and none is hidden without need", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(60), { maxLength: 8 }), fc.integer({ min: 1, max: 20 }), (numbers, least) => {
      const result = shown(numbers, least);
      const hidden = numbers.filter((_, at) => result[at] === null);
      const small = numbers.filter((number) => number > 0 && number < least);
      expect(result.filter((number) => number !== null && number > 0 && number < least)).toEqual([]);
      if (small.length === 0) expect(hidden).toEqual([]);
      const rest = numbers.filter((number, at) => result[at] !== null && number > 0);
      const told = hidden.length === 1 || (hidden.length > 0 && hidden.reduce((a, b) => a + b, 0) < least);
      // What is hidden can be worked out only where there was nothing more to hide it behind.
      if (told) expect(rest).toEqual([]);
    }),
  );
});
