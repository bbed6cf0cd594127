import { asSystem } from "~/platform/db.server";
import { promoteNext } from "./promote-next.server";
import { PROMOTING } from "./promotion-rules";

/**
 * Looks for free seats that somebody on the waiting list could have, wherever one was missed: a packet seated fewer
 * than it offered, a list was made after the seats came free, a promotion had to wait.
 * @returns how many were promoted
 */
export async function sweepSeats(): Promise<number> {
  const cohorts = await asSystem("sweep_seats", (tx) =>
    tx.cohort.findMany({
      where: {
        state: { in: [...PROMOTING] },
        applications: { some: { status: "waitlisted" } },
        seats: { some: { retiredAt: null, holds: { none: { releasedAt: null } } } },
      },
      select: { id: true },
      orderBy: { id: "asc" },
    }),
  );
  let promoted = 0;
  for (const { id: cohortId } of cohorts) {
    promoted += await asSystem("sweep_seats", (tx, now) => promoteNext(tx, now, { cohortId }));
  }
  return promoted;
}
