import type { Viewer } from "~/domain/people/viewer";
import { Prisma } from "~/generated/prisma/client";
import type { ReviewState } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import { OPEN_REVIEW, ownReviews, REVIEWS_JOINED } from "./own-reviews.server";

export type QueueRow = {
  id: string;
  reference: string;
  state: ReviewState;
  open: boolean;
  /** Something is saved of it. */
  begun: boolean;
  /** The reviewer's own, once handed in. */
  total: number | null;
  /** From 1, in the order of assignment. */
  place: number;
};

export type Queue = {
  rows: QueueRow[];
  /** All of the viewer's in the stage. */
  count: number;
  done: number;
  /** Still to be written. */
  open: number;
};

const EMPTY: Queue = { rows: [], count: 0, done: 0, open: 0 };

/**
 * A part of the viewer's reviews in one stage, in the order they were assigned. One statement.
 * @param part rows from a place on, or around a review
 */
export async function stageQueue(
  tx: Tx,
  viewer: Viewer,
  stageId: string,
  part: { from: number; most: number } | { around: string; before: number; most: number },
): Promise<Queue> {
  const first =
    "from" in part
      ? Prisma.sql`${part.from}::int`
      : Prisma.sql`greatest(1, (select place from own where id = ${part.around}::uuid) - ${part.before}::int)`;
  const rows = await tx.$queryRaw<(QueueRow & { count: number; done: number; opened: number })[]>(Prisma.sql`
    with own as (
      select r.id, a.reference, r.state::text as state, ${OPEN_REVIEW} as open, r.total::float8 as total,
        (r.saved_at is not null) as begun, (row_number() over (order by r.assigned_at, r.id))::int as place,
        (count(*) over ())::int as count, (count(*) filter (where r.state = 'submitted') over ())::int as done,
        (count(*) filter (where ${OPEN_REVIEW}) over ())::int as opened
      from ${REVIEWS_JOINED} where r.stage_id = ${stageId}::uuid and ${ownReviews(viewer)}
    )
    select * from own where place >= ${first} order by place limit ${part.most}::int`);
  const [head] = rows;
  if (!head) return EMPTY;
  return {
    rows: rows.map(({ count: _count, done: _done, opened: _opened, ...row }) => row),
    count: head.count,
    done: head.done,
    open: head.opened,
  };
}
