import type { Language } from "~/domain/languages";
import { displayName } from "~/domain/people/name";

/** Family and given name as lists of people show them. */
export function shortName(of: { surname: string | null; givenName: string | null }, language: Language): string {
  const { surname, givenName } = of;
  return displayName({ surname: surname ?? "", givenName: givenName ?? "", patronymic: null, sex: null }, language);
}
