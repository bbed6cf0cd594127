import { requireReason } from "~/domain/decisions/require-reason.server";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { blockersTo } from "./blockers-to";
import { loadOwnApplication } from "./load-own-application.server";
import { takeBack } from "./take-back.server";

/**
 * Takes an application back, at any time before the enrolment; a held seat is free in the same transaction. A draft
 * that was never submitted goes silently: there is nobody to tell.
 * @throws {RuleBroken} @throws {Conflict}
 */
export function withdrawApplication(
  viewer: Viewer,
  input: { reference: string; reasonKey: string | null; details: string | null },
): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const application = await loadOwnApplication(tx, viewer, input.reference);
    const reasonKeys = input.reasonKey ? [input.reasonKey] : [];
    const blockers = [
      ...blockersTo("withdraw", application, "applicant", now),
      ...(await requireReason(tx, "withdrawn", { reasonKeys, details: input.details }, "reasonKey")),
    ];
    if (blockers.length > 0) throw new RuleBroken(blockers);
    await takeBack(tx, now, application, { reasonKeys, details: input.details });
  });
}
