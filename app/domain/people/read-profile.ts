import { ASKED } from "../forms/read-answers";
import { type InputKind, readValue } from "../forms/read-value";
import type { TypedProfile } from "./profile-checks";
import type { ProfileField } from "./profile-definition";

const KINDS: Record<ProfileField["type"], InputKind> = {
  shortText: "text",
  longText: "text",
  singleChoice: "text",
  phone: "text",
  email: "text",
  country: "text",
  region: "text",
  yesNo: "yesNo",
  date: "date",
  number: "number",
  languageLevels: "languageLevels",
  consent: "consent",
};

/** How the controls of a field are named and read. */
export function fieldKindOf(type: ProfileField["type"]): InputKind {
  return KINDS[type];
}

/** The base name of a field's controls. */
export function profileName(key: string): string {
  return `profile.${key}`;
}

/** The values on a submitted page of the profile, as typed; `asked` works as for answers. */
export function readProfile(form: FormData, fields: readonly ProfileField[]): TypedProfile {
  const asked = new Set(form.getAll(ASKED));
  const shown = fields.filter((field) => asked.size === 0 || asked.has(field.key));
  return Object.fromEntries(
    shown.map((field) => [field.key, readValue(form, profileName(field.key), KINDS[field.type])]),
  );
}
