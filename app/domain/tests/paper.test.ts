import fc from "fast-check";
import { expect, test } from "vitest";
import { drawPaper } from "./draw-paper";
import { markPaper } from "./mark-paper";
import { shownPaper } from "./paper";
import { acceptedAnswers, type PaperAnswers } from "./paper-answers";
import type { TestQuestion } from "./test-question";

const same = (text: string) => ({ az: text, en: text, ru: text });

/** A bank of so many questions with four options each; every third has two right ones, and the first is always right. */
const bankOf = (size: number): TestQuestion[] =>
  Array.from({ length: size }, (_, at) => ({
    key: `bank-${at}`,
    text: same(`Question ${at}`),
    options: ["right", "x", "y", "z"].map((key) => ({ key: `${key}-${at}`, text: same(`${key} of ${at}`) })),
    correct: at % 3 === 0 ? [`right-${at}`, `x-${at}`] : [`right-${at}`],
  }));

const seeds = fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 8, maxLength: 32 });
const anyPaper = fc
  .record({ size: fc.integer({ min: 0, max: 40 }), most: fc.integer({ min: 1, max: 60 }), seed: seeds })
  .map((given) => ({
    ...given,
    bank: bankOf(given.size),
    paper: drawPaper(bankOf(given.size), given.most, given.seed),
  }));

test("a paper has as many questions as asked for or the bank holds, none twice, each with all of its options", () => {
  fc.assert(
    fc.property(anyPaper, ({ bank, most, paper }) => {
      const origins = paper.questions.map(({ of }) => of);
      expect(origins.length).toBe(Math.min(most, bank.length));
      expect(new Set(origins).size).toBe(origins.length);
      expect(paper.questions.map(({ key }) => key)).toEqual(origins.map((_, at) => String(at + 1)));
      for (const question of paper.questions) {
        const source = bank.find(({ key }) => key === question.of);
        expect(question.options.map(({ of }) => of).sort()).toEqual(source?.options.map(({ key }) => key).sort());
        const right = question.options.filter(({ key }) => question.correct.includes(key)).map(({ of }) => of);
        expect(right.sort()).toEqual([...(source?.correct ?? [])].sort());
      }
    }),
  );
});

test("the same seed gives the same paper, in whatever order the bank comes; another seed gives another", () => {
  const bank = bankOf(20);
  expect(drawPaper([...bank].reverse(), 10, "0123456789abcdef")).toEqual(drawPaper(bank, 10, "0123456789abcdef"));
  expect(drawPaper(bank, 10, "fedcba9876543210")).not.toEqual(drawPaper(bank, 10, "0123456789abcdef"));
});

test("every question is drawn about equally often, and the right option stands everywhere about equally often", () => {
  const bank = bankOf(10).map((question, at) => ({ ...question, correct: [`right-${at}`] }));
  const [drawn, places] = [new Map<string, number>(), new Map<string, number>()];
  for (let at = 0; at < 2000; at++) {
    const seed = (at * 2_654_435_761 + 12_345).toString(16).padStart(8, "0");
    for (const { of, correct } of drawPaper(bank, 5, seed.slice(-8)).questions) {
      drawn.set(of, (drawn.get(of) ?? 0) + 1);
      places.set(correct[0] ?? "", (places.get(correct[0] ?? "") ?? 0) + 1);
    }
  }
  // 1000 and 2500 are expected; five standard deviations are about 110 and 220.
  expect([...drawn.values()].filter((count) => Math.abs(count - 1000) > 110)).toEqual([]);
  expect([...places.keys()].sort()).toEqual(["a", "b", "c", "d"]);
  expect([...places.values()].filter((count) => Math.abs(count - 2500) > 220)).toEqual([]);
});

test("a mark lies between 0 and 100; all right ones give 100, nothing gives 0, and one answer too many gives nothing", () => {
  fc.assert(
    fc.property(anyPaper, fc.array(fc.constantFrom("a", "b", "c", "d")), ({ paper }, guess) => {
      const all = (answer: (correct: string[]) => string[]): PaperAnswers =>
        Object.fromEntries(paper.questions.map(({ key, correct }) => [key, answer(correct)]));
      const of = paper.questions.length;
      const { percent } = markPaper(
        paper,
        all(() => guess),
      );
      expect(percent >= 0 && percent <= 100).toBe(true);
      expect(
        markPaper(
          paper,
          all((correct) => [...correct].reverse()),
        ),
      ).toEqual({ right: of, of, percent: of === 0 ? 0 : 100 });
      expect(markPaper(paper, {}).percent).toBe(0);
      expect(
        markPaper(
          paper,
          all(() => ["a", "b", "c", "d"]),
        ).percent,
      ).toBe(0);
    }),
  );
});

test("of several right options all must be chosen", () => {
  const paper = drawPaper(bankOf(1), 1, "00000000");
  const [question] = paper.questions;
  const [first = "", second = ""] = question?.correct ?? [];
  expect(markPaper(paper, { 1: [first] }).percent).toBe(0);
  expect(markPaper(paper, { 1: [second, first] }).percent).toBe(100);
  expect(markPaper(drawPaper(bankOf(3), 3, "00000000"), {}).of).toBe(3);
});

test("what is kept of the answers stands on the paper: no other option, no other question, one where one is right", () => {
  const paper = drawPaper(bankOf(3), 3, "1234abcd");
  const single = paper.questions.find(({ correct }) => correct.length === 1)?.key ?? "";
  const several = paper.questions.find(({ correct }) => correct.length > 1)?.key ?? "";
  const sent = { [single]: ["d", "b", "b"], [several]: ["z", "c", "a", "right-0"], 99: ["a"], of: ["a"] };
  expect(acceptedAnswers(paper, sent)).toEqual({ [single]: ["b"], [several]: ["a", "c"] });
  expect(acceptedAnswers(paper, {})).toEqual({});
});

test("a paper as it is shown says neither which option is right nor where anything stands in the bank", () => {
  const shown = JSON.stringify(shownPaper(drawPaper(bankOf(6), 6, "cafe0123"), "en"));
  expect(shown.match(/correct|bank-|"right-|"of"/g)).toBeNull();
  expect(shown.match(/Question \d/g)?.length).toBe(6);
});
