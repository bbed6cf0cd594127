import type { Answers } from "~/domain/forms/answer";
import type { FormContent } from "~/domain/forms/form-content-schema";
import type { Question } from "~/domain/forms/question-schema";
import { visibleQuestions } from "~/domain/forms/visible-questions";

/** A place of the cohort as answers name it: a position by its key, a volunteers' place by its unit's code. */
export type NamedPlace = { id: string; key: string; unitCode: string | null };

/**
 * The places asked for in a form's answers, the first choice first: from questions that offer the cohort's own units,
 * positions or tracks. A unit named for another purpose (a relative's, say) is no wish.
 */
export function wishedPlaces(
  content: FormContent,
  answers: Answers,
  profile: Parameters<typeof visibleQuestions>[2],
  places: readonly NamedPlace[],
): string[] {
  const wished = visibleQuestions(content, answers, profile).flatMap((question) => {
    const names = namesIn(question);
    if (!names) return [];
    const answer = answers[question.key];
    const chosen = Array.isArray(answer) ? answer : [answer];
    return chosen.flatMap((value) => places.filter((place) => names(place) === value).map(({ id }) => id));
  });
  return [...new Set(wished)];
}

/** What the answers of a question are compared with; null for a question that asks for no place. */
function namesIn(question: Question): ((place: NamedPlace) => string | null) | null {
  if (question.type === "singleChoice" && question.choosesPlace) return ({ key }) => key;
  if (question.type !== "unitPreferences") return null;
  if (question.unitFilter === "cohortPositions") return ({ key }) => key;
  return question.unitFilter === "cohortSeats" ? ({ unitCode }) => unitCode : null;
}
