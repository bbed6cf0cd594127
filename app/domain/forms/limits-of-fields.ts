import { localDate } from "../calendar/local-date";
import type { Blocker } from "../errors";
import { AZERBAIJANI_PHONE } from "./question-fields";
import type { Question } from "./question-schema";
import { isTicked, type TypedFields, typedText } from "./typed-fields";

const MEGABYTE = 1024 * 1024;
const NUMBERS: Partial<Record<Question["type"], readonly string[]>> = {
  shortText: ["minChars", "maxChars"],
  longText: ["minChars", "maxChars"],
  multiChoice: ["minChoices", "maxChoices"],
  availabilityGrid: ["minChoices", "maxChoices"],
  unitPreferences: ["minChoices", "maxChoices"],
  languageLevels: ["minItems", "maxItems"],
  number: ["min", "max"],
  url: ["maxChars"],
  file: ["megabytes", "maxFiles"],
};

/** The limits that authors of a type of question set as plain numbers. */
export function numberLimitsOf(type: Question["type"]): readonly string[] {
  return NUMBERS[type] ?? [];
}

/** The limits that the editor's fields describe, and what of them cannot be read. */
export function limitsOfFields(before: Question, fields: TypedFields): { value: object; blockers: Blocker[] } {
  const numbers = numberLimitsOf(before.type).map((name) => ({ name, ...numberAt(fields, name, before.type) }));
  const blockers = numbers.flatMap(({ blocker }) => blocker ?? []);
  const value: Record<string, number | undefined> = Object.fromEntries(
    numbers.map(({ name, number }) => [name, number]),
  );
  switch (before.type) {
    case "file":
      return {
        value: {
          acceptedMimeTypes: fields["limits.acceptedMimeTypes"] ?? [],
          maxBytes: Math.round((value.megabytes ?? 5) * MEGABYTE),
          maxFiles: value.maxFiles ?? 1,
        },
        blockers,
      };
    case "number":
      return { value: { ...value, integer: isTicked(fields, "limits.integer") || undefined }, blockers };
    case "url":
      return {
        value: { ...value, allowedSchemes: isTicked(fields, "limits.http") ? ["https", "http"] : ["https"] },
        blockers,
      };
    case "phone": {
      const other = before.limits.pattern === AZERBAIJANI_PHONE ? undefined : before.limits.pattern;
      return { value: { pattern: isTicked(fields, "limits.azerbaijani") ? AZERBAIJANI_PHONE : other }, blockers };
    }
    case "date":
      return dateLimits(fields);
    default:
      return { value, blockers };
  }
}

function numberAt(fields: TypedFields, name: string, type: Question["type"]): { number?: number; blocker?: Blocker } {
  const typed = typedText(fields, `limits.${name}`)
    .replace(/[\s\u00A0]/g, "")
    .replace(",", ".");
  if (typed === "") return {};
  const number = Number(typed);
  const whole = type !== "number" && name !== "megabytes";
  const most = name === "maxFiles" ? 20 : name === "megabytes" ? 20 : 100_000;
  const least = type === "number" ? -100_000 : name === "maxFiles" || name === "megabytes" ? 0.1 : 0;
  const readable = /^-?\d{1,6}(\.\d{1,3})?$/.test(typed) && number >= least && number <= most;
  if (!readable || (whole && !Number.isInteger(number))) {
    return { blocker: { key: "formEdit.limitInvalid", field: `limits.${name}` } };
  }
  return { number };
}

function dateLimits(fields: TypedFields): { value: object; blockers: Blocker[] } {
  const days = (["minDate", "maxDate"] as const).map((name) => ({ name, ...dayAt(fields, name) }));
  const afters = (["minDaysAfter", "maxDaysAfter"] as const).map((name) => ({ name, ...afterAt(fields, name) }));
  return {
    value: Object.fromEntries([...days, ...afters].map(({ name, value }) => [name, value])),
    blockers: [...days, ...afters].flatMap(({ blocker }) => blocker ?? []),
  };
}

function dayAt(fields: TypedFields, name: string): { value?: string; blocker?: Blocker } {
  const chosen = typedText(fields, `limits.${name}`);
  if (chosen !== "day") return chosen === "" ? {} : { value: chosen };
  const field = `limits.${name}.day`;
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(typedText(fields, field)) ?? [];
  const value = localDate(Number(year), Number(month), Number(day));
  return value === null ? { blocker: { key: "formEdit.dateInvalid", field } } : { value };
}

function afterAt(fields: TypedFields, name: string): { value?: { question: string; days: number }; blocker?: Blocker } {
  const question = typedText(fields, `limits.${name}.question`);
  if (question === "") return {};
  const { number, blocker } = numberAt(fields, `${name}.days`, "date");
  if (blocker) return { blocker };
  return { value: { question, days: number ?? 0 } };
}
