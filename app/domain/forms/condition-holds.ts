import type { ConditionOperator, ConditionValue } from "./condition";

/**
 * Whether an answer meets a condition. An answer that is not there meets none, not even "is not": what depends on an
 * answer appears only once that answer is known.
 */
export function conditionHolds(operator: ConditionOperator, actual: unknown, expected: ConditionValue): boolean {
  if (actual === undefined || actual === null || actual === "") return false;
  switch (operator) {
    case "equals":
      return actual === expected;
    case "notEquals":
      return actual !== expected;
    case "in":
      return listed(expected, actual);
    case "notIn":
      return !listed(expected, actual);
    case "contains":
      return Array.isArray(actual) && actual.some((item) => item === expected || languageOf(item) === expected);
    case "lessThan":
      return typeof actual === "number" && typeof expected === "number" && actual < expected;
  }
}

function listed(expected: ConditionValue, actual: unknown): boolean {
  return Array.isArray(expected) && expected.some((value) => value === actual);
}

/** A row of a language question contains its language. */
function languageOf(item: unknown): unknown {
  return typeof item === "object" && item !== null && "language" in item ? item.language : undefined;
}
