import { recordAudit } from "~/domain/audit/record-audit.server";
import { RuleBroken } from "~/domain/errors";
import { freshOptionValue } from "~/domain/forms/fresh-key";
import type { Trilingual } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { loadReasons } from "./load-reasons.server";
import { lockReasons } from "./lock-reasons.server";
import { reasonTextBlockers, tooManyBlockers } from "./reason-rules";

/** Adds a reason for an outcome, after those there are. @throws {RuleBroken} with the field of each fault, or when nine stand */
export function addReason(
  viewer: Viewer,
  input: { outcome: string; text: Trilingual; detailsRequired: boolean },
): Promise<{ key: string }> {
  return asViewer(viewer, async (tx, now) => {
    await lockReasons(tx);
    const reasons = await loadReasons(tx, viewer);
    const { outcome, text, detailsRequired } = input;
    const known = reasons.some(({ outcomes }) => outcomes.includes(outcome));
    const blockers = [
      ...(known ? [] : [{ key: "answer.chooseOne", field: "outcome" }]),
      ...reasonTextBlockers(text),
      ...tooManyBlockers(reasons, [outcome]),
    ];
    if (blockers.length > 0) throw new RuleBroken(blockers);
    const key = freshOptionValue(
      reasons.map((reason) => ({ value: reason.key })),
      outcome,
    );
    const position = Math.max(0, ...reasons.map((reason) => reason.position)) + 1;
    await tx.decisionReason.create({ data: { key, position, outcomes: [outcome], text, detailsRequired } });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "add_reason",
      entity: "decision_reason",
      entityId: key,
    });
    return { key };
  });
}
