import type { Language } from "~/domain/languages";
import type { MailLinks } from "./mail-links";
import { mailPlain } from "./mail-plain";
import type { MailCalendar } from "./mail-shape";
import { isMailTemplate, MAIL_TEMPLATES, type MailData, type MailTemplate } from "./mail-templates";
import { mailWords } from "./mail-words.server";

type MailRow = { template: string; language: Language; data: unknown };
type RenderedMail = { subject: string; html: string; text: string; calendar?: MailCalendar };

/**
 * Turns a row of the outbox into a mail in the recipient's language.
 * @throws when the template is unknown or its data are not what the template needs
 */
export async function renderMail(row: MailRow, links: MailLinks): Promise<RenderedMail> {
  if (!isMailTemplate(row.template)) throw new Error(`unknown mail template ${row.template}`);
  return renderTemplate(row.template, MAIL_TEMPLATES[row.template].parse(row.data), row.language, links);
}

async function renderTemplate<T extends MailTemplate>(
  template: T,
  data: MailData<T>,
  language: Language,
  links: MailLinks,
): Promise<RenderedMail> {
  // Loaded with the first mail: the library takes a second that a starting server does not have to spend.
  const { mailHtml } = await import("./mail-html.server");
  const words = mailWords(template, data, language, links);
  return {
    subject: words.subject,
    html: await mailHtml(words, language),
    text: mailPlain(words),
    ...(words.calendar && { calendar: words.calendar }),
  };
}
