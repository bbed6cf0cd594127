const LETTERS: Record<string, string> = {
  "\u01DD": "e",
  "\u04D9": "e",
  ə: "e",
  ı: "i",
  ğ: "g",
  ç: "c",
  ş: "s",
  ö: "o",
  ü: "u",
  ё: "е",
};

/**
 * Folds a name or a query for search, so that "ƏLƏSGƏROVA", "elesgerova" and "Ələsgərova" are the same text.
 * The SQL function fold_name does exactly the same for the stored names; the shared cases test both.
 * Apply it once: it is not meant for text that is already folded and carries stray combining marks.
 */
export function foldName(name: string): string {
  return name
    .normalize("NFKC")
    .toLocaleLowerCase("az")
    .replace(/[\u01DD\u04D9əığçşöüё]/g, (letter) => LETTERS[letter] ?? letter)
    .replaceAll("\u0307", "")
    .replace(/[-'’]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** The words of a query, folded; an empty query has none and matches everybody. */
export function foldedWords(query: string): string[] {
  return foldName(query)
    .split(" ")
    .filter((word) => word !== "");
}

/** Every word of the query begins some word of the names, in any order: the rule of the staff's search. */
export function matchesNames(query: string, names: readonly (string | null)[]): boolean {
  const words = names.flatMap((name) => (name ? foldedWords(name) : []));
  return foldedWords(query).every((asked) => words.some((word) => word.startsWith(asked)));
}
