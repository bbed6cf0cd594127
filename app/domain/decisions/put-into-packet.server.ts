import { blockersTo } from "~/domain/applications/blockers-to";
import { loadRunApplication } from "~/domain/applications/load-run-application.server";
import { lockApplication } from "~/domain/applications/lock-application.server";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { type Blocker, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";
import { backToCollecting } from "./back-to-collecting.server";
import { collectingPacket } from "./collecting-packet.server";
import { lockPackets } from "./load-packet.server";
import { markChanged } from "./mark-changed.server";
import { OUTCOMES, type StagedOutcome } from "./outcomes";
import { requireReason } from "./require-reason.server";

export type StagedDecision = {
  reference: string;
  outcome: StagedOutcome;
  /** Order of offers, or place on the waiting list. */
  rank: number | null;
  unitPlaceId: string | null;
  reasonKeys: string[];
  details: string | null;
  advice: string | null;
  /** The final score it is proposed by, 0 to 100; left as it is where none is given. */
  score?: number;
};

/**
 * Puts a decision into the cohort's collecting packet, or changes the one that is there. Nobody outside sees anything
 * of it before the packet is released. A decision that was approved already is collected again with its whole packet.
 * @throws {RuleBroken} when the outcome is not possible now, or the application waits in a packet on its way out
 */
export async function putIntoPacket(tx: Tx, now: Date, viewer: Viewer, input: StagedDecision): Promise<void> {
  const application = await loadRunApplication(tx, viewer, input.reference);
  const { action, reasons } = OUTCOMES[input.outcome];
  const blockers = [
    ...blockersTo(action, { ...application, reasonKeys: input.reasonKeys }, "packet", now),
    ...(reasons ? await requireReason(tx, reasons, input) : []),
    ...(await placeBlockers(tx, application.cohortId, input)),
  ];
  if (blockers.length > 0) throw new RuleBroken(blockers);

  // Two coordinators deciding on one application wait for each other here.
  await lockApplication(tx, application);
  await lockPackets(tx, application.cohortId);
  await takeBackApproval(tx, now, application);
  const packet = await collectingPacket(tx, now, { cohortId: application.cohortId, personId: viewer.personId });
  const data = {
    outcome: input.outcome,
    fromStatus: application.status,
    rank: input.rank,
    unitPlaceId: input.unitPlaceId,
    reasonKeys: input.reasonKeys,
    reasonDetails: input.details,
    advice: input.advice,
    score: input.score,
    decidedById: viewer.personId,
    decidedAt: now,
  };
  const where = { packetId_applicationId: { packetId: packet.id, applicationId: application.id } };
  await tx.decision.upsert({
    where,
    create: { ...data, packetId: packet.id, applicationId: application.id },
    update: data,
  });
  await markChanged(tx, now, packet.id);
  await recordAudit(tx, now, {
    actor: "person",
    actorPersonId: viewer.personId,
    action: "stage_decision",
    entity: "application",
    entityId: application.id,
    fields: ["outcome"],
  });
}

/** Opens the approved packet the application waits in. @throws {RuleBroken} when it waits in one on its way out */
async function takeBackApproval(tx: Tx, now: Date, { id, cohortId }: { id: string; cohortId: string }): Promise<void> {
  const pending = await tx.decision.findFirst({
    where: { applicationId: id, releasedAt: null, skipped: null },
    select: { packet: { select: { id: true, state: true, reason: true } } },
  });
  if (!pending) return;
  const { packet } = pending;
  if (packet.state === "approved" && packet.reason === null) {
    await backToCollecting(tx, now, { ...packet, cohortId }, ["approved"]);
  } else if (packet.state !== "collecting") throw new RuleBroken([{ key: "decision.inAnotherPacket" }]);
}

/** A cohort whose places are in units offers one of them; any other cohort offers none. */
async function placeBlockers(tx: Tx, cohortId: string, input: StagedDecision): Promise<Blocker[]> {
  if (input.outcome !== "offer") return [];
  const places = await tx.unitPlace.findMany({ where: { cohortId }, select: { id: true } });
  const fits = places.length === 0 ? input.unitPlaceId === null : places.some(({ id }) => id === input.unitPlaceId);
  return fits ? [] : [{ key: "decision.placeMissing", field: "unitPlaceId" }];
}
