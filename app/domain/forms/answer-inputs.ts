import type { AnswerValue } from "./answer";

/** One control's name and value. */
export type InputValue = readonly [name: string, value: string];

/**
 * The names and values with which the controls under `name` are filled in again: the reverse of reading them. A page
 * shows what was typed with it, and keeps answers of questions it does not show in hidden inputs.
 * `ordered` is for preferences, which are numbered selects instead of one repeated name.
 */
export function answerInputs(name: string, value: AnswerValue | undefined, ordered = false): InputValue[] {
  if (value === undefined) return [];
  if (typeof value === "boolean") return [[name, value ? "yes" : "no"]];
  if (Array.isArray(value)) {
    return value.flatMap((item, at): InputValue[] =>
      typeof item === "string"
        ? [[ordered ? `${name}.${at}` : name, item]]
        : [
            [`${name}.${at}.language`, item.language],
            [`${name}.${at}.level`, item.level],
          ],
    );
  }
  if (typeof value !== "object") return [[name, String(value)]];
  return [
    [`${name}.day`, value.day],
    [`${name}.month`, value.month],
    [`${name}.year`, value.year],
  ];
}
