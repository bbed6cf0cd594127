import type { Trilingual } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { isUuid } from "~/domain/uuid";
import { Prisma } from "~/generated/prisma/client";
import { asViewer, type Tx } from "~/platform/db.server";
import { OPEN_REVIEW, ownReviews, REVIEWS_JOINED } from "./own-reviews.server";
import { type Queue, stageQueue } from "./stage-queue.server";

/** A stage in which the viewer has reviews. */
export type ReviewedStage = {
  stageId: string;
  cohortCode: string;
  cohortName: Trilingual;
  stageName: Trilingual;
  endsAt: Date;
  open: number;
  done: number;
  /** The review to go on with; null when none is open. */
  nextId: string | null;
};

export type MyReviews = { stages: ReviewedStage[]; shown: (Queue & { stageId: string; from: number }) | null };

/** Rows of one page of a queue. */
export const QUEUE_PAGE = 50;

/**
 * The viewer's own reviews: every stage they have some in, those with open ones first, and the rows of one of them.
 * Two statements, whatever their number.
 * @param asked `stage` and `from` (a place, from 1) come from the address, unchecked
 */
export function listMyReviews(
  viewer: Viewer,
  asked: { stage: string | null; from: string | null },
): Promise<MyReviews> {
  return asViewer(viewer, async (tx) => {
    const stages = await stagesOf(tx, viewer);
    const wanted = asked.stage !== null && isUuid(asked.stage) ? asked.stage : null;
    const stageId = (stages.find((stage) => stage.stageId === wanted) ?? stages[0])?.stageId;
    if (!stageId) return { stages, shown: null };
    const from = /^[1-9]\d{0,5}$/.test(asked.from ?? "") ? Number(asked.from) : 1;
    return { stages, shown: { stageId, from, ...(await stageQueue(tx, viewer, stageId, { from, most: QUEUE_PAGE })) } };
  });
}

/** How many reviews are waiting for the viewer: the number in the rail. */
export function countOpenReviews(viewer: Viewer): Promise<number> {
  return asViewer(viewer, async (tx) => {
    const [row] = await tx.$queryRaw<{ open: number }[]>(
      Prisma.sql`select count(*)::int as open from ${REVIEWS_JOINED} where ${OPEN_REVIEW} and ${ownReviews(viewer)}`,
    );
    return row?.open ?? 0;
  });
}

async function stagesOf(tx: Tx, viewer: Viewer): Promise<ReviewedStage[]> {
  const rows = await tx.$queryRaw<(ReviewedStage & { cohortName: unknown; stageName: unknown })[]>(Prisma.sql`
    select s.id as "stageId", c.code as "cohortCode", c.name as "cohortName", s.name as "stageName", s.ends_at as "endsAt",
      (count(*) filter (where ${OPEN_REVIEW}))::int as open, (count(*) filter (where r.state = 'submitted'))::int as done,
      (array_agg(r.id order by r.assigned_at, r.id) filter (where ${OPEN_REVIEW}))[1] as "nextId"
    from ${REVIEWS_JOINED} where ${ownReviews(viewer)}
    group by s.id, c.id
    order by (count(*) filter (where ${OPEN_REVIEW})) = 0, s.ends_at, s.id`);
  return rows.map((row) => ({
    ...row,
    cohortName: trilingualSchema.parse(row.cohortName),
    stageName: trilingualSchema.parse(row.stageName),
  }));
}
