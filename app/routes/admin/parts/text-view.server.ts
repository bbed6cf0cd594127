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
  const labels = fieldLabels(
    t,
    text.texts.map(({ path }) => path),
  );
  return {
    title: textIn(text.title, language),
    trail: [{ href: paths.adminTexts(language), text: t("staff:texts.title") }],
    kind: kindWords(t, text.kind),
    inForce: inForce ? { number: inForce.version, date: dayOf(inForce.validFrom) } : null,
    isWritten: text.isWritten,
    placeholders: text.placeholders.map((name) => `{${name}}`),
    fields: text.texts.map(({ path, text: words }, at) => ({
      name: `texts.${path}`,
      label: labels[at] ?? path,
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

/** "Heading", "Part 2: heading", "Part 2: text", "Text 3": what the texts at some paths are called on the page. */
function fieldLabels(t: ReturnType<typeof translator>, paths: readonly string[]): string[] {
  const part = (path: string) => /^(.+)\.(?:title|text)$/.exec(path)?.[1];
  const parts = [...new Set(paths.flatMap((path) => part(path) ?? []))];
  const others = paths.filter((path) => path !== "title" && part(path) === undefined);
  return paths.map((path) => {
    if (path === "title") return t("staff:texts.name");
    const number = parts.indexOf(part(path) ?? "") + 1;
    if (number === 0) return t("staff:texts.number", { number: others.indexOf(path) + 1 });
    return t(path.endsWith(".title") ? "staff:texts.partHeading" : "staff:texts.partText", { number });
  });
}

/** The texts that a page sent, by their paths. */
export function textsTyped(values: Typed): Record<string, TextInput> {
  const names = Object.keys(values).flatMap((name) => /^texts\.(.+)\.(?:az|en|ru)$/.exec(name)?.[1] ?? []);
  return Object.fromEntries([...new Set(names)].map((path) => [path, typedTrilingual(values, `texts.${path}`)]));
}
