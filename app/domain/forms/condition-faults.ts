import type { ConditionOperator } from "./condition";
import type { Question, QuestionType } from "./question-schema";

/** What can be asked of an answer of each type; types that are not here cannot carry a condition. */
const OPERATORS: Partial<Record<QuestionType, readonly ConditionOperator[]>> = {
  singleChoice: ["equals", "notEquals", "in", "notIn"],
  multiChoice: ["contains"],
  yesNo: ["equals", "notEquals"],
  languageLevels: ["contains"],
  unitPreferences: ["contains"],
};

/** Fields of the common profile that a form may depend on; all of them hold one code. */
const PROFILE_FIELDS = ["region", "citizenship", "educationStatus", "educationLevel"];

/** Why the condition cannot work, or null. It must look back: a page never depends on what is asked later. */
export function conditionFault(
  condition: Question["visibleWhen"],
  earlier: ReadonlyMap<string, Question>,
): string | null {
  if (condition === null) return null;
  const needsList = condition.operator === "in" || condition.operator === "notIn";
  if (needsList !== Array.isArray(condition.value)) return "conditionValueDoesNotFit";

  if (condition.question.startsWith("profile.")) {
    if (!PROFILE_FIELDS.includes(condition.question.slice("profile.".length))) return "conditionOnUnknownProfileField";
    return OPERATORS.singleChoice?.includes(condition.operator) ? null : "conditionOperatorNotAllowed";
  }
  const asked = earlier.get(condition.question);
  if (!asked) return "conditionOnLaterOrAbsentQuestion";
  if (!OPERATORS[asked.type]?.includes(condition.operator)) return "conditionOperatorNotAllowed";
  return [condition.value].flat().every((value) => canBeAnswered(asked, value)) ? null : "conditionValueDoesNotFit";
}

function canBeAnswered(question: Question, value: string | number | boolean): boolean {
  if (question.type === "yesNo") return typeof value === "boolean";
  return "options" in question ? question.options.some((option) => option.value === value) : typeof value === "string";
}
