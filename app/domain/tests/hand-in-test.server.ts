import { NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { keepCriteriaOfSittings } from "~/domain/stages/keep-criteria.server";
import { asViewer } from "~/platform/db.server";
import { finishSitting } from "./finish-sitting.server";
import { loadMyTest } from "./load-my-test.server";
import { standingBlockers } from "./standing-blockers";

/**
 * Hands in the paper with the answers saved last, and marks it. Handed in twice, it stays as it was the first time.
 * @throws {NotFound} @throws {RuleBroken} once the time is over: then the paper closes by itself
 */
export function handInTest(viewer: Viewer, input: { reference: string }): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    await keepCriteriaOfSittings(tx, input.reference);
    const test = await loadMyTest(tx, now, viewer, input.reference, { keep: true });
    if (!test) throw new NotFound();
    const { sitting, standing } = test;
    if (sitting && sitting.finishedAt !== null) return;
    const blockers = standingBlockers(standing, "running");
    if (!sitting || blockers.length > 0) throw new RuleBroken(blockers);
    await finishSitting(tx, now, { sitting, finishedAt: now, by: viewer.personId });
  });
}
