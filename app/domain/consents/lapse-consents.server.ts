import { blockersTo } from "~/domain/applications/blockers-to";
import { changeStatus } from "~/domain/applications/change-status.server";
import { endAll } from "~/domain/applications/end-all.server";
import { tellApplicant } from "~/domain/applications/tell-applicant.server";
import { reasonsInWords } from "~/domain/decisions/reasons-in-words.server";
import { revokeRequests } from "~/domain/guardians/guardian-link.server";
import { erasureDay } from "~/domain/retention/erasure-day.server";
import { asSystem } from "~/platform/db.server";
import { tellSilentGuardians } from "./tell-silent-guardians.server";

/** The clock ends what no guardian answered in time; answering was refused from that instant on. Both are told. */
export function lapseConsents(): Promise<number> {
  return endAll(
    (tx, now, take) =>
      tx.application.findMany({
        where: { status: "awaiting_consent", consentLapsesAt: { lte: now } },
        select: { id: true },
        take,
      }),
    (id) =>
      asSystem("lapse_consents", async (tx, now) => {
        const application = await tx.application.findUniqueOrThrow({
          where: { id },
          select: { id: true, status: true, consentLapsesAt: true, receivedAt: true },
        });
        if (blockersTo("lapse_consent", application, "clock", now).length > 0) return;
        const reasonKeys = ["consentNotInTime"];
        const { eventId } = await changeStatus(tx, now, {
          application,
          action: "lapse_consent",
          to: "consent_refused",
          actor: { kind: "clock", personId: null },
          reasonKeys,
          set: { reasonKeys },
        });
        await tellSilentGuardians(tx, now, id, application.consentLapsesAt ?? now);
        await revokeRequests(tx, now, id);
        const erasedOn = application.receivedAt ? null : await erasureDay(tx, now);
        const reasons = await reasonsInWords(tx, reasonKeys);
        await tellApplicant(tx, now, { applicationId: id, eventId }, "consentRefused", (about) => ({
          ...about,
          reasons,
          details: null,
          erasedOn,
        }));
      }),
  );
}
