import type { Blocker } from "../errors";

/** A fault of one value; `path` leads to the part of the answer it is about (a row of a list, say). */
export type Fault = Pick<Blocker, "key" | "params"> & { path?: (string | number)[] };

/** Characters as people count them; line breaks count once. */
export function charactersIn(text: string): number {
  return [...text].length;
}

export function textFaults(text: string, limits: { minChars?: number; maxChars?: number }): Fault[] {
  const actual = charactersIn(text.trim());
  const { minChars: min = 0, maxChars: max = Number.POSITIVE_INFINITY } = limits;
  if (actual < min) return [{ key: "answer.tooShort", params: { min, actual } }];
  return actual > max ? [{ key: "answer.tooLong", params: { max, actual } }] : [];
}

export function optionFaults(value: string, options: readonly { value: string }[]): Fault[] {
  return options.some((option) => option.value === value) ? [] : [{ key: "answer.notAnOption" }];
}

/** Faults of a list of choices: each on the list, none twice, not too few, not too many. */
export function choicesFaults(
  values: readonly string[],
  allowed: readonly string[],
  limits: { minChoices?: number; maxChoices?: number },
): Fault[] {
  const { minChoices: min = 0, maxChoices: max = Number.POSITIVE_INFINITY } = limits;
  const actual = values.length;
  if (values.some((value) => !allowed.includes(value))) return [{ key: "answer.notAnOption" }];
  if (new Set(values).size !== actual) return [{ key: "answer.choiceTwice" }];
  if (actual < min) return [{ key: "answer.tooFew", params: { min, actual } }];
  return actual > max ? [{ key: "answer.tooMany", params: { max, actual } }] : [];
}

export function numberFaults(
  value: number | string,
  limits: { min?: number; max?: number; integer?: boolean; decimals?: number },
): Fault[] {
  if (typeof value === "string" || !Number.isFinite(value)) return [{ key: "answer.notANumber" }];
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = limits;
  if (limits.integer && !Number.isInteger(value)) return [{ key: "answer.notWhole" }];
  if (value < min) return [{ key: "answer.numberTooSmall", params: { min } }];
  if (value > max) return [{ key: "answer.numberTooLarge", params: { max } }];
  const decimals = String(value).split(".")[1]?.length ?? 0;
  return decimals > (limits.decimals ?? 10)
    ? [{ key: "answer.tooManyDecimals", params: { max: limits.decimals ?? 10 } }]
    : [];
}

export function patternFaults(value: string, pattern: string | null | undefined, key: string): Fault[] {
  return !pattern || new RegExp(pattern, "u").test(value) ? [] : [{ key }];
}
