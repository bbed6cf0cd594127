import { type AnswerValue, isEmptyAnswer } from "../forms/answer";
import { type Normaliser, normalised } from "./normalise";
import { normalisePhone } from "./phone";
import type { ProfileField } from "./profile-definition";

/** Normalisers of types that the data leaves unsaid. */
const BY_TYPE: Partial<Record<ProfileField["type"], readonly Normaliser[]>> = {
  shortText: ["trim"],
  longText: ["trim"],
  email: ["trim", "asciiLowerCase"],
};

/** The value in the form in which it is checked and stored; an empty one is absent. */
export function settledField(field: ProfileField, value: AnswerValue | undefined): AnswerValue | undefined {
  if (value === undefined || isEmptyAnswer(value)) return undefined;
  if (typeof value === "string") {
    const text =
      field.type === "phone" ? normalisePhone(value) : normalised(value, field.normalise ?? BY_TYPE[field.type] ?? []);
    return text === "" ? undefined : text.normalize("NFC");
  }
  if (Array.isArray(value))
    return value.filter((row) => typeof row === "object" && row.language !== "") as typeof value;
  return value;
}
