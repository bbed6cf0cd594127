import { lockApplication } from "~/domain/applications/lock-application.server";
import { NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { isUuid } from "~/domain/uuid";
import type { Tx } from "~/platform/db.server";
import { findAwaiting } from "./find-awaiting.server";
import { blockersToDecide } from "./paper-consent";
import { hasSeenScan } from "./scan-seen.server";

/**
 * The paper a second member of staff decides about, with its application locked.
 * @throws {NotFound} when it is not theirs or waits no more @throws {RuleBroken} paperConsent.samePerson, .scanNotSeen
 */
export async function loadWaitingPaper(tx: Tx, viewer: Viewer, input: { reference: string; paperId: string }) {
  if (!isUuid(input.paperId)) throw new NotFound();
  const application = await findAwaiting(tx, viewer, input.reference);
  await lockApplication(tx, application);
  const paper = await tx.paperConsent.findFirst({
    where: { id: input.paperId, applicationId: application.id, state: "recorded" },
  });
  if (!paper) throw new NotFound();
  const scanSeen = await hasSeenScan(tx, viewer.personId, paper.id);
  const blockers = blockersToDecide({ ...paper, scanSeen }, viewer.personId);
  if (blockers.length > 0) throw new RuleBroken(blockers);
  return { application, paper };
}
