import { endDeferral } from "~/domain/enrolments/end-deferral.server";
import { freeSeat } from "~/domain/seats/free-seat.server";
import { asSystem } from "~/platform/db.server";
import { blockersTo } from "./blockers-to";
import { changeStatus } from "./change-status.server";
import { endAll } from "./end-all.server";
import { tellApplicant } from "./tell-applicant.server";

/** The clock ends offers whose time has passed and frees their seats. Accepting was refused from that instant on. */
export function lapseOffers(): Promise<number> {
  return endAll(
    (tx, now, take) =>
      tx.application.findMany({
        where: { status: "offered", offerLapsesAt: { lte: now } },
        // The seat that came free first goes to the one who is next.
        orderBy: [{ offerLapsesAt: "asc" }, { id: "asc" }],
        select: { id: true },
        take,
      }),
    (id) =>
      asSystem("lapse_offers", async (tx, now) => {
        const application = await tx.application.findUniqueOrThrow({
          where: { id },
          select: { id: true, status: true, offerLapsesAt: true },
        });
        if (blockersTo("lapse_offer", application, "clock", now).length > 0) return;
        const { eventId } = await changeStatus(tx, now, {
          application,
          action: "lapse_offer",
          to: "offer_lapsed",
          actor: { kind: "clock", personId: null },
        });
        await endDeferral(tx, now, { applicationId: id, actor: { kind: "clock", personId: null } });
        await freeSeat(tx, now, { applicationId: id, by: "lapse_offer" });
        await tellApplicant(tx, now, { applicationId: id, eventId }, "offerExpired", (about) => ({
          ...about,
          lapsedAt: (application.offerLapsesAt ?? now).toISOString(),
        }));
      }),
  );
}
