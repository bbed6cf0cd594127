import { foldName } from "~/domain/people/fold";
import { withoutPlaces, withoutShortNames } from "./mask-places";
import { soundOf } from "./name-sound";

/** Stands where something was taken out of a text; no keyboard writes it, so pages can find it and say what it means. */
export const MASK = "\u2592\u2592\u2592";

/** From this length on a name is found whatever ending it carries, also where it is written small. */
const LONG_NAME = 5;
/** An ending of a name: "Ələsgərova-nın-dır", "Алескеров-ой". */
const MOST_ENDING = 6;
/** Two capitals stand for too many other things. */
const LEAST_INITIALS = 3;
/** A shorter sound is that of too many other words. */
const LEAST_SOUND = 4;

const WORD = /[\p{L}\p{M}'’ʼ]+/gu;
/** "Çərkəz qızı": the word tells a man from a woman. */
const CHILD_OF = /^(oglu|qizi|оглы|кызы|ogly|kyzy|gizi)/u;
const ADDRESS = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const LINK = /\b(?:https?:\/\/|www\.)\S+/giu;
/** A handle of a social network. */
const HANDLE = /(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]{3,}/gu;
/** Nine digits or more are a telephone number, or a document's. */
const LONG_NUMBER = /\+?\d(?:[\s()-]*\d){8,}/gu;

type Sought = { folded: string; sound: string; latin: boolean };

/** What a text must not say: whose names, and phrases such as a school's that are taken out as they are written. */
export type Hidden = {
  names: readonly (string | null | undefined)[];
  phrases?: readonly (string | null | undefined)[];
  /** Names of institutions, of which the usual abbreviation is taken out too: "BDU-da". */
  institutions?: readonly (string | null | undefined)[];
  /** Names of towns and districts, in any language. */
  places?: readonly string[];
};

/**
 * Takes out of a free text who wrote it: the given names in any alphabet and case, with their endings, together with
 * "oğlu" and "qızı"; addresses, links and telephone numbers; and the phrases. Each is replaced by MASK, neighbours by one.
 */
export function maskNames(text: string, { names, phrases = [], institutions = [], places = [] }: Hidden): string {
  const sought = soughtIn(names);
  const schools = institutions.flatMap((institution) => institution ?? []);
  const named = withoutShortNames(withoutPhrases(text, [...phrases, ...institutions]), schools, MASK);
  const open = withoutPlaces(withoutAbbreviations(named, institutions), places, MASK)
    .replace(LINK, MASK)
    .replace(ADDRESS, MASK)
    .replace(HANDLE, MASK)
    .replace(LONG_NUMBER, MASK);
  const masked = open.replace(WORD, (word) => (sought.some((name) => isOf(word, name)) ? MASK : word));
  return withoutChildOf(masked).replace(new RegExp(`${MASK}(?:[ \\u00A0-]*${MASK})+`, "gu"), MASK);
}

function soughtIn(names: Hidden["names"]): Sought[] {
  const words = names.flatMap((name) => (name ?? "").match(WORD) ?? []);
  return [...new Set(words)]
    .filter((word) => [...word].length > 1)
    .map((word) => ({ folded: foldName(word), sound: soundOf(word), latin: isLatin(word) }));
}

const isLatin = (word: string) => !/\p{Script=Cyrillic}/u.test(word);
/** Names that end in a vowel lose it before some endings: Шахла, Шахлы. */
const stemOf = (name: string) => (name.length >= LONG_NAME ? name.replace(/[aeiouаеиоуыэюя]$/u, "") : name);
const begins = (word: string, stem: string) => word.startsWith(stem) && word.length - stem.length <= MOST_ENDING;

function isOf(word: string, name: Sought): boolean {
  const folded = foldName(word);
  if (folded === name.folded) return true;
  const capital = /^\p{Lu}/u.test(word);
  const inflected = capital || name.folded.length >= LONG_NAME;
  // A name at the beginning of an apostrophe's ending, "Əli'nin", is its first word.
  if (inflected && folded.split(" ")[0] === name.folded) return true;
  if (inflected && isLatin(word) === name.latin && begins(folded, stemOf(name.folded))) return true;
  const sound = soundOf(word);
  if (!capital && sound.length < LONG_NAME) return false;
  if (sound === name.sound) return capital || isLatin(word) !== name.latin;
  return capital && name.sound.length >= LEAST_SOUND && begins(sound, stemOf(name.sound));
}

function withoutChildOf(text: string): string {
  return text.replace(new RegExp(`${MASK}([\\s\\u00A0-]+)([\\p{L}]+)`, "gu"), (whole, _gap, word: string) =>
    CHILD_OF.test(foldName(word)) ? MASK : whole,
  );
}

/** Phrases are found whatever their case, with the ending of their last word. */
function withoutPhrases(text: string, phrases: Hidden["phrases"] = []): string {
  return phrases.reduce<string>((rest, phrase) => {
    const words = (phrase ?? "").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    if (words.join("").length < LEAST_SOUND) return rest;
    const pattern = words.map(anyCase).join("[^\\p{L}\\p{N}]+");
    return rest.replace(new RegExp(`(?<![\\p{L}\\p{N}])${pattern}[\\p{L}\\p{M}]{0,${MOST_ENDING}}`, "gu"), MASK);
  }, text);
}

/** An abbreviation is written in capitals, with or without an ending after a hyphen: nothing else is taken out. */
function withoutAbbreviations(text: string, institutions: Hidden["institutions"] = []): string {
  return institutions.reduce<string>((rest, institution) => {
    const words = (institution ?? "").match(/[\p{L}\p{M}]+/gu) ?? [];
    const initials = words.map(([first = ""]) => first.toLocaleUpperCase("az")).join("");
    if ([...initials].length < LEAST_INITIALS) return rest;
    const pattern = `(?<![\\p{L}\\p{N}])${initials}(?![\\p{L}\\p{N}])(?:[-'’]\\p{Ll}+)?`;
    return rest.replace(new RegExp(pattern, "gu"), MASK);
  }, text);
}

/** A word as a pattern of its letters in both cases; the dotted i and the dotless one have capitals of their own. */
function anyCase(word: string): string {
  return [...word]
    .map((letter) => {
      const cases = new Set([
        letter,
        letter.toLocaleLowerCase("az"),
        letter.toLocaleUpperCase("az"),
        letter.toLowerCase(),
        letter.toUpperCase(),
      ]);
      return `(?:${[...cases].join("|")})`;
    })
    .join("");
}
