import { z } from "zod";
import type { MyDraft } from "~/domain/applications/get-my-draft.server";
import { displayDate, isLocalDate } from "~/domain/calendar/local-date";
import { type Language, textIn } from "~/domain/languages";
import { findDocumentType, maskDocumentNumber } from "~/domain/people/document";
import { displayName } from "~/domain/people/name";
import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { translator } from "~/i18n/texts.server";

const contentSchema = z.object({
  title: trilingualSchema,
  body: trilingualSchema.optional(),
  parts: z.array(z.object({ title: trilingualSchema, text: trilingualSchema })).optional(),
  clauses: z.array(z.object({ text: trilingualSchema })).optional(),
});

export type ConsentText = { title: string; paragraphs: string[] };

/** The full texts of consents and statements as the person reads them, with their own name in the places left for it. */
export function consentTexts(
  draft: Pick<MyDraft, "texts" | "retention" | "profile" | "programme">,
  language: Language,
) {
  const words = wordsFor(draft, language);
  const filled = (text: z.infer<typeof trilingualSchema>) =>
    textIn(text, language).replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? "…");
  const entries = draft.texts.flatMap(({ key, content }): [string, ConsentText][] => {
    const parsed = contentSchema.safeParse(content);
    if (!parsed.success) return [];
    const { title, body, parts = [], clauses = [] } = parsed.data;
    const paragraphs = [
      ...(body ? [filled(body)] : []),
      ...parts.map((part) => `${filled(part.title)}. ${filled(part.text)}`),
      ...clauses.map((clause) => filled(clause.text)),
    ];
    return [[key, { title: filled(title), paragraphs }]];
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
