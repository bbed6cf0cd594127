import { RuleBroken } from "~/domain/errors";
import type { Tx } from "~/platform/db.server";
import { CONFLICT_BLOCKERS } from "./conflict-words";
import { conflictsOf } from "./conflicts-of.server";

/**
 * Refuses to bring a reviewer and an application together that are kept apart, by the facts as they stand now.
 * @throws {RuleBroken} with the kind of the conflict
 */
export async function refuseConflict(
  tx: Tx,
  now: Date,
  { reviewerId, applicationId }: { reviewerId: string; applicationId: string },
): Promise<void> {
  const [found] = await conflictsOf(tx, now, { reviewerIds: [reviewerId], applicationIds: [applicationId] });
  if (found) throw new RuleBroken([{ key: CONFLICT_BLOCKERS[found.kind] }]);
}
