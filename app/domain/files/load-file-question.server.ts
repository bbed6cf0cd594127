import { isEditableByApplicant, isReturned } from "~/domain/applications/application";
import { loadOwnApplication, type OwnApplication } from "~/domain/applications/load-own-application.server";
import { Conflict, NotFound, RuleBroken } from "~/domain/errors";
import { formShapeSchema } from "~/domain/forms/form-content-schema";
import { questionsOf } from "~/domain/forms/visible-questions";
import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";
import type { FileLimits } from "./file-types";

/**
 * The viewer's own application and what one of its file questions takes, while that may still be changed.
 * @throws {NotFound} for anyone else's application or a question that takes no files
 * @throws {RuleBroken} @throws {Conflict} when nothing may be changed any more
 */
export async function loadFileQuestion(
  tx: Tx,
  now: Date,
  viewer: Pick<Viewer, "personId">,
  { reference, questionKey }: { reference: string; questionKey: string },
): Promise<{ application: OwnApplication; limits: FileLimits }> {
  const application = await loadOwnApplication(tx, viewer, reference);
  const form = await tx.formVersion.findUniqueOrThrow({
    where: { id: application.formVersionId },
    select: { content: true },
  });
  const question = questionsOf(formShapeSchema.parse(form.content)).find(({ key }) => key === questionKey);
  if (question?.type !== "file") throw new NotFound();
  refuseLate(application, questionKey, now);
  return { application, limits: question.limits };
}

function refuseLate(application: OwnApplication, questionKey: string, now: Date): void {
  if (!isEditableByApplicant(application.status)) throw new Conflict(application.status);
  const returned = isReturned(application.status);
  if (returned && !application.returnedQuestions.includes(questionKey)) throw new NotFound();
  const end = returned ? application.returnedUntil : application.cohort.closesAt;
  if (end && now >= end) {
    throw new RuleBroken([{ key: returned ? "application.returnLapsed" : "application.callClosed" }]);
  }
}
