import path from "node:path";
import { expect, test } from "vitest";
import { SOURCE_FILES, sourceOf } from "./source-files";

const stem = (file: string) => path.basename(file).replace(/\.(server|client|test|journey|drill|config|d)(?=\.)/g, "");

test("File and folder names are kebab-case; routes may carry dots", () => {
  const wrong = SOURCE_FILES.filter(
    (file) => !file.split("/").every((part) => /^\.?[a-z0-9$]+([-._][a-z0-9$]+)*$/.test(part)),
  );
  expect(wrong).toEqual([]);
});

test("No file is named after nothing in particular", () => {
  const banned =
    /^(utils?|helpers?|misc|common|shared|services?|managers?|index|types|constants)\.|-(utils?|helpers?|service|manager)\.|v\d+\./;
  expect(
    SOURCE_FILES.filter((file) => banned.test(stem(file))),
    "name it after what it does",
  ).toEqual([]);
});

test("No file has more than 300 lines", () => {
  const long = SOURCE_FILES.filter((file) => sourceOf(file).split("\n").length > 301);
  expect(long, "split it by what its parts do").toEqual([]);
});

test("Half of all files have at most 80 lines, nine of ten at most 200", () => {
  const lengths = SOURCE_FILES.map((file) => sourceOf(file).split("\n").length).sort((a, b) => a - b);
  const at = (part: number) => lengths[Math.floor(lengths.length * part)];
  expect(at(0.5)).toBeLessThanOrEqual(81);
  expect(at(0.9)).toBeLessThanOrEqual(201);
});

test("Only platform/env reads the environment of the process", () => {
  const readers = SOURCE_FILES.filter(
    (file) => /^(app|server|prisma)\//.test(file) && !/\.test\.tsx?$/.test(file),
  ).filter((file) => /\bprocess\.env\b/.test(sourceOf(file)));
  expect(readers, "take it from env in ~/platform/env.server").toEqual(["app/platform/env.server.ts"]);
});

test("The domain never asks the clock of the process", () => {
  const clock = /\bDate\.now\(|\bnew Date\(\s*\)/;
  const asking = SOURCE_FILES.filter((file) => file.startsWith("app/domain/") && !/\.test\.tsx?$/.test(file)).filter(
    (file) => clock.test(sourceOf(file)),
  );
  expect(asking, "take `now` from asViewer or asSystem").toEqual([]);
});

test("Nothing is left for later and nothing is silenced", () => {
  const marks = new RegExp(
    [
      "TO" + "DO",
      "FIX" + "ME",
      "X" + "XX",
      "@ts-" + "ignore",
      "@ts-" + "nocheck",
      "as unknown " + "as",
      "test\\.on" + "ly",
      "test\\.sk" + "ip",
    ].join("|"),
  );
  expect(SOURCE_FILES.filter((file) => marks.test(sourceOf(file)))).toEqual([]);
});

test("Every verb of the domain has a test that imports it", () => {
  const tests = SOURCE_FILES.filter((file) => /\.(test|journey|drill)\.tsx?$/.test(file))
    .map(sourceOf)
    .join("\n");
  const verbs = SOURCE_FILES.filter((file) => /^app\/domain\/.*\.server\.tsx?$/.test(file))
    .filter((file) => !/\.test\./.test(file) && !/\/(get|list|find|count|load)-[^/]*$/.test(file))
    .filter((file) => /export (async )?function \w+\(\s*viewer: Viewer,/.test(sourceOf(file)));
  const untested = verbs.filter((file) => !tests.includes(path.basename(file).replace(/\.tsx?$/, "")));
  expect(untested, "write a test that imports it").toEqual([]);
});
