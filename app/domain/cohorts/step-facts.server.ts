import { actionsFrom, holdsSeat, isLive, isVisibleToStaff, statusesWhere } from "~/domain/applications/application";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { localDateOfColumn } from "~/domain/calendar/local-date";
import type { CohortState } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import type { StepFacts } from "./next-state";

type Row = { id: string; state: CohortState; startsOn: Date; endsOn: Date };

/** What decides whether a cohort may go on; three statements. */
export async function stepFacts(tx: Tx, now: Date, cohort: Row): Promise<StepFacts> {
  const count = (status: ReturnType<typeof statusesWhere>) =>
    tx.application.count({ where: { cohortId: cohort.id, status: { in: status }, receivedAt: { not: null } } });
  return {
    state: cohort.state,
    startsOn: localDateOfColumn(cohort.startsOn),
    endsOn: localDateOfColumn(cohort.endsOn),
    today: bakuDateOf(now),
    undecided: await count(UNDECIDED),
    unanswered: await count(UNANSWERED),
    active: await tx.enrolment.count({ where: { cohortId: cohort.id, state: { in: ["active", "suspended"] } } }),
  };
}

/** Nobody has decided on these yet; the waiting list is a decision. */
const UNDECIDED = statusesWhere(
  (status) =>
    isLive(status) &&
    isVisibleToStaff(status) &&
    !holdsSeat(status) &&
    !actionsFrom(status, "seat_engine").includes("promote"),
);
const UNANSWERED = statusesWhere((status) => actionsFrom(status, "applicant").includes("accept"));
