import { arrival } from "~/domain/applications/arrival.server";
import { changeStatus } from "~/domain/applications/change-status.server";
import { tellApplicant } from "~/domain/applications/tell-applicant.server";
import { localDateOfColumn } from "~/domain/calendar/local-date";
import { reasonsInWords } from "~/domain/decisions/reasons-in-words.server";
import type { GuardianLinkFound } from "~/domain/guardians/find-guardian-link.server";
import { revokeRequests } from "~/domain/guardians/guardian-link.server";
import { erasureDay } from "~/domain/retention/erasure-day.server";
import { readSetting } from "~/domain/settings/read-setting.server";
import type { Tx } from "~/platform/db.server";
import { tellNotNeeded } from "./tell-not-needed.server";

type Concluded = Pick<GuardianLinkFound["application"], "id" | "status" | "receivedAt"> & {
  cohort: { resultsOn: Date };
};

/**
 * What a guardian's answer comes to, once it is kept and their own link is spent: a no ends the application; a yes brings
 * it to the Service, unless all guardians must agree and another one still has to answer.
 */
export async function concludeConsent(
  tx: Tx,
  now: Date,
  { application }: { application: Concluded },
  outcome: "given" | "refused",
): Promise<void> {
  if (outcome === "refused") await refuse(tx, now, application);
  else if (!(await othersAreAwaited(tx, now, application.id))) await give(tx, now, application);
}

/** Where all guardians must agree, whether another one still has to answer. */
async function othersAreAwaited(tx: Tx, now: Date, applicationId: string): Promise<boolean> {
  if ((await readSetting(tx, now, "consents.guardiansNeeded")) === "one") return false;
  const open = await tx.guardianLink.count({
    where: { applicationId, purpose: "answer", usedAt: null, revokedAt: null },
  });
  return open > 0;
}

async function give(tx: Tx, now: Date, application: Concluded): Promise<void> {
  const { set, isCorrection } = await arrival(tx, now, application.id);
  const { eventId } = await changeStatus(tx, now, {
    application,
    action: "give_consent",
    to: "submitted",
    actor: { kind: "guardian", personId: null },
    set,
  });
  await tellNotNeeded(tx, now, application.id);
  await revokeRequests(tx, now, application.id);
  const cause = { applicationId: application.id, eventId };
  const resultsOn = localDateOfColumn(application.cohort.resultsOn);
  if (isCorrection) await tellApplicant(tx, now, cause, "correctionReceived", (about) => ({ ...about, resultsOn }));
  else await tellApplicant(tx, now, cause, "received", (about) => ({ ...about, resultsOn }));
}

async function refuse(tx: Tx, now: Date, application: Concluded): Promise<void> {
  const reasonKeys = ["guardianRefused"];
  const { eventId } = await changeStatus(tx, now, {
    application,
    action: "refuse_consent",
    to: "consent_refused",
    actor: { kind: "guardian", personId: null },
    reasonKeys,
    set: { reasonKeys },
  });
  await revokeRequests(tx, now, application.id);
  const reasons = await reasonsInWords(tx, reasonKeys);
  // A refused correction leaves what the Service had received before: nothing of it is erased.
  const erasedOn = application.receivedAt ? null : await erasureDay(tx, now);
  await tellApplicant(tx, now, { applicationId: application.id, eventId }, "consentRefused", (about) => ({
    ...about,
    reasons,
    details: null,
    erasedOn,
  }));
}
