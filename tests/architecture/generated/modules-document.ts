import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What every noun of the domain is made of: its rules, and what can happen to it, with the first sentence of each file. */
export function modulesDocument(): string {
  const nouns = readdirSync("app/domain", { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return [
    "# Nouns and verbs",
    "",
    "Read from `app/domain`. Files with `.server` touch the database; all others are pure.",
    "",
    ...nouns.flatMap((noun) => [
      `## ${noun}`,
      "",
      "| file | says |",
      "|---|---|",
      ...filesOf(noun).map((file) => `| ${file} | ${firstSentence(join("app/domain", noun, file))} |`),
      "",
    ]),
  ].join("\n");
}

function filesOf(noun: string): string[] {
  return readdirSync(join("app/domain", noun), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .sort();
}

function firstSentence(path: string): string {
  const [, comment] = /\/\*\*([\s\S]*?)\*\//.exec(readFileSync(path, "utf8")) ?? [];
  const text = (comment ?? "")
    .replace(/^\s*\* ?/gm, "")
    .replace(/\s+/g, " ")
    .trim();
  return (/^.*?[.:;](?= |$)/.exec(text)?.[0] ?? text).replaceAll("|", "\\|");
}
