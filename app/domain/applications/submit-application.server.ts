import { bakuDateOf } from "~/domain/calendar/baku-time";
import { loadCalendar } from "~/domain/calendar/load-calendar.server";
import { isLocalDate, localDateOfColumn } from "~/domain/calendar/local-date";
import { RuleBroken } from "~/domain/errors";
import { consentLapse, needsGuardian } from "~/domain/guardians/guardian";
import { requestConsent } from "~/domain/guardians/request-consent.server";
import type { Language } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { readSetting } from "~/domain/settings/read-setting.server";
import { enterFirstStage } from "~/domain/stages/enter-first-stage.server";
import type { ApplicationStatus } from "~/generated/prisma/enums";
import { asViewer, type Tx } from "~/platform/db.server";
import { countsTowardsCap, statusesWhere } from "./application";
import { blockersTo } from "./blockers-to";
import { changeStatus } from "./change-status.server";
import { answerBy } from "./dates";
import { freezeSubmission } from "./freeze-submission.server";
import { guardiansNamedBy } from "./guardians-named-by.server";
import { loadOwnApplication, type OwnApplication } from "./load-own-application.server";
import { type Readiness, readiness } from "./readiness.server";
import { recordConsents } from "./record-consents.server";
import { tellApplicant } from "./tell-applicant.server";

type Submitted = { reference: string; status: ApplicationStatus };

export type SubmitInput = { reference: string; truth: boolean; dataConsent: boolean; language: Language };

/**
 * Submits the viewer's own draft. Submitting again finds the same application and changes nothing.
 * @throws {RuleBroken} with every reason at once @throws {Conflict} when it was changed elsewhere in the same moment
 */
export function submitApplication(viewer: Viewer, input: SubmitInput): Promise<Submitted> {
  return asViewer(viewer, (tx, now) => submitFor(tx, now, viewer.personId, input));
}

/**
 * Submits a draft of a person who has said so: what was answered is frozen with the profile, the consents are kept, the
 * call's answer-by date is set and the receipt is mailed, all in one transaction. Who is a minor on this day waits for their guardians, who are
 * written to; the Service learns of it with their consent. Submitting again finds the same application and changes nothing.
 * @throws {RuleBroken} with every reason at once @throws {Conflict} when it was changed elsewhere in the same moment
 */
export async function submitFor(tx: Tx, now: Date, personId: string, input: SubmitInput): Promise<Submitted> {
  // A person's submissions wait for each other: the cap is counted, and a double click finds the first one's work.
  await tx.$queryRaw`select id from person where id = ${personId}::uuid for update`;
  const application = await loadOwnApplication(tx, { personId }, input.reference);
  if (application.submittedAt) return { reference: application.reference, status: application.status };

  const ready = await readiness(tx, now, application, personId, {
    truthDeclaration: input.truth,
    dataConsent: input.dataConsent,
  });
  await refuseBroken(tx, now, personId, application, ready, input);

  const frozen = await freezeSubmission(tx, now, application, ready, input.language);
  const calendar = await loadCalendar(tx, now);
  const { birthDate } = ready.profile;
  const minor =
    isLocalDate(birthDate) && needsGuardian(birthDate, application.cohort.guardianConsentUnder, bakuDateOf(now));
  const lapsesAt = minor ? consentLapse(application.cohort) : null;
  const to = minor ? "awaiting_consent" : "submitted";
  const { eventId } = await changeStatus(tx, now, {
    application,
    action: "submit",
    to,
    actor: { kind: "applicant", personId: personId },
    set: {
      ...frozen,
      submittedAt: now,
      receivedAt: minor ? null : now,
      consentLapsesAt: lapsesAt,
      rankAt: now,
      answerBy: answerBy(application.cohort, calendar),
      language: input.language,
    },
  });
  await enterFirstStage(tx, now, application);
  await recordConsents(tx, now, { applicationId: application.id, ready, language: input.language });
  const cause = { applicationId: application.id, eventId };
  if (lapsesAt) {
    for (const guardianId of await guardiansNamedBy(tx, now, personId))
      await requestConsent(tx, now, { applicationId: application.id, guardianId });
    await tellApplicant(tx, now, cause, "consentAwaited", (about) => ({
      ...about,
      lapsesAt: lapsesAt.toISOString(),
    }));
  } else {
    const resultsOn = localDateOfColumn(application.cohort.resultsOn);
    await tellApplicant(tx, now, cause, "received", (about) => ({ ...about, resultsOn }));
  }
  return { reference: application.reference, status: to };
}

async function refuseBroken(
  tx: Tx,
  now: Date,
  personId: string,
  application: OwnApplication,
  ready: Readiness,
  input: SubmitInput,
): Promise<void> {
  const others = await tx.application.count({
    where: {
      personId,
      id: { not: application.id },
      status: { in: statusesWhere(countsTowardsCap) },
    },
  });
  const blockers = blockersTo(
    "submit",
    {
      status: application.status,
      call: application.cohort,
      ineligible: ready.ineligible,
      unanswered: ready.unanswered,
      declarations: { truth: input.truth, dataConsent: input.dataConsent },
      cap: { others, most: await readSetting(tx, now, "applications.liveCap") },
    },
    "applicant",
    now,
  );
  if (blockers.length > 0) throw new RuleBroken(blockers);
}
