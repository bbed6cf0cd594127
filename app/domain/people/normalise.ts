/** The named normalisers of the profile and the forms. Upper- and lower-casing is ASCII only: İ, ı and ə stay as typed. */
const NORMALISERS = {
  trim: (text: string) => text.trim(),
  removeSpaces: (text: string) => text.replace(/\s+/g, ""),
  removeSpacesBracketsHyphens: (text: string) => text.replace(/[\s()\-\u2010-\u2015]+/g, ""),
  asciiUpperCase: (text: string) => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase()),
  asciiLowerCase: (text: string) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()),
  leadingDoubleZeroToPlus: (text: string) => text.replace(/^00/, "+"),
  nationalZeroToCountryCode: (text: string) => text.replace(/^0/, "+994"),
};

export type Normaliser = keyof typeof NORMALISERS;

export const NORMALISER_NAMES = Object.keys(NORMALISERS) as [Normaliser, ...Normaliser[]];

/** Applies the steps in the order given. */
export function normalised(text: string, steps: readonly Normaliser[]): string {
  return steps.reduce((value, step) => NORMALISERS[step](value), text);
}
