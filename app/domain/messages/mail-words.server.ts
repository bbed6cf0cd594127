import { createInstance, type TFunction } from "i18next";
import type { Language } from "~/domain/languages";
import az from "~/locales/az/mails.json";
import azPrivacy from "~/locales/az/privacy.json";
import en from "~/locales/en/mails.json";
import enPrivacy from "~/locales/en/privacy.json";
import ru from "~/locales/ru/mails.json";
import ruPrivacy from "~/locales/ru/privacy.json";
import { mailContent } from "./mail-content";
import type { MailFact } from "./mail-facts";
import type { MailLinks } from "./mail-links";
import type { MailCalendar } from "./mail-shape";
import type { MailData, MailTemplate } from "./mail-templates";

/** A mail in the recipient's words, before it has a form: what the HTML and the plain text are both made of. */
export type MailWords = {
  subject: string;
  greeting: string;
  paragraphs: string[];
  facts: { label: string; values: string[] }[];
  action: { label: string; href: string };
  linkHint: string;
  note: string | null;
  footer: string[];
  portal: string;
  calendar: MailCalendar | null;
};

// React escapes what is put into the HTML, and plain text needs no escaping.
const texts = createInstance({
  // The names of roles are those that people read elsewhere.
  resources: {
    az: { mails: az, privacy: azPrivacy },
    en: { mails: en, privacy: enPrivacy },
    ru: { mails: ru, privacy: ruPrivacy },
  },
  defaultNS: "mails",
  interpolation: { escapeValue: false, skipOnVariables: true },
  initAsync: false,
});
void texts.init();

export function mailWords<T extends MailTemplate>(
  template: T,
  data: MailData<T>,
  language: Language,
  links: MailLinks,
): MailWords {
  const t = texts.getFixedT(language, "mails");
  const { greets, facts, action, calendar = null } = mailContent(template, data, language, links);
  const noteKey = `templates.${template}.note` as const;
  return {
    subject: t(`templates.${template}.subject`),
    greeting: greets === null ? t("greeting.plain") : t("greeting.named", { givenName: greets }),
    paragraphs: t(`templates.${template}.body`).split("\n\n"),
    facts: facts.map((fact) => ({ label: t(`facts.${fact.label}`), values: valuesOf(fact, t, language) })),
    action: { label: t(`action.${action.label}`), href: action.href },
    linkHint: t("linkHint"),
    note: texts.exists(noteKey, { lng: language }) ? t(noteKey as "templates.confirmEmail.note") : null,
    footer: [t("footer.service"), t("footer.call"), t("footer.noReply")],
    portal: t("footer.portal"),
    calendar,
  };
}

function valuesOf({ values, bakuTime, consent, role }: MailFact, t: TFunction<"mails">, language: Language): string[] {
  if (bakuTime) return values.map((time) => t("bakuTime", { time }));
  if (consent) return values.map((answer) => t(`consent.${answer}` as "consent.given"));
  if (role) {
    const roles = texts.getFixedT(language, "privacy");
    return values.map((each) => roles(`role.${each}` as "role.reviewer"));
  }
  return values;
}
