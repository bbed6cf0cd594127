import { actionOf, isVisibleToStaff } from "~/domain/applications/application";
import { changeStatus } from "~/domain/applications/change-status.server";
import { tellApplicant } from "~/domain/applications/tell-applicant.server";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { changeEnrolment } from "~/domain/enrolments/change-enrolment.server";
import { endDeferral } from "~/domain/enrolments/end-deferral.server";
import { enrolmentActionsFrom } from "~/domain/enrolments/enrolment";
import { RuleBroken } from "~/domain/errors";
import { findGuardianLink, type GuardianLinkFound } from "~/domain/guardians/find-guardian-link.server";
import type { Language } from "~/domain/languages";
import { freeSeat } from "~/domain/seats/free-seat.server";
import type { ConsentKind } from "~/generated/prisma/enums";
import { paths } from "~/paths";
import { asSystem, type Tx } from "~/platform/db.server";
import { tellCoordinators } from "./tell-coordinators.server";
import { tellGuardian } from "./tell-guardian.server";

/** What is taken back: everything, which ends taking part; or the images alone, which changes nothing else. */
export type WithdrawnConsent = "everything" | "images";

const KINDS: Record<WithdrawnConsent, readonly ConsentKind[]> = {
  everything: ["participation", "data_processing", "images"],
  images: ["images"],
};

const GUARDIAN = { kind: "guardian", personId: null } as const;

/**
 * A guardian takes back what they consented to, by the link of their receipt, with effect at once. Everything, before
 * the enrolment: the application counts as withdrawn and its seat is free; after it: the enrolment is suspended, and the
 * coordinators are told. It waits for whoever changes the application in the same moment, then acts on what it finds.
 * @throws {RuleBroken} link.invalid; consent.nothingToWithdraw
 */
export function withdrawConsent(input: { token: string; what: WithdrawnConsent; language: Language }): Promise<void> {
  return asSystem("a guardian withdraws", async (tx, now) => {
    const known = await findGuardianLink(tx, now, input.token, "manage");
    if (!known) throw new RuleBroken([{ key: "link.invalid" }]);
    await tx.$queryRaw`select id from application where id = ${known.application.id}::uuid for update`;
    await tx.$queryRaw`select id from enrolment where application_id = ${known.application.id}::uuid for update`;
    const link = await findGuardianLink(tx, now, input.token, "manage");
    if (!link) throw new RuleBroken([{ key: "link.invalid" }]);
    const { count } = await tx.consent.updateMany({
      where: {
        applicationId: link.application.id,
        guardianId: link.guardian.id,
        kind: { in: [...KINDS[input.what]] },
        given: true,
        withdrawnAt: null,
      },
      data: { withdrawnAt: now },
    });
    if (count === 0) throw new RuleBroken([{ key: "consent.nothingToWithdraw" }]);
    await recordAudit(tx, now, {
      actor: "guardian",
      actorPersonId: null,
      action: "withdraw_consent",
      entity: "application",
      entityId: link.application.id,
      fields: [...KINDS[input.what]],
    });
    if (input.what === "everything") await endTakingPart(tx, now, link);
    const path = paths.consentReceipt(input.language, input.token);
    if (input.what === "images")
      await tellGuardian(
        tx,
        now,
        link,
        "guardianImagesReceipt",
        (about) => ({ ...about, images: false, path }),
        input.language,
      );
    else
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
