import { foldName } from "~/domain/people/fold";

/**
 * Names of places among ordinary words. "Şəki" begins "şəkil" (a picture), "Gəncə" is "to a youth" written small, and "Губа"
 * a lip: so a place is a whole word with one of the endings a place takes, and one that is written small only with an ending
 * that says it is a place, or before the word for a town or a district. Everything is compared folded: ə and e, ı and i are
 * the same.
 */

/** Cases, "of" and "from" a place, people of it, and "I am, it is" after them: Qaxda, Qaxın, Gəncəlilərə, Bakıdanam. */
const ENDING =
  /^(?:l[iu])?(?:l[ae]r)?(?:n?[iu]n|y?[aeiu]|n[iu]|d[ae](?:n|ki)?|y?l[ae]|c[ae]|s)?(?:y?[ae]m|y?[iu][qk]|d[iu]r)?$/u;
/** Of those the ones that no other word of these letters takes. */
const ENDING_OF_PLACE =
  /^(?:d[ae](?:n|ki)?(?:y?[ae]m|y?[iu][qk]|d[iu]r)?|l[iu](?:y[ae]m|y[iu][qk]|l[ae]r\p{L}{0,4})?|n[iu]n|y[ae])$/u;
const BEFORE_PLACE = /^[ \u00A0]+(?:şəhər|rayon|kənd|qəsəbə|city|district|region)/iu;

const OF_PLACE_RU = /^\p{L}{0,2}(?:ск(?:ий|ая|ое|ие|ого|ой|ому|ую|им|их|ом|ими)|ец|ц(?:ы|а|ев|ам|у|ем))$/u;
/** By the last letter of the name: what stays of it, and what may follow. */
const CASES_RU: readonly [RegExp, RegExp][] = [
  [/[ая]$/u, /^(?:а|я|ы|и|е|у|ю|ой|ей|ою)$/u],
  [/ь$/u, /^(?:ь|и|ью)$/u],
  [/[бвгджзйклмнпрстфхцчшщ]$/u, /^(?:а|у|ом|е)?$/u],
];

const WORD = /[\p{L}\p{M}'’ʼ]+/gu;
const LEAST_LETTERS = 3;

/** Whether a word of a text is the place, with or without an ending. `after`: what follows it in the text. */
function namesPlace(word: string, place: string, after: string): boolean {
  const [folded, name] = [foldWord(word), foldWord(place)];
  const capital = /^\p{Lu}/u.test(word);
  if (/\p{Script=Cyrillic}/u.test(name)) return namesPlaceInRussian(folded, name, capital);
  if (!folded.startsWith(name)) return false;
  const ending = folded.slice(name.length);
  if (capital) return ENDING.test(ending);
  return ENDING_OF_PLACE.test(ending) || (ending === "" && BEFORE_PLACE.test(after));
}

function namesPlaceInRussian(folded: string, name: string, capital: boolean): boolean {
  const root = name.replace(/[аяьуиы]$/u, "");
  if (folded.startsWith(root) && OF_PLACE_RU.test(folded.slice(root.length))) return true;
  if (!capital) return false;
  if (folded === name) return true;
  return CASES_RU.some(([last, endings]) => {
    if (!last.test(name)) return false;
    const stem = name.replace(/[аяь]$/u, "");
    return folded.startsWith(stem) && endings.test(folded.slice(stem.length));
  });
}

const foldWord = (word: string) => foldName(word).replaceAll(" ", "");

/** Puts `mask` in place of every word that is one of the places, with an ending after a hyphen: "Qax-da". */
export function withoutPlaces(text: string, places: readonly string[], mask: string): string {
  const single = places.filter((place) => [...place].length >= LEAST_LETTERS && /^[\p{L}\p{M}]+$/u.test(place));
  if (single.length === 0) return text;
  const masked = text.replace(WORD, (word, at: number) => {
    const after = text.slice(at + word.length, at + word.length + 20);
    return single.some((place) => namesPlace(word, place, after)) ? mask : word;
  });
  return withoutHyphened(masked, mask);
}

/**
 * The same for a name of three letters that is also a word, such as a school's: only as it is written or in capitals. "ADA" is
 * a university, "ada" an island.
 */
export function withoutShortNames(text: string, names: readonly string[], mask: string): string {
  const short = names.map((name) => name.trim()).filter((name) => /^[\p{L}\p{M}]{3}$/u.test(name));
  const written = short.flatMap((name) => [name, name.toLocaleUpperCase("az")]);
  const masked = text.replace(WORD, (word) =>
    written.some((name) => word.startsWith(name) && ENDING.test(foldWord(word.slice(name.length)))) ? mask : word,
  );
  return short.length === 0 ? text : withoutHyphened(masked, mask);
}

function withoutHyphened(text: string, mask: string): string {
  return text.replace(new RegExp(`${mask}-([\\p{L}]+)`, "gu"), (whole, ending: string) =>
    ENDING.test(foldWord(ending)) ? mask : whole,
  );
}
