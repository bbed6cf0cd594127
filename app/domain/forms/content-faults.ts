import { conditionFault } from "./condition-faults";
import type { Question } from "./question-schema";

type Content = { sections: { key: string; questions: Question[] }[] };

/** What is wrong with a form as a whole: `message` is for staff authoring a form and for tests. */
export type ContentFault = { path: (string | number)[]; message: string };

/** Everything that the shape alone cannot say: references point backwards, values exist, limits leave room. */
export function contentFaults(content: Content): ContentFault[] {
  const earlier = new Map<string, Question>();
  const sections = new Set<string>();
  const faults: ContentFault[] = [];
  content.sections.forEach((section, s) => {
    if (sections.has(section.key)) faults.push({ path: ["sections", s, "key"], message: "sectionKeyTwice" });
    sections.add(section.key);
    section.questions.forEach((question, q) => {
      const messages = questionFaults(question, earlier);
      faults.push(...messages.map((message) => ({ path: ["sections", s, "questions", q], message })));
      earlier.set(question.key, question);
    });
  });
  return faults;
}

function questionFaults(question: Question, earlier: ReadonlyMap<string, Question>): string[] {
  const found = [
    earlier.has(question.key) ? "questionKeyTwice" : null,
    conditionFault(question.visibleWhen, earlier),
    limitsFault(question.limits),
    ...typeFaults(question, earlier),
  ];
  return found.filter((message) => message !== null);
}

const PAIRS = [
  ["minChars", "maxChars"],
  ["minChoices", "maxChoices"],
  ["minItems", "maxItems"],
  ["min", "max"],
] as const;

function limitsFault(limits: object): string | null {
  const numbers = new Map(Object.entries(limits));
  const crossed = PAIRS.some(
    ([low, high]) => numbers.has(low) && numbers.has(high) && numbers.get(low) > numbers.get(high),
  );
  return crossed ? "limitsLeaveNoRoom" : null;
}

function typeFaults(question: Question, earlier: ReadonlyMap<string, Question>): (string | null)[] {
  switch (question.type) {
    case "singleChoice":
      return [
        twice(question.options) ? "optionTwice" : null,
        question.default === undefined || question.options.some((option) => option.value === question.default)
          ? null
          : "defaultIsNoOption",
        question.differentFrom === undefined || earlier.get(question.differentFrom)?.type === "singleChoice"
          ? null
          : "differentFromIsNoEarlierChoice",
      ];
    case "multiChoice":
      return [twice(question.options) ? "optionTwice" : null];
    case "languageLevels":
      return [twice(question.options) || twice(question.levels) ? "optionTwice" : null];
    case "availabilityGrid":
      return [twice(question.grid.days) || twice(question.grid.slots) ? "optionTwice" : null];
    case "date":
      return [question.limits.minDaysAfter, question.limits.maxDaysAfter].map((after) =>
        after === undefined || earlier.get(after.question)?.type === "date" ? null : "daysAfterIsNoEarlierDate",
      );
    case "phone":
      return [
        question.limits.pattern === undefined || compiles(question.limits.pattern) ? null : "patternDoesNotCompile",
      ];
    default:
      return [];
  }
}

function twice(options: readonly { value: string }[]): boolean {
  return new Set(options.map((option) => option.value)).size !== options.length;
}

function compiles(pattern: string): boolean {
  try {
    return new RegExp(pattern, "u") instanceof RegExp;
  } catch {
    return false;
  }
}
