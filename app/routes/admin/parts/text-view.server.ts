import { bakuDateOf } from "~/domain/calendar/baku-time";
import { displayDate } from "~/domain/calendar/local-date";
import { LANGUAGES, type Language, type Trilingual, textIn } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { getText } from "~/domain/texts/get-text.server";
import type { TextInput } from "~/domain/translations/text-input";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { fieldsOfText, type Typed, typedTrilingual } from "~/web/typed-form";
import { kindWords } from "./text-kind";

/** What is shorter than this is written in a line. */
const LINE = 60;
/** About what fits into a row of one of three columns. */
const CHARACTERS_A_ROW = 34;

const longest = (text: Trilingual) => Math.max(...LANGUAGES.map((language) => text[language].length));
const dayOf = (instant: Date) => displayDate(bakuDateOf(instant));

/** The page of a text document: its fields with what they hold, and the versions before. */
export async function textView(viewer: Viewer, language: Language, key: string) {
  const text = await getText(viewer, key);
  const t = translator(language);
  const [inForce] = text.versions;
  return {
    title: textIn(text.title, language),
    trail: [{ href: paths.adminTexts(language), text: t("staff:texts.title") }],
    kind: kindWords(t, text.kind),
    inForce: inForce ? { number: inForce.version, date: dayOf(inForce.validFrom) } : null,
    isWritten: text.isWritten,
    placeholders: text.placeholders.map((name) => `{${name}}`),
    fields: text.texts.map(({ path, text: words }, at) => ({
      name: `texts.${path}`,
      label: path === "title" ? t("staff:texts.name") : t("staff:texts.number", { number: at }),
      kind: longest(words) < LINE ? ("line" as const) : ("text" as const),
      rows: Math.min(12, Math.ceil(longest(words) / CHARACTERS_A_ROW) + 1),
      state: text.states[path],
    })),
    values: Object.assign(
      { version: String(text.draftVersion) },
      ...text.texts.map(({ path, text: words }) => fieldsOfText(`texts.${path}`, words)),
    ) as Typed,
    versions: text.versions.map(({ version, validFrom, sha256, consents }) => ({
      version: String(version),
      since: dayOf(validFrom),
      sha256,
      consents: String(consents),
    })),
  };
}

/** The texts that a page sent, by their paths. */
export function textsTyped(values: Typed): Record<string, TextInput> {
  const names = Object.keys(values).flatMap((name) => /^texts\.(.+)\.(?:az|en|ru)$/.exec(name)?.[1] ?? []);
  return Object.fromEntries([...new Set(names)].map((path) => [path, typedTrilingual(values, `texts.${path}`)]));
}
