import type { Blocker } from "~/domain/errors";
import type { Language } from "~/domain/languages";
import { translator } from "~/i18n/texts.server";
import { formatBytes } from "~/web/format.server";

/** The sentence of a blocker. Sizes, in parameters that end in "Bytes", are written out in the reader's form. */
export function blockerWords(blocker: Pick<Blocker, "key" | "params">, language: Language): string {
  const params = Object.entries(blocker.params ?? {}).map(([name, value]) =>
    name.endsWith("Bytes") && typeof value === "number"
      ? [name.slice(0, -5), formatBytes(value, language)]
      : [name, value],
  );
  // Keys are data here: every key that a rule can give is checked against the texts by a test.
  return String(
    translator(language)(`blockers:${blocker.key}` as "blockers:answer.required", Object.fromEntries(params)),
  );
}
