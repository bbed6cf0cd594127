import type { MyDraft } from "~/domain/applications/get-my-draft.server";
import { displayDate, isLocalDate } from "~/domain/calendar/local-date";
import { type ConsentText, consentText } from "~/domain/consents/consent-text";
import { type Language, textIn } from "~/domain/languages";
import { findDocumentType, maskDocumentNumber } from "~/domain/people/document";
import { displayName } from "~/domain/people/name";
import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";
import { translator } from "~/i18n/texts.server";

/** The full texts of consents and statements as the person reads them, with their own name in the places left for it. */
export function consentTexts(
  draft: Pick<MyDraft, "texts" | "retention" | "profile" | "programme">,
  language: Language,
) {
  const words = wordsFor(draft, language);
  const entries = draft.texts.flatMap(({ key, content }): [string, ConsentText][] => {
    const text = consentText(content, language, words);
    return text ? [[key, text]] : [];
  });
  return Object.fromEntries(entries);
}

function wordsFor(
  draft: Pick<MyDraft, "retention" | "profile" | "programme">,
  language: Language,
): Record<string, string> {
  const t = translator(language);
  const { typed } = draft.profile;
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  const sex = typed.sex === "male" ? ("male" as const) : typed.sex === "female" ? ("female" as const) : null;
  const type = findDocumentType(SHIPPED_PROFILE, text(typed.docType));
  const document = type ? `${textIn(type.label, language)} ${maskDocumentNumber(text(typed.docNumber))}`.trim() : "";
  const name = {
    surname: text(typed.surname),
    givenName: text(typed.givenName),
    patronymic: text(typed.patronymic) || null,
    sex,
  };
  const words: Record<string, string> = {
    fullName: displayName(name, language).trim(),
    birthDate: isLocalDate(typed.birthDate) ? displayDate(typed.birthDate) : "",
    identityDocument: document,
    programmeName: textIn(draft.programme.name, language),
    ownerName: t("ui:service"),
    ownerAddress: t("ui:footer.address"),
    ownerContact: "919",
    retentionNotSelected: t("public:privacy.months", { count: draft.retention.notSelected }),
    retentionEnrolled: t("public:privacy.months", { count: draft.retention.enrolled }),
  };
  return Object.fromEntries(Object.entries(words).filter(([, value]) => value !== ""));
}
