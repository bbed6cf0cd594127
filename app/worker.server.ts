import { z } from "zod";
import { CHECK_AUDIT } from "~/domain/audit/audit-check-job";
import { carryOutAuditCheck } from "~/domain/audit/carry-out-audit-check.server";
import { BULK_RUN } from "~/domain/bulk-runs/bulk-job";
import { carryOutBulk } from "~/domain/bulk-runs/carry-out-bulk.server";
import { END_CANCELLED } from "~/domain/cohorts/cancel-job";
import { endCancelled } from "~/domain/cohorts/end-cancelled.server";
import { RELEASE_PACKET } from "~/domain/decisions/release-job";
import { releasePacket } from "~/domain/decisions/release-packet.server";
import { DELETE_FILE, deleteRemovedFile } from "~/domain/files/delete-removed-file.server";
import { renderText } from "~/domain/messages/text-templates.server";
import { GATHER_DATA } from "~/domain/privacy/export-job";
import { gatherData } from "~/domain/privacy/gather-data.server";
import { calibrateCohort } from "~/domain/scores/calibrate-cohort.server";
import { recomputeCohort } from "~/domain/scores/recompute-cohort.server";
import { CALIBRATE_SCORES, RECOMPUTE_SCORES } from "~/domain/scores/score-jobs.server";
import { runDueWork } from "~/domain/upcoming/due-work.server";
import { sendMail } from "~/platform/mail.server";
import { SEND_MAIL } from "~/platform/outbox.server";
import { sendText } from "~/platform/sms.server";
import { SEND_TEXT } from "~/platform/text-outbox.server";
import { startWorker, type Task } from "~/platform/worker.server";
import { portalMail } from "~/web/portal-mail.server";

const CLOCK_TICK = "clock_tick";

const MailPayload = z.object({ id: z.uuid() });
const CheckPayload = z.object({ checkId: z.uuid() });
const CohortPayload = z.object({ cohortId: z.uuid() });
const BulkPayload = z.object({ runId: z.uuid() });
const ExportPayload = z.object({ exportId: z.uuid() });
const PacketPayload = z.object({ packetId: z.uuid() });

const TASKS: Record<string, Task> = {
  [SEND_MAIL]: (payload) => sendMail(MailPayload.parse(payload).id, portalMail),
  [SEND_TEXT]: (payload) => sendText(MailPayload.parse(payload).id, renderText),
  [RELEASE_PACKET]: async (payload) => void (await releasePacket(PacketPayload.parse(payload).packetId)),
  [END_CANCELLED]: async (payload) => void (await endCancelled(CohortPayload.parse(payload).cohortId)),
  [CALIBRATE_SCORES]: (payload) => calibrateCohort(CohortPayload.parse(payload).cohortId),
  [RECOMPUTE_SCORES]: async (payload) => void (await recomputeCohort(CohortPayload.parse(payload).cohortId)),
  [CHECK_AUDIT]: (payload) => carryOutAuditCheck(CheckPayload.parse(payload).checkId),
  [BULK_RUN]: (payload) => carryOutBulk(BulkPayload.parse(payload).runId),
  [GATHER_DATA]: (payload) => gatherData(ExportPayload.parse(payload).exportId),
  [DELETE_FILE]: deleteRemovedFile,
  [CLOCK_TICK]: runDueWork,
};

/** Takes jobs until the returned function is called. */
export const startPortalWorker = () => startWorker(TASKS, [CLOCK_TICK]);
