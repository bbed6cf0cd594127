import { arrival } from "~/domain/applications/arrival.server";
import { blockersTo } from "~/domain/applications/blockers-to";
import { changeStatus } from "~/domain/applications/change-status.server";
import { loadOwnApplication } from "~/domain/applications/load-own-application.server";
import { tellApplicant } from "~/domain/applications/tell-applicant.server";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { localDateOfColumn } from "~/domain/calendar/local-date";
import { RuleBroken } from "~/domain/errors";
import { needsGuardian } from "~/domain/guardians/guardian";
import { revokeRequests } from "~/domain/guardians/guardian-link.server";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { submittedBirthDate } from "./submitted-birth-date.server";

/**
 * Somebody who has come of age while their guardian was waited for confirms for themselves: the application reaches the
 * Service, and the guardian's link dies.
 * @throws {RuleBroken} application.notAdult, application.consentLapsed, application.wrongState
 */
export function comeOfAge(viewer: Viewer, input: { reference: string }): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const application = await loadOwnApplication(tx, viewer, input.reference);
    const { cohort } = application;
    const birthDate = await submittedBirthDate(tx, application.id);
    const isAdult = birthDate !== null && !needsGuardian(birthDate, cohort.guardianConsentUnder, bakuDateOf(now));
    const blockers = blockersTo("come_of_age", { ...application, isAdult }, "applicant", now);
    if (blockers.length > 0) throw new RuleBroken(blockers);
    const { set, isCorrection } = await arrival(tx, now, application.id);
    const { eventId } = await changeStatus(tx, now, {
      application,
      action: "come_of_age",
      to: "submitted",
      actor: { kind: "applicant", personId: viewer.personId },
      set,
    });
    await revokeRequests(tx, now, application.id);
    const cause = { applicationId: application.id, eventId };
    const resultsOn = localDateOfColumn(cohort.resultsOn);
    if (isCorrection) await tellApplicant(tx, now, cause, "correctionReceived", (about) => ({ ...about, resultsOn }));
    else await tellApplicant(tx, now, cause, "received", (about) => ({ ...about, resultsOn }));
  });
}
