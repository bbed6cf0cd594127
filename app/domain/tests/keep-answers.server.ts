import { Conflict, NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";
import { loadMyTest, type Sitting } from "./load-my-test.server";
import { acceptedAnswers, type PaperAnswers } from "./paper-answers";
import { standingBlockers } from "./standing-blockers";

export type SentAnswers = {
  reference: string;
  answers: PaperAnswers;
  /** The version of the sitting the answers were given on. */
  version: number;
};

/**
 * Keeps the answers of the viewer's running sitting in the caller's transaction; its application's row stays locked.
 * @throws {NotFound} @throws {RuleBroken} when nothing is accepted any more @throws {Conflict} when saved elsewhere since
 */
export async function keepAnswers(tx: Tx, now: Date, viewer: Viewer, sent: SentAnswers): Promise<Sitting> {
  const test = await loadMyTest(tx, now, viewer, sent.reference, { keep: true });
  if (!test) throw new NotFound();
  const { sitting, standing } = test;
  const blockers = standingBlockers(standing, "running");
  if (!sitting || blockers.length > 0) throw new RuleBroken(blockers);
  if (sitting.version !== sent.version) throw new Conflict("answers");
  const answers = acceptedAnswers(sitting.paper, sent.answers);
  const version = sitting.version + 1;
  await tx.testSitting.update({
    where: { id: sitting.id },
    data: { answers, version, savedAt: now },
    select: { id: true },
  });
  return { ...sitting, answers, version, savedAt: now };
}
