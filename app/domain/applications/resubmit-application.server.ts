import { loadCalendar } from "~/domain/calendar/load-calendar.server";
import { localDateOfColumn } from "~/domain/calendar/local-date";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import type { ApplicationStatus } from "~/generated/prisma/enums";
import { asViewer } from "~/platform/db.server";
import { blockersTo } from "./blockers-to";
import { changeStatus } from "./change-status.server";
import { correction } from "./correction.server";
import { answerByAfterReturn } from "./dates";
import { keepSubmission } from "./freeze-submission.server";
import { loadOwnApplication } from "./load-own-application.server";
import { recordConsents } from "./record-consents.server";
import { returnName } from "./return-scope";
import type { SubmitInput } from "./submit-application.server";
import { tellApplicant } from "./tell-applicant.server";

/**
 * Sends a returned application again: only what the return opened is taken over, everything else stays as it was
 * judged. The return's own day decides, not the call's; the rank stays that of the first Submit. Sent twice, it finds
 * its own work and changes nothing.
 * @throws {RuleBroken} with every reason at once @throws {Conflict} when it was changed elsewhere in the same moment
 */
export function resubmitApplication(
  viewer: Viewer,
  input: SubmitInput,
): Promise<{ reference: string; status: ApplicationStatus }> {
  return asViewer(viewer, async (tx, now) => {
    const own = await loadOwnApplication(tx, viewer, input.reference);
    // A double click: the second waits here for the first one's work.
    await tx.$queryRaw`select id from application where id = ${own.id}::uuid for update`;
    const application = await loadOwnApplication(tx, viewer, input.reference);
    const { reference, status } = application;
    if (status === "submitted") return { reference, status };

    const corrected = await correction(tx, now, application, viewer.personId, {
      truthDeclaration: input.truth,
      dataConsent: input.dataConsent,
    });
    const declarations = { truth: input.truth, dataConsent: input.dataConsent };
    const facts = { ...application, unanswered: corrected.unanswered, declarations };
    const blockers = blockersTo("resubmit", facts, "applicant", now);
    if (blockers.length > 0) throw new RuleBroken(blockers);

    const { finLookup, ...kept } = await keepSubmission(tx, now, application, corrected, input.language);
    const { answerBy, returnedAt } = await tx.application.findUniqueOrThrow({
      where: { id: application.id },
      select: { answerBy: true, returnedAt: true },
    });
    const calendar = await loadCalendar(tx, now);
    const { eventId } = await changeStatus(tx, now, {
      application,
      action: "resubmit",
      to: "submitted",
      actor: { kind: "applicant", personId: viewer.personId },
      set: {
        ...kept,
        ...(application.returnedQuestions.includes(returnName("fin")) && { finLookup }),
        ...(answerBy &&
          returnedAt && { answerBy: answerByAfterReturn(answerBy, { returnedAt, backAt: now }, calendar) }),
        language: input.language,
      },
    });
    await recordConsents(tx, now, {
      applicationId: application.id,
      ready: corrected,
      language: input.language,
      only: corrected.open,
    });
    await tellApplicant(tx, now, { applicationId: application.id, eventId }, "correctionReceived", (about) => ({
      ...about,
      resultsOn: localDateOfColumn(application.cohort.resultsOn),
    }));
    return { reference, status: "submitted" };
  });
}
