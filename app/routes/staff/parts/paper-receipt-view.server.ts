import { displayDate } from "~/domain/calendar/local-date";
import { type Language, textIn } from "~/domain/languages";
import { getPaperReceipt } from "~/domain/paper-consents/get-paper-receipt.server";
import { displayName, listName } from "~/domain/people/name";
import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";
import type { Viewer } from "~/domain/people/viewer";
import { textsOf } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { dayOf } from "./words.server";

/** A printed receipt in words, in the language of the page. */
export async function paperReceiptView(viewer: Viewer, language: Language, reference: string) {
  const t = textsOf(language).getFixedT(language, ["guardian", "staff", "ui"]);
  const { name, cohortName, guardian, signedOn, answers } = await getPaperReceipt(viewer, reference);
  const relations = SHIPPED_PROFILE.fields.find(({ key }) => key === "guardianRelation")?.options ?? [];
  const relation = relations.find(({ value }) => value === guardian.relation);
  const row = (key: string, label: string, value: string) => ({ key, label, value });
  return {
    title: t("guardian:paper.receiptTitle"),
    service: t("ui:service"),
    back: { href: paths.staffPaperConsents(language), text: t("staff:papers.title") },
    about: [
      row("name", t("guardian:paper.youngPerson"), displayName(name, language)),
      row("cohort", t("guardian:paper.programme"), textIn(cohortName, language)),
      row("reference", t("guardian:receipt.reference"), reference),
      row(
        "guardian",
        t("guardian:receipt.guardian"),
        [listName(guardian), relation && textIn(relation.label, language)].filter(Boolean).join(", "),
      ),
      row("signedOn", t("staff:papers.signedOn"), displayDate(signedOn)),
      row("decided", t("guardian:paper.counted"), guardian.decidedAt ? dayOf(guardian.decidedAt) : ""),
    ],
    answers: answers.map(({ name: question, given, version, sha256 }) => ({
      key: question,
      label: t(`guardian:question.${question}.title`),
      said: t(given ? "guardian:answer.yes" : "guardian:answer.no"),
      version: t("guardian:version", { version }),
      sha256,
    })),
    howTo: t("guardian:paper.howToTakeBack", { address: t("ui:footer.address") }),
    print: t("guardian:paper.print"),
    toHand: t("guardian:paper.toHand"),
  };
}
