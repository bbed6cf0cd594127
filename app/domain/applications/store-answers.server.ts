import { Conflict, RuleBroken } from "~/domain/errors";
import type { Answers } from "~/domain/forms/answer";
import { answersSchema } from "~/domain/forms/answers-schema";
import { blockersOf } from "~/domain/forms/blockers-of";
import { formContentSchema } from "~/domain/forms/form-content-schema";
import { questionsOf } from "~/domain/forms/visible-questions";
import type { Language } from "~/domain/languages";
import type { Tx } from "~/platform/db.server";
import { answersContext } from "./answers-context.server";
import { isEditableByApplicant } from "./application";
import type { OwnApplication } from "./load-own-application.server";

export type SavedAnswers = { version: number; savedAt: Date };

/** What is written into a draft: answers as typed, and the version they were typed into. */
export type AnswersToStore = { answers: Record<string, unknown>; version: number; language: Language };

/**
 * Stores answers of a draft as typed, good or not; questions that are not given stay as they are. Answers to file
 * questions are left alone: only an upload sets them.
 * @throws {Conflict} when the draft was saved elsewhere since `version`; nothing is overwritten
 * @throws {RuleBroken} when nothing may be changed any more, or a value could not be stored at all
 */
export async function storeAnswers(
  tx: Tx,
  now: Date,
  application: OwnApplication,
  input: AnswersToStore,
): Promise<SavedAnswers> {
  if (!isEditableByApplicant(application.status)) throw new Conflict(application.status);
  const returned = application.status === "returned";
  const end = returned ? application.returnedUntil : application.cohort.closesAt;
  if (end && now >= end) {
    throw new RuleBroken([{ key: returned ? "application.returnLapsed" : "application.callClosed" }]);
  }
  const form = await tx.formVersion.findUniqueOrThrow({
    where: { id: application.formVersionId },
    select: { content: true },
  });
  const content = formContentSchema.parse(form.content);
  const open = new Set(
    questionsOf(content)
      .filter(({ key, type }) => type !== "file" && (!returned || application.returnedQuestions.includes(key)))
      .map(({ key }) => key),
  );
  const given = Object.fromEntries(Object.entries(input.answers).filter(([key]) => open.has(key)));
  const context = await answersContext(tx, now, application.cohort, {});
  const parsed = answersSchema(content, context, "saving").safeParse(given);
  if (!parsed.success) throw new RuleBroken(blockersOf(parsed.error));

  const { count } = await tx.application.updateMany({
    where: { id: application.id, status: application.status, answersVersion: input.version },
    data: {
      answers: { ...(application.answers as Answers), ...parsed.data },
      answersVersion: { increment: 1 },
      answersSavedAt: now,
      language: input.language,
    },
  });
  if (count === 0) throw new Conflict("answers");
  return { version: input.version + 1, savedAt: now };
}
