import onestCyrillic from "@fontsource-variable/onest/files/onest-cyrillic-wght-normal.woff2?url";
import onestLatinExt from "@fontsource-variable/onest/files/onest-latin-ext-wght-normal.woff2?url";
import onestLatin from "@fontsource-variable/onest/files/onest-latin-wght-normal.woff2?url";
import piazzollaCyrillic from "@fontsource-variable/piazzolla/files/piazzolla-cyrillic-wght-normal.woff2?url";
import piazzollaLatinExt from "@fontsource-variable/piazzolla/files/piazzolla-latin-ext-wght-normal.woff2?url";
import piazzollaLatin from "@fontsource-variable/piazzolla/files/piazzolla-latin-wght-normal.woff2?url";

const BY_LANGUAGE = {
  az: [onestLatin, onestLatinExt, piazzollaLatin, piazzollaLatinExt],
  en: [onestLatin, piazzollaLatin],
  ru: [onestCyrillic, onestLatin, piazzollaCyrillic, piazzollaLatin],
};

/** Addresses of the font files a page in this language needs at once, for `<link rel="preload" as="font">`. */
export function fontsToPreload(language: keyof typeof BY_LANGUAGE): string[] {
  return BY_LANGUAGE[language];
}
