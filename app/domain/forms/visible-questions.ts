import type { Answers } from "./answer";
import { conditionHolds } from "./condition-holds";
import type { Question } from "./question-schema";

type Content = { sections: readonly { questions: readonly Question[] }[] };

/** Every question of the form in order. */
export function questionsOf(content: Content): Question[] {
  return content.sections.flatMap((section) => section.questions);
}

/**
 * The questions the person is asked, given the answers so far and the profile. A hidden question counts as unanswered, so
 * what depends on it is hidden with it. Hidden questions are never required and their answers are dropped on submitting.
 */
export function visibleQuestions(
  content: Content,
  answers: Readonly<Answers>,
  profile: Readonly<Record<string, unknown>>,
): Question[] {
  const shown = new Set<string>();
  return questionsOf(content).filter((question) => {
    const condition = question.visibleWhen;
    const visible =
      condition === null || conditionHolds(condition.operator, answerTo(condition.question), condition.value);
    if (visible) shown.add(question.key);
    return visible;
  });

  function answerTo(name: string): unknown {
    if (name.startsWith("profile.")) return profile[name.slice("profile.".length)];
    return shown.has(name) ? answers[name] : undefined;
  }
}
