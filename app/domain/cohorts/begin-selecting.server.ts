import { recordAudit } from "~/domain/audit/record-audit.server";
import { asSystem } from "~/platform/db.server";

/** The clock moves announced cohorts whose call has closed on to selecting. */
export function beginSelecting(): Promise<number> {
  return asSystem("begin_selecting", async (tx, now) => {
    const moved = await tx.cohort.updateManyAndReturn({
      where: { state: "announced", closesAt: { lte: now } },
      data: { state: "selecting" },
      select: { id: true },
    });
    for (const { id } of moved) {
      await recordAudit(tx, now, {
        actor: "system",
        actorPersonId: null,
        action: "begin_selecting",
        entity: "cohort",
        entityId: id,
        fields: ["state"],
      });
    }
    return moved.length;
  });
}
