import { appealBy } from "~/domain/appeals/appeal-by.server";
import { reasonsInWords } from "~/domain/decisions/reasons-in-words.server";
import { asSystem } from "~/platform/db.server";
import { blockersTo } from "./blockers-to";
import { changeStatus } from "./change-status.server";
import { endAll } from "./end-all.server";
import { tellApplicant } from "./tell-applicant.server";

const REASON = "correctionLate";

/** The clock ends applications that were not corrected in time. Sending them was refused from that instant on. */
export function lapseReturns(): Promise<number> {
  return endAll(
    (tx, now, take) =>
      tx.application.findMany({
        where: { status: "returned", returnedUntil: { lte: now }, cohort: { state: { not: "cancelled" } } },
        select: { id: true },
        take,
      }),
    (id) =>
      asSystem("lapse_returns", async (tx, now) => {
        const application = await tx.application.findUniqueOrThrow({
          where: { id },
          select: { id: true, status: true, returnedUntil: true },
        });
        if (blockersTo("lapse_return", application, "clock", now).length > 0) return;
        const { eventId } = await changeStatus(tx, now, {
          application,
          action: "lapse_return",
          to: "ineligible",
          actor: { kind: "clock", personId: null },
          reasonKeys: [REASON],
          set: { reasonKeys: [REASON], reasonDetails: null },
        });
        const reasons = await reasonsInWords(tx, [REASON]);
        const until = await appealBy(tx, now, { id: id, status: "ineligible" });
        await tellApplicant(tx, now, { applicationId: id, eventId }, "ineligible", (about) => ({
          ...about,
          reasons,
          details: null,
          appealBy: until,
        }));
      }),
  );
}
