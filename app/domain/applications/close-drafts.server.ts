import { asSystem } from "~/platform/db.server";
import { blockersTo } from "./blockers-to";
import { changeStatus } from "./change-status.server";
import { endAll } from "./end-all.server";
import { tellApplicant } from "./tell-applicant.server";

/** The clock ends drafts of calls that have closed. Submitting was refused from that instant on; this tidies up. */
export function closeDrafts(): Promise<number> {
  return endAll(
    (tx, now, take) =>
      tx.application.findMany({
        where: { status: "draft", cohort: { closesAt: { lte: now } } },
        select: { id: true },
        take,
      }),
    (id) =>
      asSystem("close_drafts", async (tx, now) => {
        const application = await tx.application.findUniqueOrThrow({
          where: { id },
          select: { id: true, status: true, cohort: { select: { opensAt: true, closesAt: true } } },
        });
        const call = application.cohort;
        if (blockersTo("close", { ...application, call }, "clock", now).length > 0) return;
        const { eventId } = await changeStatus(tx, now, {
          application,
          action: "close",
          to: "not_submitted",
          actor: { kind: "clock", personId: null },
        });
        await tellApplicant(tx, now, { applicationId: id, eventId }, "notSubmitted", (about) => ({
          ...about,
          closesAt: call.closesAt.toISOString(),
        }));
      }),
  );
}
