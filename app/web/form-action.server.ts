import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import type { z } from "zod";
import { type Blocker, Conflict, RuleBroken } from "~/domain/errors";
import type { Language } from "~/domain/languages";
import { translator } from "~/i18n/texts.server";
import { hasSoundNames, isSoundName, unreadableFields } from "./hostile-form";
import { readForm } from "./read-form.server";
import { switchLanguage } from "./switch-language.server";
import type { TypedValues } from "./typed-values.server";

/** Why a form is shown again: sentences in the reader's language, and what was typed. */
export type FormFailure = {
  ok: false;
  status: number;
  errors: Record<string, string>;
  top: string[];
  values: TypedValues;
};

type FormOptions<S extends z.ZodType> = {
  /** A strict object; its messages are keys of the texts `blockers`. */
  schema: S;
  language: Language;
  run: (input: z.output<S>) => Promise<Response>;
  /** Fields that are never given back: passwords. */
  secret?: readonly string[];
};

/** Names that the page itself uses in its forms, besides the fields. */
export const OF_THE_PAGE = ["switchLanguage", "intent", "here"];

/**
 * Runs a posted form through its schema and its use case: the one place where the domain's errors become a form shown
 * again (400 for what cannot be read, 422 for rules, 429 for limits, 409 for someone being faster). Missing things and forbidden ones
 * pass through and become the whole answer. A press of the language switch runs nothing and keeps what was typed.
 */
export async function formAction<S extends z.ZodType>(request: Request, options: FormOptions<S>) {
  const { schema, language, run, secret = [] } = options;
  const form = await readForm(request);
  const values = typed(form, [...secret, ...OF_THE_PAGE]);
  const switched = switchLanguage(request, form, values);
  if (switched === "tooMuch") return failed(422, [{ key: "form.tooLongToCarry" }], values, language);
  if (switched) return switched;
  for (const name of OF_THE_PAGE) form.delete(name);
  if (!hasSoundNames(form)) return failed(400, [{ key: "form.unreadable" }], values, language);
  const garbled = unreadableFields(form).map((field): Blocker => ({ key: "answer.invalid", field }));
  if (garbled.length > 0) return failed(400, garbled, values, language);
  const submission = parseWithZod(form, { schema });
  if (!("value" in submission)) {
    const found = Object.entries(submission.error ?? {}).flatMap(([field, keys]) =>
      (keys ?? []).slice(0, 1).map((key): Blocker => (field ? { key, field } : { key: "form.unreadable" })),
    );
    return failed(400, found.length > 0 ? found : [{ key: "form.unreadable" }], values, language);
  }
  try {
    return await run(submission.value);
  } catch (error) {
    if (error instanceof RuleBroken) return failed(422, error.blockers, values, language);
    if (error instanceof Conflict) return failed(409, [{ key: "form.someoneFaster" }], values, language);
    throw error;
  }
}

/** The answer that shows a form again: each reason as its sentence, and what was typed. */
export function failed(status: number, blockers: Blocker[], values: TypedValues, language: Language) {
  const errors: Record<string, string> = {};
  const top: string[] = [];
  for (const blocker of blockers) {
    const sentence = inWords(blocker, language);
    if (blocker.field && !(blocker.field in errors)) errors[blocker.field] = sentence;
    if (!blocker.field) top.push(sentence);
  }
  const wait = tooOften(blockers);
  const answered = wait ? 429 : status;
  const failure: FormFailure = { ok: false, status: answered, errors, top, values };
  const headers = { "Retry-After": String(Number(wait?.params?.minutes ?? 1) * 60) };
  return data(failure, { status: answered, ...(wait && { headers }) });
}

/** The reason that says how long to wait, where somebody tried too often. */
const tooOften = (blockers: readonly Blocker[]) => blockers.find(({ key }) => key === "limits.tooMany");

/** The sentence of a reason; one without a sentence of its own says that the answer could not be read. */
export function inWords({ key, params }: Blocker, language: Language): string {
  // Keys are data here: a test holds every key the domain can give to the texts.
  return String(
    translator(language)([`blockers:${key}` as "blockers:answer.invalid", "blockers:answer.invalid"], params),
  );
}

/** The texts of a form by their names, without those that are secret and those no form of ours could have. */
export function typed(form: FormData, secret: readonly string[]): TypedValues {
  const values: TypedValues = {};
  for (const name of new Set(form.keys())) {
    if (!isSoundName(name)) continue;
    const texts = form.getAll(name).filter((value) => typeof value === "string");
    if (secret.includes(name) || texts.length === 0) continue;
    values[name] = texts.length === 1 ? (texts[0] ?? "") : texts;
  }
  return values;
}
