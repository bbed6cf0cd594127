import { z } from "zod";
import { closeDrafts } from "~/domain/applications/close-drafts.server";
import { lapseOffers } from "~/domain/applications/lapse-offers.server";
import { beginSelecting } from "~/domain/cohorts/begin-selecting.server";
import { releaseDuePackets } from "~/domain/decisions/release-due-packets.server";
import { RELEASE_PACKET } from "~/domain/decisions/release-job";
import { releasePacket } from "~/domain/decisions/release-packet.server";
import { DELETE_FILE, deleteRemovedFile } from "~/domain/files/delete-removed-file.server";
import { clearExpired } from "~/domain/identity/clear-expired.server";
import { asSystem } from "~/platform/db.server";
import { sendMail } from "~/platform/mail.server";
import { enqueueDueMails, SEND_MAIL } from "~/platform/outbox.server";
import { startWorker, type Task } from "~/platform/worker.server";
import { portalMail } from "~/web/portal-mail.server";

const CLOCK_TICK = "clock_tick";

/** One piece of work that the passing of time makes due. Each opens its own transactions and may run twice. */
type DueWork = { name: string; run: () => Promise<unknown> };

/** What each tick looks for, in order. Whatever lapses by the clock has a line here. */
const DUE_WORK: DueWork[] = [
  { name: "drafts of closed calls", run: closeDrafts },
  { name: "calls that have closed", run: beginSelecting },
  { name: "offers that have lapsed", run: lapseOffers },
  { name: "packets whose countdown has ended", run: releaseDuePackets },
  { name: "sessions, links and counters that have run out", run: clearExpired },
  { name: "mails whose time has come", run: () => asSystem("due mails", enqueueDueMails) },
];

/** Does everything that is due. One failing piece does not keep the others from running. */
export async function runDueWork(): Promise<void> {
  const failures: unknown[] = [];
  for (const work of DUE_WORK) await work.run().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, "due work failed");
}

const MailPayload = z.object({ id: z.uuid() });
const PacketPayload = z.object({ packetId: z.uuid() });

const TASKS: Record<string, Task> = {
  [SEND_MAIL]: (payload) => sendMail(MailPayload.parse(payload).id, portalMail),
  [RELEASE_PACKET]: async (payload) => void (await releasePacket(PacketPayload.parse(payload).packetId)),
  [DELETE_FILE]: deleteRemovedFile,
  [CLOCK_TICK]: runDueWork,
};

/** Takes jobs until the returned function is called. */
export const startPortalWorker = () => startWorker(TASKS, [CLOCK_TICK]);
