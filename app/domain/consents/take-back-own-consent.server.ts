import { loadOwnApplication } from "~/domain/applications/load-own-application.server";
import { takeBack } from "~/domain/applications/take-back.server";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { leave } from "~/domain/enrolments/leave.server";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { effectOfTakingBack, OWN_CONSENTS, type OwnConsentEffect } from "./own-consents";

/**
 * A person takes back their own consent to the use of their data for one application, with effect at once: an application
 * under way counts as withdrawn, a participation as left, and its seat is free. `expected` is what they were told it means:
 * where the application has moved on since, nothing happens, and the page tells anew.
 * @throws {NotFound} @throws {RuleBroken} consent.nothingToWithdraw, consent.meansMore @throws {Conflict}
 */
export function takeBackOwnConsent(
  viewer: Viewer,
  { reference, expected }: { reference: string; expected: OwnConsentEffect },
): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const application = await loadOwnApplication(tx, viewer, reference);
    const { id: applicationId, status } = application;
    // Whoever changes it in this moment is waited for, and the consents with it.
    await tx.$queryRaw`select id from application where id = ${applicationId}::uuid for no key update`;
    const enrolment = await tx.enrolment.findFirst({ where: { applicationId }, select: { id: true, state: true } });
    const effect = effectOfTakingBack(status, enrolment?.state ?? null);
    if (effect !== expected) throw new RuleBroken([{ key: "consent.meansMore" }]);
    const why = { reasonKeys: [], details: null };
    const actor = { kind: "applicant", personId: viewer.personId } as const;
    if (effect === "leaves" && enrolment) await leave(tx, now, { ...enrolment, applicationId }, { actor, ...why });
    else if (effect !== "ended") await takeBack(tx, now, application, why);
    const taken = await tx.consent.updateManyAndReturn({
      where: { applicationId, guardianId: null, kind: { in: [...OWN_CONSENTS] }, given: true, withdrawnAt: null },
      data: { withdrawnAt: now },
      select: { kind: true },
    });
    if (taken.length === 0) throw new RuleBroken([{ key: "consent.nothingToWithdraw" }]);
    await recordAudit(tx, now, {
      ...{ actor: "person", actorPersonId: viewer.personId, action: "withdraw_consent" },
      ...{ entity: "application", entityId: applicationId, fields: taken.map(({ kind }) => kind).sort() },
    });
  });
}
