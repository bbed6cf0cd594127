import { expect, test } from "vitest";
import { MORE_POSTS } from "../access/more-posts";
import { MAPPED_ROUTES } from "../setup/page-map";
import { POSTS } from "../setup/posts";
import { SOURCE_FILES, sourceOf } from "./source-files";

/** How an intent is written where it is sent, and where it is understood. */
const SENT = [/\bintent="([\w.]+)"/g, /name="intent"\s+value="([\w.]+)"/g];
const ASKED = /\bintent(?:"\))? === "([\w.]+)"/g;
const LISTED = /\bconst \w*INTENTS(?:: [^=]+)? = \[([^\]]*)\]/g;
const SWITCHED = /switch \((?:intent|form\.intent|text\("intent"\)|form\.get\("intent"\)|ask\.intent)\) \{/;

/** The intents that a source speaks of. */
function intentsIn(source: string): string[] {
  const found = [...SENT, ASKED].flatMap((way) => [...source.matchAll(way)].map(([, intent = ""]) => intent));
  for (const [, list = ""] of source.matchAll(LISTED)) {
    found.push(...[...list.matchAll(/"([\w.]+)"/g)].map(([, intent = ""]) => intent));
  }
  const [, switched = ""] = source.split(SWITCHED);
  // Up to the end of the function it stands in.
  const [inside = ""] = switched.split(/^\}/m);
  found.push(...[...inside.matchAll(/^ {4}case "([\w.]+)":/gm)].map(([, intent = ""]) => intent));
  return found;
}

/** Pages, and what several of them share. */
const PAGES = /^app\/(routes|web\/draft|components\/draft)\//;
const ROUTES = SOURCE_FILES.filter((file) => PAGES.test(file) && !file.includes(".test."));
const WRITTEN = new Set(ROUTES.flatMap((file) => intentsIn(sourceOf(file))));
const POSTED = [POSTS, MORE_POSTS].flatMap((all) => Object.values(all).flat()).map(({ fields }) => fields.intent);

test("Every intent that a page sends or an action understands is posted by the drills", () => {
  expect([...WRITTEN].filter((intent) => !POSTED.includes(intent)).sort()).toEqual([]);
});

test("Intents are found however they are written", () => {
  expect(intentsIn('<ActionForm intent="one" />')).toEqual(["one"]);
  expect(intentsIn('<Button name="intent" value="two">')).toEqual(["two"]);
  expect(intentsIn('form.get("intent") === "three" || intent === "four"')).toEqual(["three", "four"]);
  expect(intentsIn('const INTENTS = ["five", "six"] as const;\nconst FIELDS = ["no"];')).toEqual(["five", "six"]);
  expect(intentsIn('  switch (intent) {\n    case "seven":\n      return;\n  }\n}\n')).toEqual(["seven"]);
  expect(WRITTEN.size).toBeGreaterThan(60);
});

test("What is posted beside the forms of every day goes to addresses that take posts", () => {
  const taking = MAPPED_ROUTES.filter(({ action }) => action).map(({ path }) => path);
  expect(Object.keys(MORE_POSTS).filter((path) => !taking.includes(path))).toEqual([]);
});
