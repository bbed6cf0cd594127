import { displayDate, localDateOfColumn } from "~/domain/calendar/local-date";
import type { GuardianAsks } from "~/domain/eligibility/guardian-asks";
import { sha256OfJson } from "~/domain/forms/canonical-json";
import type { GuardianLinkFound } from "~/domain/guardians/find-guardian-link.server";
import { guardianName } from "~/domain/guardians/guardian";
import { type Language, textIn } from "~/domain/languages";
import { findDocumentType } from "~/domain/people/document";
import { displayName } from "~/domain/people/name";
import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";
import { readSetting } from "~/domain/settings/read-setting.server";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { translator } from "~/i18n/texts.server";
import type { Tx } from "~/platform/db.server";
import { type ConsentText, consentText } from "./consent-text";
import { askedQuestions, type GuardianQuestionName } from "./guardian-questions";

/** A text a guardian reads: exactly as on the page, with the hash of exactly that. */
export type GuardianText = ConsentText & {
  name: GuardianQuestionName;
  required: boolean;
  documentId: string;
  version: number;
  /** SHA-256 of title and paragraphs as they are read, in this language. */
  sha256: string;
};

/** The texts behind the questions the cohort asks, in force at `now`, filled in for this young person, in the page's language. */
export async function guardianTexts(
  tx: Tx,
  now: Date,
  link: GuardianLinkFound,
  language: Language,
): Promise<GuardianText[]> {
  return textsOf(tx, now, { asks: link.asks, language, words: await wordsFor(tx, now, link, language) });
}

type Asked = { asks: GuardianAsks; language: Language; words: Readonly<Record<string, string>> };

/** The texts behind these questions, in force at `now`, with words in the places left for them. */
export async function textsOf(tx: Tx, now: Date, { asks, language, words }: Asked): Promise<GuardianText[]> {
  const questions = askedQuestions(asks);
  const documents = await tx.textDocument.findMany({
    where: { key: { in: questions.map(({ textKey }) => textKey) }, validFrom: { lte: now } },
    orderBy: [{ key: "asc" }, { version: "desc" }],
    distinct: ["key"],
    select: { id: true, key: true, version: true, content: true },
  });
  return Promise.all(
    questions.map(async ({ name, required, textKey }) => {
      const document = documents.find((each) => each.key === textKey);
      const text = document && consentText(document.content, language, words);
      if (!document || !text) throw new Error(`there is no text ${textKey}`);
      const { id: documentId, version } = document;
      return { ...text, name, required, documentId, version, sha256: await sha256OfJson(text) };
    }),
  );
}

async function wordsFor(tx: Tx, now: Date, link: GuardianLinkFound, language: Language) {
  const { person, guardian, application } = link;
  const name = displayName({ ...person, patronymic: person.patronymic ?? null, sex: person.sex ?? null }, language);
  const document = findDocumentType(SHIPPED_PROFILE, person.docType ?? "");
  return {
    ...(await wordsOfCohort(tx, now, application.cohort, language)),
    guardianName: guardianName(guardian, language),
    participantName: name,
    fullName: name,
    birthDate: displayDate(person.birthDate),
    identityDocument: document ? textIn(document.label, language) : "",
  };
}

type NamedCohort = { programme: { name: unknown }; startsOn: Date; endsOn: Date };

/** What the texts say of a cohort, of the Service, and of how long data are kept. */
export async function wordsOfCohort(tx: Tx, now: Date, cohort: NamedCohort, language: Language) {
  const t = translator(language);
  const months = async (setting: "retention.notSelectedMonths" | "retention.enrolledMonths") =>
    t("public:privacy.months", { count: await readSetting(tx, now, setting) });
  return {
    programmeName: textIn(trilingualSchema.parse(cohort.programme.name), language),
    startDate: displayDate(localDateOfColumn(cohort.startsOn)),
    endDate: displayDate(localDateOfColumn(cohort.endsOn)),
    ownerName: t("ui:service"),
    ownerAddress: t("ui:footer.address"),
    ownerContact: "919",
    retentionNotSelected: await months("retention.notSelectedMonths"),
    retentionEnrolled: await months("retention.enrolledMonths"),
  };
}
