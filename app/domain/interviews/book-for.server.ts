import { visibleToStaff } from "~/domain/applications/policy";
import { NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { ASSESSED } from "~/domain/stages/stage-work";
import { asViewer } from "~/platform/db.server";
import { findRunInterviewStage } from "./interview-stage.server";
import { liveBooking } from "./own-interview.server";
import { placeBooking } from "./place-booking.server";

type BookForInput = { code: string; stageKey: string; reference: string; slotId: string };

/**
 * The coordinator takes a time for somebody, or moves them: until the interview begins, whatever hours candidates have.
 * @throws {RuleBroken} @throws {NotFound} @throws {NotAllowed}
 */
export function bookFor(viewer: Viewer, input: BookForInput): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const found = await tx.application.findFirst({
      where: { AND: [{ reference: input.reference.trim(), cohort: { code: input.code } }, visibleToStaff(viewer)] },
      select: { id: true },
    });
    if (!found) {
      // Whoever does not run the stage is not told whom it has either.
      await findRunInterviewStage(tx, viewer, input);
      throw new RuleBroken([{ key: "interviews.noSuchCandidate", field: "reference" }]);
    }
    await tx.$queryRaw`select id from application where id = ${found.id}::uuid for update`;
    const stage = await findRunInterviewStage(tx, viewer, input);
    const application = await tx.application.findUnique({
      where: { id: found.id },
      select: { id: true, status: true, stageKey: true },
    });
    if (!application) throw new NotFound();
    if (application.stageKey !== stage.key || !ASSESSED.includes(application.status))
      throw new RuleBroken([{ key: "interviews.noSuchCandidate", field: "reference" }]);
    const old = await liveBooking(tx, application.id, stage.id);
    if (old?.attended) throw new RuleBroken([{ key: "interviews.tookPlace", field: "reference" }]);
    const by = { kind: "coordinator" as const, personId: viewer.personId };
    await placeBooking(tx, now, { application, stageId: stage.id, slotId: input.slotId, by, after: now });
  });
}
