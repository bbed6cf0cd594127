import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import az from "~/locales/az/mails.json";
import { MAIL_TEMPLATE_NAMES } from "./mail-templates";

const domain = path.resolve(import.meta.dirname, "..");

/** The templates that verbs name, wherever a mail is written. */
function templatesInUse(): string[] {
  const files = fs.readdirSync(domain, { recursive: true, encoding: "utf8" });
  const sources = files.filter(
    (file) => file.endsWith(".ts") && !file.includes(".test.") && !file.startsWith("messages"),
  );
  const named = sources.flatMap((file) => {
    const text = fs.readFileSync(path.join(domain, file), "utf8");
    const calls = text.matchAll(/\b(?:mailOf\(|tellApplicant\([^"]*?)\s*"(\w+)"/g);
    return [...calls].map(([, template]) => template ?? "");
  });
  return [...new Set(named)].sort();
}

test("every mail that a verb writes has a template", () => {
  const used = templatesInUse();
  expect(used).toContain("offer"); // the search finds what it looks for
  expect(used.filter((template) => !MAIL_TEMPLATE_NAMES.some((name) => name === template))).toEqual([]);
});

test("templates and their words are the same list", () => {
  expect(Object.keys(az.templates).sort()).toEqual([...MAIL_TEMPLATE_NAMES].sort());
});
