import { readableBy } from "~/domain/cohorts/readable-by";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";

/** A move by hand on a waiting list that the viewer may agree to or refuse. */
export type MoveAtHand = {
  cohortCode: string;
  reference: string;
  surname: string | null;
  givenName: string | null;
  to: number;
};

/**
 * The moves that wait for a second person, for everyone who may be that: whoever runs or heads the cohort, but never who
 * asked. Somebody who has left the list is not moved any more. The oldest first; three
 * statements for any number.
 */
export function listMovesAtHand(viewer: Viewer): Promise<MoveAtHand[]> {
  return asViewer(viewer, async (tx) => {
    const moves = await tx.waitlistMove.findMany({
      where: {
        answeredAt: null,
        askedById: { not: viewer.personId },
        cohort: readableBy(viewer),
        application: { status: "waitlisted" },
      },
      orderBy: [{ askedAt: "asc" }, { id: "asc" }],
      select: {
        toRank: true,
        cohort: { select: { code: true } },
        application: { select: { reference: true, surname: true, givenName: true } },
      },
    });
    return moves.map(({ toRank, cohort, application }) => ({ cohortCode: cohort.code, ...application, to: toRank }));
  });
}
