import type { Question } from "./question-schema";
import { isTicked, type TypedFields, typedText } from "./typed-fields";

/**
 * The condition that the editor's fields describe: the question it looks at, the answers that count, and whether they are
 * the ones that hide it. One answer or several, the operator follows; a list of one that was a list stays one, so that
 * nothing counts as changed that nobody changed. Null asks the question always.
 */
export function conditionOfFields(
  fields: TypedFields,
  earlier: readonly Question[],
  before: Question["visibleWhen"],
): Question["visibleWhen"] {
  const question = typedText(fields, "condition.question");
  if (question === "") return null;
  const about = earlier.find(({ key }) => key === question);
  const values = (fields["condition.value"] ?? []).map((value) => value.trim()).filter((value) => value !== "");
  const negated = isTicked(fields, "condition.negated");
  if (about?.type === "yesNo") {
    return { question, operator: negated ? "notEquals" : "equals", value: values[0] !== "false" };
  }
  const [first = firstValueOf(about)] = values;
  if (about && about.type !== "singleChoice") return { question, operator: "contains", value: first };
  if (values.length > 1 || (values.length === 1 && Array.isArray(before?.value)))
    return { question, operator: negated ? "notIn" : "in", value: values };
  return { question, operator: negated ? "notEquals" : "equals", value: first };
}

/** What a condition begins with while no answer has been chosen for it. */
function firstValueOf(question: Question | undefined): string {
  return question && "options" in question ? (question.options[0]?.value ?? "") : "";
}
