import { recordAudit } from "~/domain/audit/record-audit.server";
import { localDateOfColumn } from "~/domain/calendar/local-date";
import { Conflict, NotAllowed, RuleBroken } from "~/domain/errors";
import type { Trilingual } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer, type Tx } from "~/platform/db.server";
import { enqueueJob } from "~/platform/jobs.server";
import { END_CANCELLED } from "./cancel-job";
import { blockersToCancel } from "./cancellation";
import { findReadableCohort } from "./find-readable-cohort.server";
import { isHeadOf } from "./may-cancel";

/**
 * Calls a cohort off, at any time before it is completed: from this instant on nothing else happens in it. Its packets
 * are given up and its applications and participations end one by one in a job, each with its mail.
 * @throws {NotAllowed} for anyone but the head of the programme @throws {RuleBroken} @throws {Conflict}
 */
export function cancelCohort(
  viewer: Viewer,
  input: { cohortCode: string; reason: Trilingual; confirmCode: string },
): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const cohort = await findReadableCohort(tx, viewer, input.cohortCode);
    if (!isHeadOf(viewer, cohort)) throw new NotAllowed(true);
    const dates = { startsOn: localDateOfColumn(cohort.startsOn), endsOn: localDateOfColumn(cohort.endsOn) };
    const blockers = blockersToCancel({ ...cohort, ...dates }, input);
    if (blockers.length > 0) throw new RuleBroken(blockers);

    const { az, en, ru } = input.reason;
    const { count } = await tx.cohort.updateMany({
      where: { id: cohort.id, state: cohort.state },
      data: {
        state: "cancelled",
        cancelledAt: now,
        cancelReason: { az: az.trim(), en: en.trim(), ru: ru.trim() },
        version: { increment: 1 },
      },
    });
    if (count === 0) throw new Conflict();
    await giveUpPackets(tx, cohort.id);
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "cancel_cohort",
      entity: "cohort",
      entityId: cohort.id,
      fields: ["state", "cancelReason"],
    });
    await enqueueJob(tx, END_CANCELLED, { cohortId: cohort.id }, { key: `${END_CANCELLED}:${cohort.id}` });
  });
}

/** Packets that were not released are cancelled with what was prepared in them. One under way skips the rest by itself. */
async function giveUpPackets(tx: Tx, cohortId: string): Promise<void> {
  const packets = await tx.decisionPacket.updateManyAndReturn({
    where: { cohortId, state: { in: ["collecting", "approved", "scheduled"] } },
    data: { state: "cancelled", releaseAt: null },
    select: { id: true },
  });
  await tx.decision.updateMany({
    where: { packetId: { in: packets.map(({ id }) => id) }, releasedAt: null, skipped: null },
    data: { skipped: "cancelled" },
  });
}
