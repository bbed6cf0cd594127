import { appealBy } from "~/domain/appeals/appeal-by.server";
import { reasonsInWords } from "~/domain/decisions/reasons-in-words.server";
import { requireReason } from "~/domain/decisions/require-reason.server";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";
import { blockersTo } from "./blockers-to";
import { changeStatus } from "./change-status.server";
import type { CheckFinding } from "./check-finding";
import { loadRunApplication } from "./load-run-application.server";
import { tellApplicant } from "./tell-applicant.server";

export type Ineligible = {
  reference: string;
  reasonKeys: string[];
  details: string | null;
  findings: CheckFinding[];
};

/**
 * The requirements are not met, at the initial check or found out later; the person is told why.
 * @throws {RuleBroken} without a reason of the list @throws {Conflict}
 */
export async function recordIneligible(tx: Tx, now: Date, viewer: Viewer, input: Ineligible): Promise<void> {
  const application = await loadRunApplication(tx, viewer, input.reference);
  const { reasonKeys, details, findings } = input;
  const blockers = [
    ...blockersTo("mark_ineligible", { ...application, reasonKeys }, "coordinator", now),
    ...(await requireReason(tx, "ineligible", { reasonKeys, details })),
  ];
  if (blockers.length > 0) throw new RuleBroken(blockers);
  const { eventId } = await changeStatus(tx, now, {
    application,
    action: "mark_ineligible",
    to: "ineligible",
    actor: { kind: "coordinator", personId: viewer.personId },
    reasonKeys,
    note: details,
    set: { reasonKeys, reasonDetails: details },
  });
  await tx.initialCheck.create({
    data: {
      applicationId: application.id,
      outcome: "ineligible",
      findings,
      checkedById: viewer.personId,
      checkedAt: now,
    },
  });
  const reasons = await reasonsInWords(tx, reasonKeys);
  const until = await appealBy(tx, now, { id: application.id, status: "ineligible" });
  await tellApplicant(tx, now, { applicationId: application.id, eventId }, "ineligible", (about) => ({
    ...about,
    reasons,
    details,
    appealBy: until,
  }));
}
