import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { APPLICATION_STATUSES } from "~/domain/applications/application";
import { applicantLabelKey, staffLabelKey } from "~/domain/applications/labels";
import { LANGUAGES } from "~/domain/languages";

type Texts = { [key: string]: string | Texts };

const texts = (language: string, namespace: string): Texts =>
  JSON.parse(readFileSync(`app/locales/${language}/${namespace}.json`, "utf8"));

function textAt(all: Texts, key: string): string | undefined {
  const found = key
    .split(".")
    .reduce<string | Texts | undefined>((inner, part) => (typeof inner === "object" ? inner[part] : undefined), all);
  return typeof found === "string" ? found : undefined;
}

const domainFiles = readdirSync("app/domain", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => join("app/domain", file));

test.each(LANGUAGES)("every state of an application has its words in %s, for applicants and for staff", (language) => {
  const states = texts(language, "states");
  const wordless = APPLICATION_STATUSES.flatMap((status) => [applicantLabelKey(status), staffLabelKey(status)]).filter(
    (key) => !textAt(states, key),
  );
  expect(wordless).toEqual([]);
});

test("every reason the domain gives has a sentence in each language", () => {
  const given = domainFiles.flatMap((file) =>
    [
      ...readFileSync(file, "utf8").matchAll(/(?:key: |blocker\([^"]*?|return )"([a-z][A-Za-z]*\.[a-z][A-Za-z.]*)"/g),
    ].map(([, key]) => key ?? ""),
  );
  expect(given).toContain("application.callClosed");
  for (const language of LANGUAGES) {
    const blockers = texts(language, "blockers");
    expect(given.filter((key) => !textAt(blockers, key))).toEqual([]);
  }
});

test("a status is compared by name only inside its noun", () => {
  const names = APPLICATION_STATUSES.join("|");
  const STATUS_COMPARED = new RegExp(`\\bstatus\\s*[!=]==?\\s*["'](${names})["']`);
  expect(STATUS_COMPARED.test('if (application.status !== "offered")'), "the expression finds what it is for").toBe(
    true,
  );
  const nouns = /app\/domain\/(applications|seats|decisions|placements|enrolments)\//;
  const elsewhere = [...domainFiles, ...filesOf("app/routes"), ...filesOf("app/components"), ...filesOf("app/web")]
    .filter((file) => !nouns.test(file))
    .filter((file) => STATUS_COMPARED.test(readFileSync(file, "utf8")));
  expect(elsewhere, "ask a predicate of domain/applications/application.ts instead").toEqual([]);
});

test("a name is put together in one place, so that nobody stands in two orders", () => {
  const JOINED = /(surname|givenName)\} ?\$\{[^}]*(surname|givenName)\}|\[[\w.]*surname, [\w.]*givenName\]\.filter/;
  const joined = [...domainFiles, ...filesOf("app/routes"), ...filesOf("app/components"), ...filesOf("app/web")].filter(
    (file) => JOINED.test(readFileSync(file, "utf8")),
  );
  const COMPARED_NOT_SHOWN = "app/domain/assignment/conflict-rules.ts";
  expect(joined, "ask app/domain/people/name.ts instead").toEqual([COMPARED_NOT_SHOWN, "app/domain/people/name.ts"]);
});

test("only change-status writes the status of an application", () => {
  const WRITES = /application\.(update|updateMany|updateManyAndReturn|upsert)\(\{[^;]*?data:\s*\{[^}]*\bstatus\s*:/s;
  const writers = domainFiles.filter((file) => WRITES.test(readFileSync(file, "utf8")));
  expect(writers).toEqual(["app/domain/applications/change-status.server.ts"]);
});

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => join(folder, file));
}
