import type { Language } from "../languages";

export type PersonName = {
  surname: string;
  givenName: string;
  patronymic: string | null;
  sex: "male" | "female" | null;
};

const CHILD_OF = {
  male: { az: "oğlu", ru: "оглы" },
  female: { az: "qızı", ru: "кызы" },
} as const;

/**
 * The name of somebody as a text names them: the order of the language. "Ələsgərova Şəhla Çərkəz qızı", but "Şəhla
 * Ələsgərova" in English.
 */
export function displayName(name: PersonName, language: Language): string {
  return language === "en" ? `${name.givenName} ${name.surname}` : recordName(name);
}

/**
 * The full name on the pages of the Service, as an identity document has it: family name first in every language.
 * Without a father's name (foreigners) it is left out together with its word.
 */
export function recordName(name: PersonName): string {
  const short = listName(name);
  if (!name.patronymic) return short;
  if (name.sex === null) return `${short} ${name.patronymic}`;
  // The word is written in the letters of the name it follows: names are shown as their owner wrote them.
  return `${short} ${name.patronymic} ${CHILD_OF[name.sex][isCyrillic(name.patronymic) ? "ru" : "az"]}`;
}

/**
 * Family and given name in the Service's lists, sorted by the first: "Ələsgərova Şəhla" in every language, so that
 * nobody stands in two orders. A part that is not known is left out.
 */
export function listName({ surname, givenName }: { surname: string | null; givenName: string | null }): string {
  return [surname, givenName].filter(Boolean).join(" ");
}

const isCyrillic = (text: string) => /\p{Script=Cyrillic}/u.test(text);

const LATIN: Record<string, string> = {
  ə: "a",
  ğ: "gh",
  ç: "ch",
  ş: "sh",
  x: "kh",
  q: "g",
  c: "j",
  ı: "i",
  ö: "o",
  ü: "u",
};

/**
 * A first proposal for the Latin form of an Azerbaijani name, for certificates and search: "Xədicə" → "Khadija". The
 * person may correct it. Names in other scripts have no rule here: null, the person writes it as in the passport.
 */
export function latinAlias(name: string): string | null {
  if (!/^[\p{Script=Latin}\p{M}'’ -]*$/u.test(name)) return null;
  return [...name.normalize("NFC")].map(latinLetter).join("");
}

function latinLetter(letter: string): string {
  const lower = letter.toLocaleLowerCase("az");
  const latin = LATIN[lower];
  if (lower === letter) return latin ?? letter;
  return latin === undefined ? (letter === "İ" ? "I" : letter) : latin.charAt(0).toUpperCase() + latin.slice(1);
}
