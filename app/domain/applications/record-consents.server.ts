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

/**
 * Keeps each answer to a consent text that was shown, given or not, with the version, language and hash of the text.
 * `only` names the questions that were open, where not all were: an answer that was given before in the same words
 * stands, another one takes its place.
 */
export async function recordConsents(
  tx: Tx,
  now: Date,
  submission: {
    applicationId: string;
    ready: Pick<Readiness, "content" | "answers" | "context">;
    language: Language;
    only?: readonly string[];
  },
): Promise<void> {
  const { ready, applicationId, language, only } = submission;
  const asked = visibleQuestions(ready.content, ready.answers, ready.context.profile).filter(
    ({ key }) => only?.includes(key) ?? true,
  );
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
  const answers = texts.map((text) => {
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
  });
  await tx.consent.createMany({ data: only ? await replacing(tx, now, applicationId, answers) : answers });
}

type OwnAnswer = { textDocumentId: string; given: boolean };

/** Withdraws the applicant's own answers that read otherwise now. @returns those that are new */
async function replacing<T extends OwnAnswer>(tx: Tx, now: Date, applicationId: string, answers: T[]): Promise<T[]> {
  const standing = await tx.consent.findMany({
    where: {
      applicationId,
      guardianId: null,
      withdrawnAt: null,
      textDocumentId: { in: answers.map(({ textDocumentId }) => textDocumentId) },
    },
    select: { id: true, textDocumentId: true, given: true },
  });
  const same = (a: OwnAnswer, b: OwnAnswer) => a.textDocumentId === b.textDocumentId && a.given === b.given;
  const changed = standing.filter((old) => !answers.some((answer) => same(old, answer)));
  await tx.consent.updateMany({ where: { id: { in: changed.map(({ id }) => id) } }, data: { withdrawnAt: now } });
  return answers.filter((answer) => !standing.some((old) => same(old, answer)));
}
