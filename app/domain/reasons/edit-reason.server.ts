import { recordAudit } from "~/domain/audit/record-audit.server";
import { NotFound, RuleBroken } from "~/domain/errors";
import type { Trilingual } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { loadReasons } from "./load-reasons.server";
import { reasonTextBlockers } from "./reason-rules";

/** Writes a reason's words; whoever was given it reads the new ones. @throws {RuleBroken} with the field of each fault */
export function editReason(
  viewer: Viewer,
  input: { key: string; text: Trilingual; detailsRequired: boolean },
): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const reason = (await loadReasons(tx, viewer)).find(({ key }) => key === input.key);
    if (!reason) throw new NotFound();
    const blockers = reasonTextBlockers(input.text);
    if (blockers.length > 0) throw new RuleBroken(blockers);
    const { text, detailsRequired } = input;
    await tx.decisionReason.update({ where: { key: reason.key }, data: { text, detailsRequired } });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "edit_reason",
      entity: "decision_reason",
      entityId: reason.key,
      fields: ["text", "detailsRequired"],
    });
  });
}
