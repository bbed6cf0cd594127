import { loadCalendar } from "~/domain/calendar/load-calendar.server";
import { localDateOfColumn } from "~/domain/calendar/local-date";
import { RuleBroken } from "~/domain/errors";
import { fieldNames } from "~/domain/people/field-names";
import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";
import type { Viewer } from "~/domain/people/viewer";
import type { ApplicationStatus } from "~/generated/prisma/enums";
import { asViewer, type Tx } from "~/platform/db.server";
import { awaitsGuardian } from "./application";
import { blockersTo } from "./blockers-to";
import { changeStatus } from "./change-status.server";
import { askGuardians, type CorrectedConsent, correctedConsent } from "./consent-anew.server";
import { type Correction, correction } from "./correction.server";
import { answerByAfterReturn } from "./dates";
import { keepSubmission } from "./freeze-submission.server";
import { listedColumns } from "./listed-columns.server";
import { loadOwnApplication, type OwnApplication } from "./load-own-application.server";
import { recordConsents } from "./record-consents.server";
import { returnName } from "./return-scope";
import type { SubmitInput } from "./submit-application.server";
import { tellApplicant } from "./tell-applicant.server";

/**
 * Sends a returned application again: only what the return opened is taken over, everything else stays as it was
 * judged. The return's own day decides, not the call's; the rank stays that of the first Submit. Where it changes what a
 * guardian had confirmed, their consent counts no more: the correction is held back until they have agreed anew. Sent
 * twice, it finds its own work and changes nothing.
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
    if (status === "submitted" || awaitsGuardian(status)) return { reference, status };

    const corrected = await correction(tx, now, application, viewer.personId, {
      truthDeclaration: input.truth,
      dataConsent: input.dataConsent,
    });
    const declarations = { truth: input.truth, dataConsent: input.dataConsent };
    const facts = { ...application, unanswered: corrected.unanswered, declarations };
    const blockers = blockersTo("resubmit", facts, "applicant", now);
    if (blockers.length > 0) throw new RuleBroken(blockers);

    const consent = await correctedConsent(tx, now, application.cohort, corrected);
    const { number, finLookup } = await keepSubmission(tx, now, application, corrected, input.language);
    const { eventId } = await changeStatus(tx, now, {
      application,
      action: "resubmit",
      to: consent.lapsesAt ? "awaiting_consent" : "submitted",
      actor: { kind: "applicant", personId: viewer.personId },
      set: {
        ...(consent.after === "anew"
          ? { heldSubmission: number }
          : { ...(await listedColumns(tx, application, corrected)), ...(await backAgain(tx, now, application.id)) }),
        ...(consent.after === "first" && { receivedAt: null }),
        ...(consent.lapsesAt && { consentLapsesAt: consent.lapsesAt }),
        ...(application.returnedQuestions.includes(returnName("fin")) && { finLookup }),
        language: input.language,
      },
    });
    await recordConsents(tx, now, {
      applicationId: application.id,
      ready: corrected,
      language: input.language,
      only: corrected.open,
    });
    await askGuardians(tx, now, application, consent.after);
    await tell(tx, now, { application, eventId, corrected, consent });
    return { reference, status: consent.lapsesAt ? "awaiting_consent" : "submitted" };
  });
}

/** The time for the Service's answer goes on where the return had stopped it. */
async function backAgain(tx: Tx, now: Date, id: string) {
  const { answerBy, returnedAt } = await tx.application.findUniqueOrThrow({
    where: { id },
    select: { answerBy: true, returnedAt: true },
  });
  if (!answerBy || !returnedAt) return {};
  return { answerBy: answerByAfterReturn(answerBy, { returnedAt, backAt: now }, await loadCalendar(tx, now)) };
}

type Sent = { application: OwnApplication; eventId: string; corrected: Correction; consent: CorrectedConsent };

async function tell(tx: Tx, now: Date, { application, eventId, corrected, consent }: Sent): Promise<void> {
  const cause = { applicationId: application.id, eventId };
  if (!consent.lapsesAt) {
    const resultsOn = localDateOfColumn(application.cohort.resultsOn);
    return tellApplicant(tx, now, cause, "correctionReceived", (about) => ({ ...about, resultsOn }));
  }
  const lapsesAt = consent.lapsesAt.toISOString();
  if (consent.after === "first")
    return tellApplicant(tx, now, cause, "consentAwaited", (about) => ({ ...about, lapsesAt }));
  const changed = fieldNames(SHIPPED_PROFILE, corrected.changed);
  return tellApplicant(tx, now, cause, "newConsentAwaited", (about) => ({ ...about, changed, lapsesAt }));
}
