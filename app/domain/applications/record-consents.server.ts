import { visibleQuestions } from "~/domain/forms/visible-questions";
import type { Language } from "~/domain/languages";
import type { ConsentKind } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import type { Readiness } from "./readiness.server";

/** What a consent text is a consent to. */
const KIND_OF_TEXT: Record<string, ConsentKind> = {
  dataConsent: "data_processing",
  truthDeclaration: "truth_declaration",
  healthDataConsent: "health_data",
  photoVideoConsent: "images",
  unionDataConsent: "union_sharing",
  internshipConditions: "internship_conditions",
};

/** Keeps each answer to a consent text that was shown, given or not, with the version, language and hash of the text. */
export async function recordConsents(
  tx: Tx,
  now: Date,
  submission: { applicationId: string; ready: Readiness; language: Language },
): Promise<void> {
  const { ready, applicationId, language } = submission;
  const asked = visibleQuestions(ready.content, ready.answers, ready.context.profile);
  const given = new Map<string, boolean>();
  for (const question of asked) {
    if (question.type === "consent") given.set(question.textKey, ready.answers[question.key] === true);
  }
  const texts = await tx.textDocument.findMany({
    where: { key: { in: [...given.keys()] }, validFrom: { lte: now } },
    orderBy: [{ key: "asc" }, { version: "desc" }],
    distinct: ["key"],
    select: { id: true, key: true, sha256: true },
  });
  const missing = [...given.keys()].filter((key) => !texts.some((text) => text.key === key));
  if (missing.length > 0)
    throw new Error(`the form asks for consent to texts that do not exist: ${missing.join(", ")}`);
  await tx.consent.createMany({
    data: texts.map((text) => {
      const kind = KIND_OF_TEXT[text.key];
      if (!kind) throw new Error(`no kind of consent for the text ${text.key}`);
      return {
        applicationId,
        kind,
        textDocumentId: text.id,
        language,
        textSha256: text.sha256,
        given: given.get(text.key) === true,
        answeredAt: now,
      };
    }),
  });
}
