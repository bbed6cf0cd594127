import { closeDrafts } from "~/domain/applications/close-drafts.server";
import { closeWaitingLists } from "~/domain/applications/close-waiting-lists.server";
import { lapseOffers } from "~/domain/applications/lapse-offers.server";
import { lapseReturns } from "~/domain/applications/lapse-returns.server";
import { remindOfReturns } from "~/domain/applications/remind-of-returns.server";
import { assignLate } from "~/domain/assignment/assign-late.server";
import { sendDigests } from "~/domain/assignment/send-digests.server";
import { askDueAuditCheck } from "~/domain/audit/ask-audit-check.server";
import { chainAudit } from "~/domain/audit/chain-audit.server";
import { forgetAlerts } from "~/domain/call-alerts/forget-alerts.server";
import { tellOpenCalls } from "~/domain/call-alerts/tell-open-calls.server";
import { beginSelecting } from "~/domain/cohorts/begin-selecting.server";
import { endCancelled } from "~/domain/cohorts/end-cancelled.server";
import { askToConfirm } from "~/domain/consents/ask-to-confirm.server";
import { lapseConsents } from "~/domain/consents/lapse-consents.server";
import { releaseDuePackets } from "~/domain/decisions/release-due-packets.server";
import { remindGuardians } from "~/domain/guardians/remind-guardians.server";
import { clearExpired } from "~/domain/identity/clear-expired.server";
import { closeUnusedAccounts } from "~/domain/identity/close-unused-accounts.server";
import { inviteCandidates } from "~/domain/interviews/invite-candidates.server";
import { remindCandidates } from "~/domain/interviews/remind-candidates.server";
import { expireExports } from "~/domain/privacy/expire-exports.server";
import { changeRecoveredAddresses } from "~/domain/recovery/change-recovered-addresses.server";
import { eraseRipe } from "~/domain/retention/erase-ripe.server";
import { eraseUnconsented } from "~/domain/retention/erase-unconsented.server";
import { forgetOldRows } from "~/domain/retention/forget-old-rows.server";
import { tellOfErasures } from "~/domain/retention/tell-of-erasures.server";
import { releaseUnusedSeats } from "~/domain/seats/release-unused-seats.server";
import { sweepSeats } from "~/domain/seats/sweep-seats.server";
import { advanceStages } from "~/domain/stages/advance-stages.server";
import { lockPlans } from "~/domain/stages/lock-plans.server";
import { closeSittings } from "~/domain/tests/close-sittings.server";
import { asSystem } from "~/platform/db.server";
import { enqueueDueMails } from "~/platform/outbox.server";

/** One piece of work that the passing of time makes due. Each opens its own transactions and may run twice. */
export type DueWork = { name: string; run: () => Promise<unknown> };

/** What each tick looks for, in order. Whatever lapses by the clock has a line here. */
export const DUE_WORK: readonly DueWork[] = [
  { name: "what is left live in cancelled cohorts", run: () => endCancelled() },
  { name: "opened calls whose selection is not locked yet", run: lockPlans },
  { name: "drafts of closed calls", run: closeDrafts },
  { name: "consents that did not come in time", run: lapseConsents },
  { name: "guardians who have not answered", run: remindGuardians },
  { name: "participants who have come of age", run: askToConfirm },
  { name: "calls that have closed", run: beginSelecting },
  { name: "tests whose time is over", run: closeSittings },
  { name: "stages that have ended", run: advanceStages },
  { name: "applications that lack reviewers", run: assignLate },
  { name: "reviewers who have something to do", run: sendDigests },
  { name: "offers that have lapsed", run: lapseOffers },
  { name: "returns that were not corrected in time", run: lapseReturns },
  { name: "returns whose last day is near", run: remindOfReturns },
  { name: "candidates who can choose the time of an interview", run: inviteCandidates },
  { name: "interviews that are near", run: remindCandidates },
  { name: "calls that have opened", run: tellOpenCalls },
  { name: "packets whose countdown has ended", run: releaseDuePackets },
  { name: "seats set aside whose day to open has come", run: releaseUnusedSeats },
  { name: "waiting lists that have closed", run: closeWaitingLists },
  { name: "free seats with somebody waiting", run: sweepSeats },
  { name: "addresses that asked to be told and are needed no more", run: forgetAlerts },
  { name: "what minors wrote and no guardian consented to", run: eraseUnconsented },
  { name: "people whose data are erased soon, to be told", run: tellOfErasures },
  { name: "what people were told of and whose time is over", run: eraseRipe },
  { name: "mails and requests nobody needs any more", run: forgetOldRows },
  { name: "exports of personal data whose time is over", run: expireExports },
  { name: "accounts whose new address counts from now on", run: changeRecoveredAddresses },
  { name: "accounts that nobody has used for months", run: closeUnusedAccounts },
  { name: "sessions, links and counters that have run out", run: clearExpired },
  { name: "lines of the audit trail that are in no chain yet", run: chainAudit },
  { name: "the audit trail, verified from its beginning", run: askDueAuditCheck },
  { name: "mails whose time has come", run: () => asSystem("due mails", enqueueDueMails) },
];

/** Does everything that is due. One failing piece does not keep the others from running. */
export async function runDueWork(): Promise<void> {
  const failures: unknown[] = [];
  for (const work of DUE_WORK) await work.run().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, "due work failed");
}
