import { lastBakuDayBefore } from "~/domain/calendar/baku-time";
import { displayDate } from "~/domain/calendar/local-date";
import { textIn } from "~/domain/languages";
import { getBlankConsent } from "~/domain/paper-consents/get-blank-consent.server";
import type { Viewer } from "~/domain/people/viewer";
import { translator } from "~/i18n/texts.server";

/** A blank consent form in words, in the language of the page. */
export async function blankConsentView(viewer: Viewer, asked: Parameters<typeof getBlankConsent>[1]) {
  const { reference, language } = asked;
  const t = translator(language);
  const { name, cohortName, until, texts, asksContact } = await getBlankConsent(viewer, asked);
  const line = (
    key:
      | "surname"
      | "givenName"
      | "relation"
      | "phone"
      | "email"
      | "contactName"
      | "contactPhone"
      | "date"
      | "signature",
  ) => ({
    key,
    label: t(`guardian:paper.${key}`),
  });
  return {
    title: t("guardian:paper.title"),
    service: t("ui:service"),
    lead: t("guardian:paper.lead"),
    about: [
      { key: "name", label: t("guardian:paper.youngPerson"), value: name },
      { key: "cohort", label: t("guardian:paper.programme"), value: textIn(cohortName, language) },
      { key: "reference", label: t("guardian:receipt.reference"), value: reference },
      ...(until
        ? [{ key: "until", label: t("guardian:paper.until"), value: displayDate(lastBakuDayBefore(until)) }]
        : []),
    ],
    guardian: {
      title: t("guardian:paper.byGuardian"),
      lines: (["surname", "givenName", "relation", "phone", "email"] as const).map(line),
    },
    questions: texts.map(({ name: question, required, title, paragraphs, version }) => ({
      key: question,
      title: t(`guardian:question.${question}.title`),
      note: t(required ? "guardian:paper.required" : "guardian:paper.free"),
      text: [title, ...paragraphs],
      version: t("guardian:version", { version }),
    })),
    answers: [t("guardian:answer.yes"), t("guardian:answer.no")],
    contact: asksContact
      ? { title: t("guardian:contact.title"), lines: (["contactName", "contactPhone"] as const).map(line) }
      : null,
    signing: { title: t("guardian:paper.signing"), lines: (["date", "signature"] as const).map(line) },
    handIn: t("guardian:paper.handIn", { address: t("ui:footer.address") }),
    print: t("guardian:paper.print"),
  };
}
