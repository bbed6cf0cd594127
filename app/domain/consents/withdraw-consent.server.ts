import { actionOf, isVisibleToStaff } from "~/domain/applications/application";
import { changeStatus } from "~/domain/applications/change-status.server";
import { tellApplicant } from "~/domain/applications/tell-applicant.server";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { changeEnrolment } from "~/domain/enrolments/change-enrolment.server";
import { endDeferral } from "~/domain/enrolments/end-deferral.server";
import { enrolmentActionsFrom } from "~/domain/enrolments/enrolment";
import { RuleBroken } from "~/domain/errors";
import type { GuardianLinkFound } from "~/domain/guardians/find-guardian-link.server";
import type { Language } from "~/domain/languages";
import { freeSeat } from "~/domain/seats/free-seat.server";
import { paths } from "~/paths";
import { asSystem, type Tx } from "~/platform/db.server";
import { lockTakingPart } from "./lock-taking-part.server";
import { tellCoordinators } from "./tell-coordinators.server";
import { tellGuardian } from "./tell-guardian.server";

const GUARDIAN = { kind: "guardian", personId: null } as const;

/**
 * A guardian takes back all they consented to, by the link of their receipt, with effect at once. Before the enrolment
 * the application counts as withdrawn and its seat is free; after it the enrolment is suspended, and the coordinators
 * are told. It waits for whoever changes the application in the same moment, then acts on what it finds.
 * @throws {RuleBroken} link.invalid; consent.nothingToWithdraw
 */
export function withdrawConsent(input: { token: string; language: Language }): Promise<void> {
  return asSystem("a guardian withdraws", async (tx, now) => {
    const link = await lockTakingPart(tx, now, input.token);
    const taken = await tx.consent.updateManyAndReturn({
      where: { applicationId: link.application.id, guardianId: link.guardian.id, given: true, withdrawnAt: null },
      data: { withdrawnAt: now },
      select: { kind: true },
    });
    if (taken.length === 0) throw new RuleBroken([{ key: "consent.nothingToWithdraw" }]);
    await recordAudit(tx, now, {
      actor: "guardian",
      actorPersonId: null,
      action: "withdraw_consent",
      entity: "application",
      entityId: link.application.id,
      fields: taken.map(({ kind }) => kind).sort(),
    });
    await endTakingPart(tx, now, link);
    const path = paths.consentReceipt(input.language, input.token);
    await tellGuardian(tx, now, link, "guardianWithdrawalReceipt", (about) => ({ ...about, path }), input.language);
  });
}

/** What follows for the application or the enrolment; nothing where either has ended already. */
async function endTakingPart(tx: Tx, now: Date, link: GuardianLinkFound): Promise<void> {
  const { id, status, enrolment, receivedAt } = link.application;
  if (actionOf("withdraw_consent").from.includes(status)) {
    const { eventId } = await changeStatus(tx, now, {
      application: link.application,
      action: "withdraw_consent",
      to: "withdrawn",
      actor: GUARDIAN,
    });
    await endDeferral(tx, now, { applicationId: id, actor: GUARDIAN });
    await freeSeat(tx, now, { applicationId: id, by: "withdraw_consent" });
    await tellApplicant(tx, now, { applicationId: id, eventId }, "consentWithdrawn", (about) => about);
    if (receivedAt && isVisibleToStaff(status)) await tellCoordinators(tx, now, link, eventId, "staffConsentWithdrawn");
    return;
  }
  if (!enrolment || !enrolmentActionsFrom(enrolment.state, "guardian").includes("suspend")) return;
  const { eventId } = await changeEnrolment(tx, now, {
    enrolment: { ...enrolment, applicationId: id },
    action: "suspend",
    actor: GUARDIAN,
  });
  await tellApplicant(tx, now, { applicationId: id, eventId }, "participationSuspended", (about) => about);
  await tellCoordinators(tx, now, link, eventId, "staffParticipationSuspended");
}
