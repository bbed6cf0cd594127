import { readableBy } from "~/domain/cohorts/readable-by";
import { NotAllowed, NotFound, RuleBroken } from "~/domain/errors";
import { carrySessions } from "~/domain/identity/carry-sessions.server";
import { runsCohorts } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { clockMayMove, moveClockTo } from "~/platform/clock.server";
import { asViewer, type Tx } from "~/platform/db.server";
import type { ClockStep } from "./clock-steps";
import { runDueWork } from "./due-work.server";
import { listUpcoming } from "./list-upcoming.server";

const HOUR_MS = 3_600_000;

const LENGTHS: Record<Exclude<ClockStep, "next">, number> = { hour: HOUR_MS, day: 24 * HOUR_MS, week: 168 * HOUR_MS };

/**
 * Moves the clock of a demonstration forward and does at once what that makes due. In production there is no such thing.
 * @returns the moments before and after @throws {NotFound} in production @throws {NotAllowed} @throws {RuleBroken}
 */
export async function advanceClock(viewer: Viewer, input: { step: ClockStep }): Promise<{ from: Date; to: Date }> {
  if (!clockMayMove()) throw new NotFound();
  if (!runsCohorts(viewer)) throw new NotAllowed(false);
  const { from, target } = await asViewer(viewer, async (tx, now) => {
    const target = await targetOf(tx, now, viewer, input.step);
    await carrySessions(tx, now, target.getTime() - now.getTime());
    return { from: now, target };
  });
  const to = await moveClockTo(target);
  await runDueWork();
  return { from, to };
}

async function targetOf(tx: Tx, now: Date, viewer: Viewer, step: ClockStep): Promise<Date> {
  if (step !== "next") return new Date(now.getTime() + LENGTHS[step]);
  const cohorts = await tx.cohort.findMany({ where: readableBy(viewer), select: { id: true } });
  const [first] = await listUpcoming(tx, now, { cohortIds: cohorts.map(({ id }) => id), until: null, most: 1 });
  if (!first) throw new RuleBroken([{ key: "hold.nothingAhead" }]);
  return first.at;
}
