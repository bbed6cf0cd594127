import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { keepAnswers, type SentAnswers } from "./keep-answers.server";

/**
 * Keeps the answers of a sitting as they stand, in place of those before: whatever is not chosen any more is gone.
 * @throws {RuleBroken} once the time is over or the paper handed in @throws {Conflict} when another device saved since `version`
 */
export function saveTestAnswers(viewer: Viewer, input: SentAnswers): Promise<{ version: number; savedAt: Date }> {
  return asViewer(viewer, async (tx, now) => {
    const { version } = await keepAnswers(tx, now, viewer, input);
    return { version, savedAt: now };
  });
}
