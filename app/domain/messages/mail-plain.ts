import type { MailWords } from "./mail-words.server";

/** The mail as plain text, the same words in the same order as the HTML. */
export function mailPlain(words: MailWords): string {
  const facts = words.facts.map((fact) => `${fact.label}: ${fact.values.join("; ")}`).join("\n");
  const blocks = [
    words.greeting,
    ...words.paragraphs,
    facts,
    `${words.action.label}:\n${words.action.href}`,
    words.note ?? "",
    ["--", `Körpü · ${words.portal}`, ...words.footer].join("\n"),
  ];
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}
