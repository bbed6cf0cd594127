import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LANGUAGES } from "~/domain/languages";
import { PAGE_NAMESPACES } from "~/i18n/namespaces";
import { SOURCE_FILES, sourceOf } from "./source-files";

type Texts = { [key: string]: string | Texts };

const read = (language: string, file: string): Texts =>
  JSON.parse(readFileSync(`app/locales/${language}/${file}`, "utf8"));
const FILES = readdirSync("app/locales/en").sort();
const namespaceOf = (file: string) => file.replace(/\.json$/, "");

/** "menu.open" → its text, for every text of a file. */
function flat(texts: Texts, before = ""): [string, string][] {
  return Object.entries(texts).flatMap(([key, text]): [string, string][] =>
    typeof text === "string" ? [[before + key, text]] : flat(text, `${before}${key}.`),
  );
}
const placeholders = (text: string) => [...text.matchAll(/\{\{\s*([^}\s,]+)[^}]*\}\}/g)].map(([, name]) => name).sort();
const CODE = SOURCE_FILES.filter((file) => /^(app|server)\//.test(file) && !/\.test\.tsx?$/.test(file))
  .map(sourceOf)
  .join("\n");

test("The three languages have the same files", () => {
  expect(LANGUAGES.map((language) => readdirSync(`app/locales/${language}`).sort())).toEqual([FILES, FILES, FILES]);
  expect(FILES.map(namespaceOf)).toEqual([...PAGE_NAMESPACES, "mails", "audit", "privacy"].sort());
});

test.each(FILES)("%s has the same keys in the three languages", (file) => {
  const keys = (language: string) =>
    flat(read(language, file))
      .map(([key]) => key)
      .sort();
  expect(keys("az")).toEqual(keys("en"));
  expect(keys("ru")).toEqual(keys("en"));
});

test.each(FILES)("%s has no empty text, and the same placeholders in the three languages", (file) => {
  const english = new Map(flat(read("en", file)));
  for (const language of LANGUAGES) {
    for (const [key, text] of flat(read(language, file))) {
      expect(text.trim(), `${language} ${key}`).not.toBe("");
      expect(placeholders(text), `${language} ${key}`).toEqual(placeholders(english.get(key) ?? ""));
    }
  }
});

test("No ending is glued to a value", () => {
  // "{{date}}-dək", "{{name}}lar": the ending would have to follow the value's last vowel.
  const glued = LANGUAGES.flatMap((language) =>
    FILES.flatMap((file) =>
      flat(read(language, file))
        .filter(([, text]) => /\}\}(?:[-’'][\p{L}]|\p{L})/u.test(text))
        .map(([key, text]) => `${language}/${file} ${key}: ${text}`),
    ),
  );
  expect(glued).toEqual([]);
});

test("Every text is named somewhere, as a whole or by the beginning of its key", () => {
  const beginnings = [...CODE.matchAll(/`(?:[a-z]+:)?([A-Za-z][\w.]*\.)\$\{/g)].map(([, start]) => start ?? "");
  const quoted = new Set(
    [...CODE.matchAll(/["'`](?:[a-z]+:)?([A-Za-z][\w]*(?:\.[\w]+)*)["'`]/g)].map(([, key]) => key ?? ""),
  );
  // Texts name each other too: $t(blockers:languageNames.{{language}}).
  for (const file of FILES) {
    for (const [, text] of flat(read("en", file))) {
      for (const [, start] of String(text).matchAll(/\$t\([a-z]+:([A-Za-z][\w.]*\.)\{\{/g))
        beginnings.push(start ?? "");
    }
  }
  const unused = FILES.filter((file) => file !== "mails.json").flatMap((file) =>
    flat(read("en", file))
      .map(([key]) => key.replace(/_(zero|one|two|few|many|other)$/, ""))
      .filter((key) => !quoted.has(key) && !beginnings.some((start) => key.startsWith(start)))
      .map((key) => `${namespaceOf(file)}:${key}`),
  );
  expect(unused, "delete the text or use it").toEqual([]);
});

test("Every key written in a call of t exists", () => {
  const known = new Set(
    FILES.flatMap((file) =>
      flat(read("en", file)).map(([key]) => `${namespaceOf(file)}:${key.replace(/_(zero|one|few|many|other)$/, "")}`),
    ),
  );
  const named = [...CODE.matchAll(/\bt\(\s*["']([a-z]+:[\w.]+)["']/g)].map(([, key]) => key ?? "");
  expect([...new Set(named)].filter((key) => !known.has(key))).toEqual([]);
});

test("Pages hold no text of their own", () => {
  // Words between tags, or in an attribute that people read.
  const words = />\s*[A-ZƏÖÜĞŞÇİА-Я][\p{L}]+(?:\s+[\p{L}]+)+[^<>{}]*</u;
  const attribute = /\b(?:aria-label|title|placeholder|alt)="[^"]*[\p{L}]{3,}[^"]*"/u;
  const holding = SOURCE_FILES.filter(
    (file) =>
      /^app\/(routes|components|ui)\/.*\.tsx$/.test(file) &&
      !/\.test\.tsx$/.test(file) &&
      !file.startsWith("app/routes/dev/"),
  ).filter((file) => words.test(sourceOf(file)) || attribute.test(sourceOf(file)));
  expect(holding, "put it into app/locales").toEqual([]);
});
