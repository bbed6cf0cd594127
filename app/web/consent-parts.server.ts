import type { findDataConsentParts } from "~/domain/consents/find-data-consent-parts.server";
import { type Language, textIn } from "~/domain/languages";
import { translator } from "~/i18n/texts.server";

/** The parts of the consent that speak about everybody; the others name one person and one programme. */
const GENERAL = ["owner", "dataAndOperations", "termAndWithdrawal", "deletion"];

type ConsentPart = { key: string; title: string; text: string };

/**
 * What the law has a consent to data processing say: whose the data are, what for, which and what is done with them, who
 * sees them, for how long and how it is withdrawn, how they are deleted. Texts in force, in the reader's language.
 */
export function consentParts(
  parts: Awaited<ReturnType<typeof findDataConsentParts>>,
  months: { notSelected: number; enrolled: number },
  language: Language,
): ConsentPart[] {
  const t = translator(language);
  const words: Record<string, string> = {
    ownerName: t("ui:service"),
    ownerAddress: t("ui:footer.address"),
    ownerContact: "919",
    retentionNotSelected: t("public:privacy.months", { count: months.notSelected }),
    retentionEnrolled: t("public:privacy.months", { count: months.enrolled }),
  };
  const general = parts
    .filter((part) => GENERAL.includes(part.key))
    .map((part) => ({
      key: part.key,
      title: textIn(part.title, language),
      text: textIn(part.text, language).replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole),
    }));
  const purpose = { key: "purpose", title: t("public:privacy.purposeTitle"), text: t("public:privacy.purposeText") };
  const who = { key: "who", title: t("public:privacy.whoTitle"), text: t("public:privacy.whoText") };
  const [owner, data, ...rest] = general;
  return [...(owner ? [owner] : []), purpose, ...(data ? [data] : []), who, ...rest];
}
