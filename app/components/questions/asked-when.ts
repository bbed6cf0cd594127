import type { TFunction } from "i18next";
import type { ConditionOperator, ConditionValue } from "~/domain/forms/condition";
import type { InputKind } from "~/domain/forms/read-value";
import type { AskedWhen, Choice } from "./question-view";

type Condition = { operator: ConditionOperator; value: ConditionValue };

/** A condition on another question of the page, for the browser and in words. */
export function askedWhenOf(
  t: TFunction<"apply">,
  { operator, value }: Condition,
  on: { name: string; kind: InputKind; label: string },
  options: readonly Choice[],
): AskedWhen {
  const wanted = (Array.isArray(value) ? value : [value]).map((each) => wordFor(each, options, t)).join(", ");
  const not = operator === "notEquals" || operator === "notIn";
  const words = not
    ? t("question.askedUnless", { question: on.label, answer: wanted })
    : t("question.askedIf", { question: on.label, answer: wanted });
  return { name: on.name, kind: on.kind, operator, value, words };
}

function wordFor(value: string | number | boolean, options: readonly Choice[], t: TFunction<"apply">): string {
  if (typeof value === "boolean") return t(value ? "question.yes" : "question.no");
  return options.find((option) => option.value === value)?.label ?? String(value);
}
