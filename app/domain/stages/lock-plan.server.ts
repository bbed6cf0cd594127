import { recordAudit } from "~/domain/audit/record-audit.server";
import { sha256OfJson } from "~/domain/forms/canonical-json";
import type { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";
import { currentPlan } from "./current-plan.server";
import { planContent } from "./selection-plan";

type Lock = {
  cohortId: string;
  /** Null for the clock, which locks the first plan at the opening. */
  personId: string | null;
  /** Why a later version was needed; null for the first. */
  reason: string | null;
};

/**
 * Keeps the selection of a cohort as it stands as its next plan, with its SHA-256, unless its newest plan says the same.
 * The cohort's row is kept until the transaction ends: of several processes one writes the plan.
 * @returns the number of the new plan, or null when nothing changed
 */
export async function lockPlan(tx: Tx, now: Date, { cohortId, personId, reason }: Lock): Promise<number | null> {
  const [cohort] = await tx.$queryRaw<{ code: string }[]>`
    select code from cohort where id = ${cohortId}::uuid for no key update`;
  if (!cohort) return null;
  const newest = await tx.selectionPlan.findFirst({
    where: { cohortId },
    orderBy: { number: "desc" },
    select: { number: true, sha256: true },
  });
  const content = planContent(cohort.code, await currentPlan(tx, cohortId));
  const sha256 = await sha256OfJson(content);
  if (newest?.sha256 === sha256) return null;
  const number = (newest?.number ?? 0) + 1;
  await tx.selectionPlan.create({
    data: {
      cohortId,
      number,
      content: content as Prisma.InputJsonObject,
      sha256,
      lockedAt: now,
      lockedById: personId,
      reason,
    },
    select: { id: true },
  });
  await recordAudit(tx, now, {
    actor: personId ? "person" : "system",
    actorPersonId: personId,
    action: "lock_selection_plan",
    entity: "cohort",
    entityId: cohortId,
    fields: ["plan"],
    ...(reason !== null && { reason }),
  });
  return number;
}
