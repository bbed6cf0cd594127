import { recordAudit } from "~/domain/audit/record-audit.server";
import { Conflict, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { readSetting } from "~/domain/settings/read-setting.server";
import { asViewer } from "~/platform/db.server";
import { enqueueJob } from "~/platform/jobs.server";
import { loadPacket } from "./load-packet.server";
import { blockersToRelease } from "./packet-blockers";
import { packetFacts } from "./packet-facts.server";
import { RELEASE_PACKET } from "./release-job";

/**
 * Starts the countdown to a packet's release; until it ends the release can be cancelled.
 * @returns when the release begins @throws {RuleBroken} with every reason of the dry run @throws {Conflict}
 */
export function scheduleRelease(
  viewer: Viewer,
  input: { cohortCode: string; number: number },
): Promise<{ releaseAt: Date }> {
  return asViewer(viewer, async (tx, now) => {
    const packet = await loadPacket(tx, viewer, input);
    const blockers = blockersToRelease(await packetFacts(tx, now, packet));
    if (blockers.length > 0) throw new RuleBroken(blockers);
    const seconds = await readSetting(tx, now, "decisions.releaseDelaySeconds");
    const releaseAt = new Date(now.getTime() + seconds * 1000);
    const { count } = await tx.decisionPacket.updateMany({
      where: { id: packet.id, state: packet.state },
      data: { state: "scheduled", releaseAt, releaseById: viewer.personId },
    });
    if (count === 0) throw new Conflict();
    await enqueueJob(tx, RELEASE_PACKET, { packetId: packet.id }, { afterSeconds: seconds });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "schedule_release",
      entity: "decision_packet",
      entityId: packet.id,
    });
    return { releaseAt };
  });
}
