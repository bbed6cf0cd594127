import { bakuDateOf } from "~/domain/calendar/baku-time";
import { displayMoment } from "~/domain/calendar/deadline";
import { displayDate } from "~/domain/calendar/local-date";
import { type Language, textIn } from "~/domain/languages";
import { textsOf } from "~/i18n/texts.server";
import { asSystem } from "~/platform/db.server";
import { answersInWords } from "./answers-in-words.server";
import type { ExportedFile } from "./export-part";
import type { ExportedRow } from "./exported-rows.server";
import type { FileReading } from "./file-readings.server";
import { myConsents } from "./my-consents.server";
import { profileInWords } from "./profile-in-words.server";
import { readingInWords } from "./reading-in-words.server";

type PageFacts = {
  language: Language;
  personId: string;
  held: Record<string, ExportedRow[]>;
  readings: FileReading[];
  files: ExportedFile[];
};

type Table = { title: string; rows: (string | Link)[][] };
type Link = { href: string; text: string };

/** What is held about a person as a page they can read: a single file without scripts, in their language. */
export async function exportPage({ language, personId, held, readings, files }: PageFacts): Promise<string> {
  const t = textsOf(language).getFixedT(language, ["privacy", "states"]);
  const { answers, consents, now } = await asSystem("gather_data", async (tx, now) => ({
    answers: await answersInWords(tx, personId, language),
    consents: await myConsents(tx, personId),
    now,
  }));
  const user = held.app_user?.[0];
  const tables: Table[] = [
    { title: t("privacy:page.account"), rows: [[t("privacy:page.email"), String(user?.email ?? "")]] },
    { title: t("privacy:page.profile"), rows: profileInWords(held.profile?.[0], language) },
    ...answers.map(({ heading, rows }) => ({ title: heading, rows })),
    {
      title: t("privacy:page.consents"),
      rows: consents.map((consent) => [
        displayMoment(consent.answeredAt),
        textIn(consent.title, language),
        t(consent.given ? "privacy:consent.given" : "privacy:consent.refused"),
      ]),
    },
    { title: t("privacy:page.files"), rows: files.map(({ name, path }) => [{ href: encodeURI(path), text: name }]) },
    {
      title: t("privacy:page.mails"),
      rows: (held.outbox_message ?? []).map((mail) => [
        momentOf(mail.created_at),
        String(mail.subject ?? mail.template ?? ""),
      ]),
    },
    { title: t("privacy:page.readings"), rows: readings.map((reading) => readingInWords(reading, language)) },
  ];
  const lead = t("privacy:page.lead", { date: displayDate(bakuDateOf(now)) });
  return document(language, t("privacy:page.title"), lead, tables, t("privacy:page.nothing"));
}

function momentOf(value: unknown): string {
  return typeof value === "string" ? displayMoment(new Date(value)) : "";
}

const STYLE = `body{max-width:48rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif;color:#10282D}
h1,h2{line-height:1.2}h2{margin-top:2.5rem}table{width:100%;border-collapse:collapse}
td{padding:.5rem .75rem .5rem 0;border-top:1px solid #DED7C8;vertical-align:top;overflow-wrap:anywhere}a{color:#0B5661}`;

function document(language: Language, title: string, lead: string, tables: Table[], nothing: string): string {
  const parts = tables.map(({ title: heading, rows }) => {
    const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cellOf(cell)}</td>`).join("")}</tr>`).join("\n");
    return `<h2>${escaped(heading)}</h2>\n${body ? `<table><tbody>\n${body}\n</tbody></table>` : `<p>${escaped(nothing)}</p>`}`;
  });
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><h1>${escaped(title)}</h1><p>${escaped(lead)}</p>
${parts.join("\n")}
</body></html>
`;
}

function cellOf(cell: string | Link): string {
  return typeof cell === "string" ? escaped(cell) : `<a href="${escaped(cell.href)}">${escaped(cell.text)}</a>`;
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
