import { callPhase, isCallAhead } from "~/domain/cohorts/call";
import { NotFound, RuleBroken } from "~/domain/errors";
import type { Trilingual } from "~/domain/languages";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { Tx } from "~/platform/db.server";

export type CallAhead = { id: string; name: Trilingual; opensAt: Date };

/**
 * A public call that has not opened yet.
 * @throws {NotFound} for what the public does not know of @throws {RuleBroken} alert.notAhead for any other call
 */
export async function findCallAhead(tx: Tx, now: Date, code: string): Promise<CallAhead> {
  const cohort = await tx.cohort.findFirst({
    where: { code, state: { not: "draft" }, programme: { publishedAt: { lte: now } } },
    select: { id: true, name: true, state: true, opensAt: true, closesAt: true },
  });
  if (!cohort) throw new NotFound();
  const phase = callPhase(cohort, now);
  if (phase === null || !isCallAhead(phase)) throw new RuleBroken([{ key: "alert.notAhead" }]);
  return { id: cohort.id, name: trilingualSchema.parse(cohort.name), opensAt: cohort.opensAt };
}
