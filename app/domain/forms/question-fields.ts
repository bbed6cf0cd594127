import { displayDate, isLocalDate } from "../calendar/local-date";
import type { Trilingual } from "../languages";
import { listsOf } from "./form-texts";
import type { Question } from "./question-schema";
import type { TypedFields } from "./typed-fields";

const MEGABYTE = 1024 * 1024;

/** A question as the fields of its editor's page hold it: the reverse of reading them (questionOfFields). */
export function fieldsOfQuestion(question: Question): TypedFields {
  const { key, label, help, required, scored, sensitive, visibleWhen } = question;
  return {
    key: [key],
    ...textFields("label", label),
    ...textFields("help", help ?? { az: "", en: "", ru: "" }),
    ...ticked({ required, scored, sensitive }),
    "condition.question": [visibleWhen?.question ?? ""],
    "condition.negated": visibleWhen && /^not/.test(visibleWhen.operator) ? ["yes"] : [],
    "condition.value": [visibleWhen?.value ?? []].flat().map(String),
    ...limitFields(question),
    ...ownFields(question),
    ...Object.assign({}, ...listsOf(question).map(({ list, options }) => listFields(list, options))),
  };
}

function textFields(name: string, text: Trilingual): TypedFields {
  return { [`${name}.az`]: [text.az], [`${name}.en`]: [text.en], [`${name}.ru`]: [text.ru] };
}

function ticked(marks: Record<string, boolean | undefined>): TypedFields {
  return Object.fromEntries(Object.entries(marks).map(([name, on]) => [name, on ? ["yes"] : []]));
}

function listFields(list: string, options: readonly { value: string; label: Trilingual }[]): TypedFields {
  return Object.assign(
    {},
    ...options.map((option, at) => ({
      [`${list}.${at}.value`]: [option.value],
      ...textFields(`${list}.${at}.label`, option.label),
      ...("start" in option && "end" in option
        ? { [`${list}.${at}.start`]: [String(option.start)], [`${list}.${at}.end`]: [String(option.end)] }
        : {}),
    })),
  );
}

function limitFields(question: Question): TypedFields {
  switch (question.type) {
    case "file":
      return {
        "limits.acceptedMimeTypes": question.limits.acceptedMimeTypes,
        "limits.megabytes": [String(question.limits.maxBytes / MEGABYTE)],
        "limits.maxFiles": [String(question.limits.maxFiles)],
      };
    case "date":
      return {
        ...dayFields("minDate", question.limits.minDate),
        ...dayFields("maxDate", question.limits.maxDate),
        ...afterFields("minDaysAfter", question.limits.minDaysAfter),
        ...afterFields("maxDaysAfter", question.limits.maxDaysAfter),
      };
    case "url":
      return {
        "limits.maxChars": numberField(question.limits.maxChars),
        ...ticked({ "limits.http": question.limits.allowedSchemes.includes("http") }),
      };
    case "number":
      return {
        "limits.min": numberField(question.limits.min),
        "limits.max": numberField(question.limits.max),
        ...ticked({ "limits.integer": question.limits.integer }),
      };
    case "phone":
      return ticked({ "limits.azerbaijani": question.limits.pattern === AZERBAIJANI_PHONE });
    default:
      return Object.fromEntries(
        Object.entries(question.limits).map(([name, value]) => [`limits.${name}`, numberField(value)]),
      );
  }
}

/** A number of Azerbaijan: +994 and nine digits. */
export const AZERBAIJANI_PHONE = "^\\+994[0-9]{9}$";

function numberField(value: number | undefined): string[] {
  return value === undefined ? [] : [String(value)];
}

/** A limit of a date is one of the known days, or "day" with the day typed beside it. */
function dayFields(name: string, limit: string | undefined): TypedFields {
  if (limit === undefined) return { [`limits.${name}`]: [""] };
  return isLocalDate(limit)
    ? { [`limits.${name}`]: ["day"], [`limits.${name}.day`]: [displayDate(limit)] }
    : { [`limits.${name}`]: [limit] };
}

function afterFields(name: string, after: { question: string; days: number } | undefined): TypedFields {
  return { [`limits.${name}.question`]: [after?.question ?? ""], [`limits.${name}.days`]: numberField(after?.days) };
}

function ownFields(question: Question): TypedFields {
  switch (question.type) {
    case "singleChoice":
      return {
        ...ticked({ choosesPlace: question.choosesPlace }),
        default: [question.default ?? ""],
        differentFrom: [question.differentFrom ?? ""],
        ...warningFields(question.warnWhen),
      };
    case "yesNo":
      return warningFields(question.warnWhen);
    case "unitPreferences":
      return { unitFilter: [question.unitFilter], ...ticked({ ordered: question.ordered }) };
    case "consent":
      return { textKey: [question.textKey] };
    default:
      return {};
  }
}

function warningFields(warning: { value: unknown; message: Trilingual } | undefined): TypedFields {
  return {
    "warning.value": [warning === undefined ? "" : String(warning.value)],
    ...textFields("warning.message", warning?.message ?? { az: "", en: "", ru: "" }),
  };
}
