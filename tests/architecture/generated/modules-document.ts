import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What every noun of the domain is made of: its rules, and what can happen to it, with the first sentence of each file. */
export function modulesDocument(): string {
  const nouns = readdirSync("app/domain", { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    // A folder that lost its last file may linger in a work tree; a clone does not have it.
    .filter((noun) => filesOf(noun).length > 0)
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

const COMMENT = String.raw`\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*`;
/** What is told of an exported function says what the file is for; else whatever is told first. */
const TOLD = [new RegExp(`${COMMENT}export (?:async )?(?:function|const)`), new RegExp(COMMENT)];

function firstSentence(path: string): string {
  const source = readFileSync(path, "utf8");
  const comment = TOLD.map((pattern) => pattern.exec(source)?.[1]).find((found) => found !== undefined) ?? "";
  const text = comment
    .replace(/^\s*\* ?/gm, "")
    .replace(/\s+/g, " ")
    .trim();
  return (/^.*?\.(?= |$)/.exec(text)?.[0] ?? text).replaceAll("|", "\\|");
}
