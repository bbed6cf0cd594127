import { keepCriteria } from "~/domain/stages/keep-criteria.server";
import { asSystem } from "~/platform/db.server";
import { finishSitting } from "./finish-sitting.server";
import { paperSchema } from "./paper";
import { paperAnswersSchema } from "./paper-answers";
import { CLOSED_AFTER_MS } from "./sitting-time";

/** As many as one look finds; the next tick goes on. */
const AT_ONCE = 200;

/**
 * Closes the sittings whose time is over, with what was saved last, each in its own transaction. A little after their end:
 * what was sent in time is kept first. @returns how many
 */
export async function closeSittings(): Promise<number> {
  const due = await asSystem("sittings whose time is over", (tx, now) =>
    tx.testSitting.findMany({
      where: { finishedAt: null, endsAt: { lte: new Date(now.getTime() - CLOSED_AFTER_MS) } },
      orderBy: [{ endsAt: "asc" }, { id: "asc" }],
      take: AT_ONCE,
      select: { id: true, applicationId: true, stageId: true },
    }),
  );
  let closed = 0;
  for (const { id, applicationId, stageId } of due) {
    closed += await asSystem("close_test", async (tx, now) => {
      await keepCriteria(tx, stageId);
      await tx.$queryRaw`select id from application where id = ${applicationId}::uuid for update`;
      const sitting = await tx.testSitting.findUniqueOrThrow({ where: { id } });
      if (sitting.finishedAt !== null) return 0;
      const paper = paperSchema.parse(sitting.paper);
      const answers = paperAnswersSchema.parse(sitting.answers);
      await finishSitting(tx, now, { sitting: { ...sitting, paper, answers }, finishedAt: sitting.endsAt, by: null });
      return 1;
    });
  }
  return closed;
}
