import { z } from "zod";
import { closeDrafts } from "~/domain/applications/close-drafts.server";
import { closeWaitingLists } from "~/domain/applications/close-waiting-lists.server";
import { lapseOffers } from "~/domain/applications/lapse-offers.server";
import { lapseReturns } from "~/domain/applications/lapse-returns.server";
import { remindOfReturns } from "~/domain/applications/remind-of-returns.server";
import { BULK_RUN } from "~/domain/bulk-runs/bulk-job";
import { carryOutBulk } from "~/domain/bulk-runs/carry-out-bulk.server";
import { forgetAlerts } from "~/domain/call-alerts/forget-alerts.server";
import { tellOpenCalls } from "~/domain/call-alerts/tell-open-calls.server";
import { beginSelecting } from "~/domain/cohorts/begin-selecting.server";
import { END_CANCELLED } from "~/domain/cohorts/cancel-job";
import { endCancelled } from "~/domain/cohorts/end-cancelled.server";
import { askToConfirm } from "~/domain/consents/ask-to-confirm.server";
import { lapseConsents } from "~/domain/consents/lapse-consents.server";
import { releaseDuePackets } from "~/domain/decisions/release-due-packets.server";
import { RELEASE_PACKET } from "~/domain/decisions/release-job";
import { releasePacket } from "~/domain/decisions/release-packet.server";
import { DELETE_FILE, deleteRemovedFile } from "~/domain/files/delete-removed-file.server";
import { remindGuardians } from "~/domain/guardians/remind-guardians.server";
import { clearExpired } from "~/domain/identity/clear-expired.server";
import { releaseUnusedSeats } from "~/domain/seats/release-unused-seats.server";
import { sweepSeats } from "~/domain/seats/sweep-seats.server";
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
  { name: "what is left live in cancelled cohorts", run: () => endCancelled() },
  { name: "drafts of closed calls", run: closeDrafts },
  { name: "consents that did not come in time", run: lapseConsents },
  { name: "guardians who have not answered", run: remindGuardians },
  { name: "participants who have come of age", run: askToConfirm },
  { name: "calls that have closed", run: beginSelecting },
  { name: "offers that have lapsed", run: lapseOffers },
  { name: "returns that were not corrected in time", run: lapseReturns },
  { name: "returns whose last day is near", run: remindOfReturns },
  { name: "calls that have opened", run: tellOpenCalls },
  { name: "packets whose countdown has ended", run: releaseDuePackets },
  { name: "seats set aside whose day to open has come", run: releaseUnusedSeats },
  { name: "waiting lists that have closed", run: closeWaitingLists },
  { name: "free seats with somebody waiting", run: sweepSeats },
  { name: "addresses that asked to be told and are needed no more", run: forgetAlerts },
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
const CohortPayload = z.object({ cohortId: z.uuid() });
const BulkPayload = z.object({ runId: z.uuid() });
const PacketPayload = z.object({ packetId: z.uuid() });

const TASKS: Record<string, Task> = {
  [SEND_MAIL]: (payload) => sendMail(MailPayload.parse(payload).id, portalMail),
  [RELEASE_PACKET]: async (payload) => void (await releasePacket(PacketPayload.parse(payload).packetId)),
  [END_CANCELLED]: async (payload) => void (await endCancelled(CohortPayload.parse(payload).cohortId)),
  [BULK_RUN]: (payload) => carryOutBulk(BulkPayload.parse(payload).runId),
  [DELETE_FILE]: deleteRemovedFile,
  [CLOCK_TICK]: runDueWork,
};

/** Takes jobs until the returned function is called. */
export const startPortalWorker = () => startWorker(TASKS, [CLOCK_TICK]);
