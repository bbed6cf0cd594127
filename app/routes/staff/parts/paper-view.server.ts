import { displayDate } from "~/domain/calendar/local-date";
import { acceptOf } from "~/domain/files/file-types";
import { LANGUAGES, type Language, textIn } from "~/domain/languages";
import { getPaperConsent } from "~/domain/paper-consents/get-paper-consent.server";
import { SCAN_LIMITS } from "~/domain/paper-consents/paper-consent";
import { listName } from "~/domain/people/name";
import { displayPhone } from "~/domain/people/phone";
import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";
import type { Viewer } from "~/domain/people/viewer";
import { paths } from "~/paths";
import { formatBytes, formatDateTime } from "~/web/format.server";
import { lastDay, staffWords } from "./words.server";

/** One consent on paper in words: the name and the cohort, what is to be entered, or what was. */
export async function paperView(viewer: Viewer, language: Language, reference: string) {
  const t = staffWords(language);
  const { paper, ...found } = await getPaperConsent(viewer, reference);
  const relations = SHIPPED_PROFILE.fields.find(({ key }) => key === "guardianRelation")?.options ?? [];
  const relation = (value: string) => {
    const option = relations.find((each) => each.value === value);
    return option ? textIn(option.label, language) : value;
  };
  return {
    title: t("staff:papers.one"),
    back: { href: paths.staffPaperConsents(language), text: t("staff:papers.title") },
    blankHref: paths.staffBlankConsent(language, reference),
    about: [
      { key: "name", label: t("staff:papers.person"), value: listName(found.name) },
      { key: "cohort", label: t("staff:papers.cohort"), value: textIn(found.cohort.name, language) },
      { key: "reference", label: t("staff:papers.reference"), value: found.reference },
      ...(found.until ? [{ key: "until", label: t("staff:papers.until"), value: lastDay(found.until) }] : []),
    ],
    questions: found.questions.map(({ name, required }) => ({ name, required, label: t(`staff:consent.${name}`) })),
    asksContact: found.asksContact,
    relations: relations.map(({ value, label }) => ({ value, label: textIn(label, language) })),
    languages: LANGUAGES.map((value) => ({ value, label: t(`staff:papers.language.${value}`) })),
    accept: acceptOf(SCAN_LIMITS),
    mayRecord: found.mayRecord && paper?.state !== "recorded",
    sentBack: paper?.state === "sent_back" ? paper.reason : null,
    paper: paper?.state === "recorded" && {
      id: paper.id,
      isOwn: paper.isOwn,
      scanSeen: paper.scanSeen,
      scan: { href: paths.paperScan(paper.id), name: paper.fileName, size: formatBytes(paper.bytes, language) },
      rows: [
        {
          key: "guardian",
          label: t("staff:papers.guardian"),
          value: `${listName(paper.guardian)}, ${relation(paper.relation)}`,
        },
        { key: "signedOn", label: t("staff:papers.signedOn"), value: displayDate(paper.signedOn) },
        ...found.questions.flatMap(({ name }) => {
          const given = paper.answers[name];
          if (given === undefined) return [];
          const value = t(given ? "staff:consent.given" : "staff:consent.refused");
          return [{ key: name as string, label: t(`staff:consent.${name}`), value }];
        }),
        ...(paper.contact
          ? [
              {
                key: "contact",
                label: t("staff:consent.contact"),
                value: `${paper.contact.name}, ${displayPhone(paper.contact.phone)}`,
              },
            ]
          : []),
        {
          key: "entered",
          label: t("staff:papers.enteredBy"),
          value: `${paper.recordedBy}, ${formatDateTime(paper.recordedAt, language)}`,
        },
      ],
    },
  };
}

export type PaperView = Awaited<ReturnType<typeof paperView>>;
