import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import az from "~/locales/az/blockers.json";
import en from "~/locales/en/blockers.json";
import ru from "~/locales/ru/blockers.json";

const FOLDERS = ["people", "calendar", "forms", "eligibility"].map((noun) => join("app/domain", noun));

function keysOf(texts: object, prefix = ""): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string" ? [`${prefix}${key}`] : keysOf(value, `${prefix}${key}.`),
  );
}

/** Every "group.key" literal in the rules whose group is one of the given. */
function keysInCode(groups: string[]): string[] {
  const literal = new RegExp(`"((?:${groups.join("|")})\\.[A-Za-z]+)"`, "g");
  const sources = FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".ts") && !name.includes(".test."))
      .map((name) => readFileSync(join(folder, name), "utf8")),
  );
  return [...new Set(sources.flatMap((source) => [...source.matchAll(literal)].map((match) => match[1] ?? "")))].sort();
}

test.each(["answer", "profile", "eligibility"] as const)(
  "every %s reason in the rules has its sentence, and every sentence its rule",
  (group) => {
    expect(keysInCode([group])).toEqual(keysOf({ [group]: en[group] }).sort());
  },
);

test("the names a sentence is put together from are the same in three languages", () => {
  for (const group of ["languageNames", "languageLevels", "educationLevels"] as const) {
    expect([keysOf(az[group]), keysOf(ru[group])]).toEqual([keysOf(en[group]), keysOf(en[group])]);
  }
});

test("az, en and ru have the same sentences with the same parameters", () => {
  const parameters = (texts: object, key: string) => {
    const text = key.split(".").reduce<unknown>((inner, part) => Object(inner)[part], texts);
    return [...String(text).matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
  };
  expect([keysOf(az), keysOf(ru)]).toEqual([keysOf(en), keysOf(en)]);
  const differing = keysOf(en).filter((key) => {
    const [first, ...others] = [az, en, ru].map((texts) => parameters(texts, key).join());
    return others.some((other) => other !== first);
  });
  expect(differing).toEqual([]);
});
