import { localDate } from "../calendar/local-date";
import type { AnswerValue, DateParts, LanguageLevel } from "./answer";
import { storableText } from "./storable-text";

/** Kinds of input that forms and the profile share, by how their controls are named. */
export type InputKind = "text" | "choices" | "yesNo" | "date" | "number" | "languageLevels" | "preferences" | "consent";

const MAX_ROWS = 50;

/**
 * What the controls under `name` hold. Plain names that work without scripts:
 * text and single choice `name`; several choices `name` repeated; date `name.day`, `name.month`, `name.year` (or one native
 * date input `name`); languages `name.0.language`, `name.0.level`; preferences `name.0` (the first choice), `name.1`, …;
 * yes/no `name` = "yes" | "no"; consent `name` present when ticked.
 */
export function readValue(form: FormData, name: string, kind: InputKind): AnswerValue {
  switch (kind) {
    case "text":
      return textAt(form, name);
    case "choices":
      return textsAt(form, name);
    case "yesNo":
      return { yes: true, no: false }[textAt(form, name)] ?? "";
    case "consent":
      return form.has(name);
    case "number":
      return numberIn(textAt(form, name));
    case "date":
      return dateAt(form, name);
    case "languageLevels":
      return rowsAt(form, name);
    case "preferences":
      return [...textsAt(form, name), ...indexed(form, name)].filter((value) => value !== "");
  }
}

function textAt(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? storableText(value) : "";
}

function textsAt(form: FormData, name: string): string[] {
  return form.getAll(name).flatMap((value) => (typeof value === "string" ? [storableText(value)] : []));
}

function indexed(form: FormData, name: string): string[] {
  return Array.from({ length: MAX_ROWS }, (_, at) => textAt(form, `${name}.${at}`));
}

/** A number in either notation (3.5 or 3,5); what is none stays as typed, and so do digits beyond what a number can hold. */
function numberIn(typed: string): number | string {
  const plain = typed.replace(/\s+/g, "").replace(",", ".");
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(plain) ? Number(plain) : typed;
}

function dateAt(form: FormData, name: string): string | DateParts {
  const whole = /^(\d{4})-(\d{2})-(\d{2})$/.exec(textAt(form, name).trim());
  const parts: DateParts = {
    day: whole?.[3] ?? textAt(form, `${name}.day`).trim(),
    month: whole?.[2] ?? textAt(form, `${name}.month`).trim(),
    year: whole?.[1] ?? textAt(form, `${name}.year`).trim(),
  };
  if (parts.day === "" && parts.month === "" && parts.year === "") return "";
  const digits = [parts.year, parts.month, parts.day].every((part) => /^\d+$/.test(part));
  const date = digits ? localDate(Number(parts.year), Number(parts.month), Number(parts.day)) : null;
  return date ?? parts;
}

function rowsAt(form: FormData, name: string): LanguageLevel[] {
  const rows = Array.from({ length: MAX_ROWS }, (_, at) => ({
    language: textAt(form, `${name}.${at}.language`),
    level: textAt(form, `${name}.${at}.level`),
  }));
  return rows.filter((row) => row.language !== "" || row.level !== "");
}
