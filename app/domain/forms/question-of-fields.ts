import type { Blocker } from "../errors";
import type { Trilingual } from "../languages";
import { conditionOfFields } from "./condition-of-fields";
import { listsOf, type OptionList } from "./form-texts";
import { freshOptionValue } from "./fresh-key";
import { limitsOfFields } from "./limits-of-fields";
import { draftQuestionSchema, type Question } from "./question-schema";
import { isTicked, type TypedFields, typedRows, typedText } from "./typed-fields";

export type ReadQuestion = { question: Question; blockers: [] } | { question: null; blockers: Blocker[] };

/**
 * The question that the fields of its editor describe. What they do not hold stays as it was `before`; what cannot be read
 * is told by its field. `earlier`: the questions that may be referred to.
 */
export function questionOfFields(before: Question, fields: TypedFields, earlier: readonly Question[]): ReadQuestion {
  const key = typedText(fields, "key") || before.key;
  const limits = limitsOfFields(before, fields);
  const times = timeFaults(before, fields);
  const keyFaults: Blocker[] = /^[a-z][A-Za-z0-9]{0,59}$/.test(key)
    ? []
    : [{ key: "formEdit.keyInvalid", field: "key" }];
  const blockers = [...keyFaults, ...limits.blockers, ...times];
  if (blockers.length > 0) return { question: null, blockers };
  const help = textAt(fields, "help");
  const read = draftQuestionSchema.safeParse({
    ...before,
    key,
    label: textAt(fields, "label"),
    help: Object.values(help).every((text) => text === "") ? null : help,
    required: isTicked(fields, "required"),
    scored: isTicked(fields, "scored"),
    sensitive: isTicked(fields, "sensitive"),
    visibleWhen: conditionOfFields(fields, earlier, before.visibleWhen),
    limits: limits.value,
    ...listsOfFields(before, fields),
    ...ownOfFields(before, fields),
  });
  return read.success
    ? { question: read.data, blockers: [] }
    : {
        question: null,
        blockers: read.error.issues.map(({ path }) => ({ key: "answer.invalid", field: path.join(".") })),
      };
}

function textAt(fields: TypedFields, name: string): Trilingual {
  return {
    az: typedText(fields, `${name}.az`),
    en: typedText(fields, `${name}.en`),
    ru: typedText(fields, `${name}.ru`),
  };
}

/** The lists of choices in the order of their rows; a row without a value of its own gets a new one. */
function listsOfFields(before: Question, fields: TypedFields) {
  const lists = Object.fromEntries(listsOf(before).map(({ list }) => [list, optionsOf(fields, list)]));
  if (before.type === "availabilityGrid") return { grid: { days: lists.days, slots: lists.slots } };
  return lists;
}

function optionsOf(fields: TypedFields, list: OptionList) {
  const options: { value: string; label: Trilingual; start?: string; end?: string }[] = [];
  for (const row of typedRows(fields, list)) {
    const value = typedText(fields, `${list}.${row}.value`) || freshOptionValue(options);
    const times =
      list === "slots"
        ? { start: typedText(fields, `slots.${row}.start`), end: typedText(fields, `slots.${row}.end`) }
        : {};
    options.push({ value, label: textAt(fields, `${list}.${row}.label`), ...times });
  }
  return options;
}

function timeFaults(before: Question, fields: TypedFields): Blocker[] {
  if (before.type !== "availabilityGrid") return [];
  return typedRows(fields, "slots")
    .flatMap((row) => [`slots.${row}.start`, `slots.${row}.end`])
    .filter((field) => !/^([01]\d|2[0-3]):[0-5]\d$/.test(typedText(fields, field)))
    .map((field) => ({ key: "formEdit.timeInvalid", field }));
}

function ownOfFields(before: Question, fields: TypedFields) {
  switch (before.type) {
    case "singleChoice":
      return {
        default: typedText(fields, "default") || undefined,
        differentFrom: typedText(fields, "differentFrom") || undefined,
        choosesPlace: isTicked(fields, "choosesPlace") || undefined,
        warnWhen: warningOf(before, fields),
      };
    case "yesNo":
      return { warnWhen: warningOf(before, fields) };
    case "unitPreferences":
      return {
        unitFilter: typedText(fields, "unitFilter") || before.unitFilter,
        ordered: isTicked(fields, "ordered") || undefined,
      };
    case "consent":
      return { textKey: typedText(fields, "textKey") || before.textKey };
    default:
      return {};
  }
}

function warningOf(before: Question, fields: TypedFields) {
  const said = typedText(fields, "warning.value");
  if (said === "") return undefined;
  const value = before.type === "yesNo" ? said === "true" : said;
  return { operator: "equals", value, message: textAt(fields, "warning.message") };
}
