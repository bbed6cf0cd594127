import { randomBytes } from "node:crypto";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { drawPaper } from "./draw-paper";
import { loadBank } from "./load-bank.server";
import { loadMyTest } from "./load-my-test.server";
import { endOfSitting } from "./sitting-time";
import { standingBlockers } from "./standing-blockers";

/**
 * Begins the viewer's on-line test: draws their paper and sets its end by the portal's clock. There is one sitting; whoever
 * starts again, here or on another device, goes on with it.
 * @throws {RuleBroken} when it cannot be started now @throws {NotFound}
 */
export function startTest(viewer: Viewer, input: { reference: string }): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const test = await loadMyTest(tx, now, viewer, input.reference, { keep: true });
    if (!test) throw new NotFound();
    const { application, cohort, stage, standing, extraMinutes } = test;
    if (standing === "running") return;
    const bank = await loadBank(tx, cohort.programmeId);
    const blockers = standingBlockers(standing, "open", bank.length);
    if (blockers.length > 0) throw new RuleBroken(blockers);
    const seed = randomBytes(16).toString("hex");
    const { id } = await tx.testSitting.create({
      data: {
        stageId: stage.id,
        applicationId: application.id,
        seed,
        paper: drawPaper(bank, stage.settings.questions ?? bank.length, seed),
        startedAt: now,
        endsAt: endOfSitting(now, stage.settings.minutes, stage, extraMinutes),
      },
      select: { id: true },
    });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "start_test",
      entity: "test_sitting",
      entityId: id,
    });
  });
}
