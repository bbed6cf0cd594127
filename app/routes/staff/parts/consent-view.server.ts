import { getConsentRecord } from "~/domain/consents/get-consent-record.server";
import { guardianQuestionOf } from "~/domain/consents/guardian-questions";
import { type Language, textIn } from "~/domain/languages";
import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";
import type { Viewer } from "~/domain/people/viewer";
import { paths } from "~/paths";
import { formatDateTime } from "~/web/format.server";
import { staffWords } from "./words.server";

/** What the guardians answered, written out; null for somebody who needed nobody's consent. */
export async function consentView(viewer: Viewer, language: Language, reference: string) {
  const t = staffWords(language);
  const records = await getConsentRecord(viewer, reference);
  const rows = records.flatMap((record) => {
    const question = guardianQuestionOf(record.kind);
    if (!question) return [];
    return {
      key: `${question.name} ${record.answeredAt.toISOString()}`,
      label: t(`staff:consent.${question.name}`),
      answer: t(record.given ? "staff:consent.given" : "staff:consent.refused"),
      withdrawn:
        record.withdrawnAt &&
        t(record.superseded ? "staff:consent.superseded" : "staff:consent.withdrawn", {
          time: formatDateTime(record.withdrawnAt, language),
        }),
      superseded: record.superseded,
      receiptHref: record.onPaper ? paths.staffPaperReceipt(language, reference) : null,
      about: t("staff:consent.about", {
        relation: relationWords(record.relation, language),
        time: formatDateTime(record.answeredAt, language),
        version: record.version,
      }),
    };
  });
  return rows.length > 0 ? rows : null;
}

export type ConsentRows = NonNullable<Awaited<ReturnType<typeof consentView>>>;

function relationWords(relation: string, language: Language): string {
  const field = SHIPPED_PROFILE.fields.find(({ key }) => key === "guardianRelation");
  const option = field?.options?.find(({ value }) => value === relation);
  return option ? textIn(option.label, language) : relation;
}
