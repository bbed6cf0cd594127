import { recordAudit } from "~/domain/audit/record-audit.server";
import type { GuardianLinkFound } from "~/domain/guardians/find-guardian-link.server";
import type { Language } from "~/domain/languages";
import type { Tx } from "~/platform/db.server";
import { GUARDIAN_QUESTIONS, type GuardianAnswers } from "./guardian-questions";
import type { GuardianText } from "./guardian-texts.server";

/** Keeps each answer of a guardian with the version, the language and the hash of the text that was read. */
export async function recordGuardianAnswers(
  tx: Tx,
  now: Date,
  given: {
    link: Pick<GuardianLinkFound, "guardian" | "application">;
    texts: GuardianText[];
    answers: GuardianAnswers;
    language: Language;
    /** Answers of free choice that read otherwise than before, and perhaps the contact. */
    change?: { contact: boolean };
  },
): Promise<void> {
  const { link, texts, answers, language, change } = given;
  await tx.consent.createMany({
    data: texts.flatMap(({ name, documentId, sha256 }) =>
      GUARDIAN_QUESTIONS.filter((question) => question.name === name).map(({ kind }) => ({
        applicationId: link.application.id,
        kind,
        guardianId: link.guardian.id,
        textDocumentId: documentId,
        language,
        textSha256: sha256,
        given: answers[name] === true,
        answeredAt: now,
      })),
    ),
  });
  await recordAudit(tx, now, {
    actor: "guardian",
    actorPersonId: null,
    action: change ? "change_consent" : "answer_consent",
    entity: "application",
    entityId: link.application.id,
    fields: [...texts.map(({ name }): string => name), ...(change?.contact ? ["emergencyContact"] : [])],
  });
}
