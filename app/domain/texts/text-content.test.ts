import { expect, test } from "vitest";
import textsData from "../../../prisma/data/texts.json";
import { placeholderFaults } from "./placeholder-faults";
import { textContentSchema, textsIn, withTexts } from "./text-content";

test("every text of every shipped document is found, and only known names stand in it", () => {
  for (const { key: _, version: __, kind: ___, ...stored } of textsData.documents) {
    const content = textContentSchema.parse(stored);
    const texts = textsIn(content);
    expect(texts[0]?.path).toBe("title");
    expect(new Set(texts.map(({ path }) => path)).size).toBe(texts.length);
    expect(JSON.stringify(content).match(/"az":/g)?.length).toBe(texts.length);
    expect(placeholderFaults(texts, content.placeholders)).toEqual([]);
  }
});

test("a heading is read before what it stands over, whatever order the names are stored in", () => {
  const text = { az: "A", en: "B", ru: "C" };
  const stored = { body: text, parts: [{ key: "purpose", text, title: text }], title: text };
  expect(textsIn(stored).map(({ path }) => path)).toEqual([
    "title",
    "body",
    "parts.purpose.title",
    "parts.purpose.text",
  ]);
});

test("replacing texts changes them and nothing else", () => {
  const [document] = textsData.documents;
  const content = textContentSchema.parse(document);
  const same = withTexts(content, new Map(textsIn(content).map(({ path, text }) => [path, text])));
  expect(same).toEqual(content);
  const title = { az: "A", en: "B", ru: "C" };
  expect(withTexts(content, new Map([["title", title]]))).toEqual({ ...content, title });
  expect(withTexts(content, new Map([["placeholders", title]]))).toEqual(content);
});

test("a name that the Azerbaijani does not have is out of place in a translation, known or not", () => {
  const text = { az: "{fullName}", en: "{fullName} {hours}", ru: "{fullName} {часы}" };
  expect(placeholderFaults([{ path: "body", text }], ["fullName", "hours"])).toEqual([
    { path: "body", language: "en", unknown: ["hours"], missing: [] },
    { path: "body", language: "ru", unknown: ["часы"], missing: [] },
  ]);
});
