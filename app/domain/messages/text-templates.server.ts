import { createInstance } from "i18next";
import { z } from "zod";
import az from "~/locales/az/mails.json";
import en from "~/locales/en/mails.json";
import ru from "~/locales/ru/mails.json";
import type { RenderText } from "~/platform/sms.server";

const code = z.string().regex(/^\d{6}$/);

/** Every text message the portal can send, and what a row of the outbox must carry for it. */
const TEXT_TEMPLATES = {
  /** The code that shows that a phone is one's own. */
  phoneCode: z.strictObject({ code, minutes: z.number().int().positive() }),
  /** The code that stands in for a lost mail address. */
  recoveryCode: z.strictObject({ code, minutes: z.number().int().positive() }),
} as const;

type TextTemplate = keyof typeof TEXT_TEMPLATES;

const texts = createInstance({
  resources: { az: { mails: az }, en: { mails: en }, ru: { mails: ru } },
  defaultNS: "mails",
  interpolation: { escapeValue: false, skipOnVariables: true },
  initAsync: false,
});
void texts.init();

/** A text message in the recipient's language. @throws when its template is unknown or its data are not what it needs */
export const renderText: RenderText = ({ template, language, data }) => {
  if (!isTextTemplate(template)) throw new Error(`unknown text message ${template}`);
  const words = texts.getFixedT(language, "mails");
  const facts = TEXT_TEMPLATES[template].parse(data);
  return template === "phoneCode" ? words("texts.phoneCode", facts) : words("texts.recoveryCode", facts);
};

function isTextTemplate(template: string): template is TextTemplate {
  return Object.hasOwn(TEXT_TEMPLATES, template);
}
