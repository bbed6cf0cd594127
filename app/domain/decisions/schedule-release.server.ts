import { recordAudit } from "~/domain/audit/record-audit.server";
import { bakuInstant } from "~/domain/calendar/baku-time";
import { localDateOfColumn } from "~/domain/calendar/local-date";
import { Conflict, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { readSetting } from "~/domain/settings/read-setting.server";
import { asViewer } from "~/platform/db.server";
import { enqueueJob } from "~/platform/jobs.server";
import { type AskedPacket, loadPacket } from "./load-packet.server";
import { blockersToRelease, blockersToTime } from "./packet-blockers";
import { packetFacts } from "./packet-facts.server";
import { RELEASE_PACKET } from "./release-job";

/**
 * Starts the countdown to a packet's release, or sets the time at which it begins; until then it can be cancelled.
 * @returns when the release begins @throws {RuleBroken} with every reason of the dry run @throws {Conflict}
 */
export function scheduleRelease(viewer: Viewer, input: AskedPacket & { at?: Date }): Promise<{ releaseAt: Date }> {
  return asViewer(viewer, async (tx, now) => {
    const packet = await loadPacket(tx, viewer, input);
    const delay = await readSetting(tx, now, "decisions.releaseDelaySeconds");
    const earliest = new Date(now.getTime() + delay * 1000);
    const releaseAt = input.at ?? earliest;
    const startsOn = bakuInstant(localDateOfColumn(packet.cohort.startsOn));
    const blockers = [
      ...blockersToRelease(await packetFacts(tx, now, packet)),
      ...(input.at ? blockersToTime(releaseAt, { earliest, startsOn }) : []),
    ];
    if (blockers.length > 0) throw new RuleBroken(blockers);
    const { count } = await tx.decisionPacket.updateMany({
      where: { id: packet.id, state: packet.state },
      data: { state: "scheduled", releaseAt, releaseById: viewer.personId },
    });
    if (count === 0) throw new Conflict();
    const afterSeconds = (releaseAt.getTime() - now.getTime()) / 1000;
    await enqueueJob(tx, RELEASE_PACKET, { packetId: packet.id }, { afterSeconds });
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
