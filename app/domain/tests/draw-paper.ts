import { seededRandom, shuffled } from "../assignment/seeded-random";
import type { Paper } from "./paper";
import type { TestQuestion } from "./test-question";

const FIRST_LETTER = "a".charCodeAt(0);

/**
 * Draws a person's paper: so many questions of the bank, in an order of their own, each with its options in an order of
 * their own. The same bank and seed give the same paper, in whatever order the bank is handed over.
 * @param most how many questions; a smaller bank gives all it has
 * @param seed hexadecimal, at least eight digits
 */
export function drawPaper(bank: readonly TestQuestion[], most: number, seed: string): Paper {
  const random = seededRandom(seed);
  const inOrder = [...bank].sort((a, b) => (a.key < b.key ? -1 : 1));
  const drawn = shuffled(inOrder, random).slice(0, most);
  return {
    questions: drawn.map((question, place) => {
      const options = shuffled(question.options, random).map((option, at) => ({
        key: String.fromCharCode(FIRST_LETTER + at),
        of: option.key,
        text: option.text,
      }));
      return {
        key: String(place + 1),
        of: question.key,
        text: question.text,
        options,
        correct: options.filter(({ of }) => question.correct.includes(of)).map(({ key }) => key),
      };
    }),
  };
}
