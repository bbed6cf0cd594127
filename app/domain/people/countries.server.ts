import countries from "i18n-iso-countries";
import az from "i18n-iso-countries/langs/az.json" with { type: "json" };
import en from "i18n-iso-countries/langs/en.json" with { type: "json" };
import ru from "i18n-iso-countries/langs/ru.json" with { type: "json" };
import type { Language } from "~/domain/languages";

for (const locale of [az, en, ru]) countries.registerLocale(locale);

const CODES = Object.keys(countries.getAlpha2Codes());

/** The country's name in the language; the code itself for one that has no name there. */
export function countryName(code: string, language: Language): string {
  return countries.getName(code, language) ?? code;
}

/** All countries by name: Azerbaijan first, the others by the alphabet of the language. */
export function listCountries(language: Language): { code: string; name: string }[] {
  const { compare } = new Intl.Collator(language);
  return CODES.map((code) => ({ code, name: countryName(code, language) })).sort((a, b) => {
    if (a.code === "AZ" || b.code === "AZ") return a.code === "AZ" ? -1 : 1;
    return compare(a.name, b.name);
  });
}
