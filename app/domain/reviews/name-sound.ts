/** Letters of the three languages by what they sound like, so that "Ələsgərova", "Alasgarova" and "Алескерова" meet. */
const SOUNDS: Record<string, string> = {
  ə: "a",
  e: "a",
  э: "a",
  е: "a",
  а: "a",
  ё: "o",
  о: "o",
  ö: "o",
  ı: "i",
  y: "i",
  и: "i",
  й: "i",
  ы: "i",
  ü: "u",
  у: "u",
  ю: "u",
  я: "ia",
  б: "b",
  в: "v",
  w: "v",
  г: "k",
  ğ: "k",
  q: "k",
  g: "k",
  h: "k",
  x: "k",
  х: "k",
  к: "k",
  д: "d",
  ж: "c",
  j: "c",
  ч: "c",
  ç: "c",
  з: "z",
  л: "l",
  м: "m",
  н: "n",
  п: "p",
  р: "r",
  с: "s",
  ş: "s",
  ш: "s",
  щ: "s",
  т: "t",
  ф: "f",
  ц: "s",
  ь: "",
  ъ: "",
};

/** Pairs of letters that stand for one sound. */
const PAIRS: readonly [RegExp, string][] = [
  [/дж|dj|ch/g, "c"],
  [/sh/g, "s"],
  [/kh|gh/g, "k"],
  [/zh/g, "c"],
];

/** A word as it sounds, whatever its alphabet: the same for every usual spelling of a name. */
export function soundOf(word: string): string {
  const lower = word.toLocaleLowerCase("az").replaceAll("\u0307", "");
  const paired = PAIRS.reduce((text, [pair, sound]) => text.replace(pair, sound), lower);
  return [...paired]
    .map((letter) => SOUNDS[letter] ?? letter)
    .join("")
    .replace(/(.)\1+/gu, "$1");
}
