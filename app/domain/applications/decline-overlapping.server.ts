import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";
import { blockersTo } from "./blockers-to";
import { findOverlapping } from "./find-overlapping.server";
import { giveBackOffer } from "./give-back-offer.server";
import type { Period } from "./overlap";

/** What a person says when another programme is at the same time. */
const REASON = "otherProgramme";

/**
 * Gives back every other offer of the viewer that is at the same time as this one, in the transaction that takes it.
 * Places taken already stay: leaving a programme is a step of its own.
 */
export async function declineOverlapping(
  tx: Tx,
  now: Date,
  viewer: Viewer,
  application: { id: string; personId: string; cohort: Period },
): Promise<void> {
  const found = await findOverlapping(tx, application);
  // In one order, so that two offers accepted at the same moment wait for each other and do not block each other.
  const ids = [application.id, ...found.map(({ id }) => id)].sort();
  await tx.$queryRaw`select id from application where id = any(${ids}::uuid[]) order by id for update`;
  const offers = (await findOverlapping(tx, application)).filter(
    (other) => blockersTo("decline", other, "applicant", now).length === 0,
  );
  for (const offer of offers) {
    await giveBackOffer(tx, now, viewer, { application: offer, reasonKeys: [REASON], details: null });
  }
}
