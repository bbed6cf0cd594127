import { RANKED } from "~/domain/applications/decided";
import type { Viewer } from "~/domain/people/viewer";
import { unseenScores } from "~/domain/reviews/unseen-scores.server";
import { GROUP_FACTS, type GroupFacts } from "~/domain/seats/reservation-condition";
import { currentPlan } from "~/domain/stages/current-plan.server";
import { type PlanStage, passMarkOf } from "~/domain/stages/plan-stage";
import type { ApplicationStatus } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import { type Ranked, rank } from "./rank";

/** An application's score in a stage, 0 to 100 each; `calibrated` only beside the total. */
export type StageFigures = {
  total: number | null;
  calibrated: number | null;
  count: number;
  deviation: number | null;
};

type Listed = {
  id: string;
  reference: string;
  surname: string;
  givenName: string;
  status: ApplicationStatus;
  /** What the list is ordered by: the final score, or the total of the stage it is ranked by. */
  score: number | null;
  final: number | null;
  rankAt: Date;
  wishedPlaceIds: string[];
  excludedPlaceIds: string[];
  group: GroupFacts;
  /** By the id of the stage. */
  stages: Record<string, StageFigures>;
  /** A third reviewer was asked, and has answered or not; null when none was. */
  third: "asked" | "given" | null;
  /** The viewer judges it and has not handed in: its scores are kept from them, and it has no rank in what they see. */
  unseen: boolean;
};

export type RankedApplication = Ranked<Listed>;

export type Ranking = {
  stages: PlanStage[];
  passMark: number | null;
  /** The stage the list is ranked by; null for the final score. */
  by: PlanStage | null;
  rows: RankedApplication[];
};

/**
 * The applications of a cohort that passed the initial check, in the order of their scores as far as the viewer may see
 * them, at a fixed number of statements. @param by key of the stage whose total makes the order; any other text means the final score
 */
export async function loadRanking(
  tx: Tx,
  viewer: Pick<Viewer, "personId">,
  cohortId: string,
  by: string | null,
): Promise<Ranking> {
  const stages = await currentPlan(tx, cohortId);
  const stage = stages.find(({ key, criteria }) => key === by && criteria.length > 0) ?? null;
  const applications = await tx.application.findMany({
    where: { cohortId, status: { in: [...RANKED] }, receivedAt: { not: null }, rankAt: { not: null } },
    select: {
      ...{ id: true, reference: true, surname: true, givenName: true, status: true, score: true, rankAt: true },
      ...{ wishedPlaceIds: true, excludedPlaceIds: true },
      ...GROUP_FACTS,
    },
  });
  const figures = await figuresOf(tx, cohortId);
  const thirds = await thirdsOf(tx, cohortId);
  const kept = await unseenScores(tx, viewer, cohortId);
  const listed = applications.map((row) => {
    const { id, reference, status, rankAt, wishedPlaceIds, excludedPlaceIds } = row;
    const judgedIn = kept.get(id);
    const unseen = judgedIn !== undefined;
    const final = unseen ? null : (row.score?.toNumber() ?? null);
    const own = without(figures.get(id) ?? {}, judgedIn);
    const { regionCode, sex, citizenship, educationLevel, educationStatus, studyYear } = row;
    return {
      ...{ id, reference, status, final, wishedPlaceIds, excludedPlaceIds },
      surname: row.surname ?? "",
      givenName: row.givenName ?? "",
      // Asked for by the query.
      rankAt: rankAt ?? new Date(0),
      score: unseen ? null : stage ? (own[stage.id]?.total ?? null) : final,
      group: { regionCode, sex, citizenship, educationLevel, educationStatus, studyYear },
      stages: own,
      third: unseen ? null : (thirds.get(id) ?? null),
      unseen,
    };
  });
  return { stages, passMark: passMarkOf(stages), by: stage, rows: rank(listed) };
}

function without(stages: Record<string, StageFigures>, stageId: string | undefined): Record<string, StageFigures> {
  return Object.fromEntries(Object.entries(stages).filter(([id]) => id !== stageId));
}

async function figuresOf(tx: Tx, cohortId: string): Promise<Map<string, Record<string, StageFigures>>> {
  const rows = await tx.$queryRaw<(StageFigures & { applicationId: string; stageId: string })[]>`
    select s.application_id as "applicationId", s.stage_id as "stageId", s.total::float8 as total,
      s.calibrated::float8 as calibrated, s.count, s.deviation::float8 as deviation
    from stage_score s join cohort_stage c on c.id = s.stage_id where c.cohort_id = ${cohortId}::uuid`;
  const found = new Map<string, Record<string, StageFigures>>();
  for (const { applicationId, stageId, ...figures } of rows) {
    const own = found.get(applicationId) ?? {};
    own[stageId] = figures;
    found.set(applicationId, own);
  }
  return found;
}

/** Where a third view is still awaited, that counts before one that was given in another stage. */
async function thirdsOf(tx: Tx, cohortId: string): Promise<Map<string, "asked" | "given">> {
  const rows = await tx.$queryRaw<{ id: string; waiting: boolean }[]>`
    select r.application_id as id, bool_or(r.state = 'assigned') as waiting
    from review r join cohort_stage c on c.id = r.stage_id
    where c.cohort_id = ${cohortId}::uuid and r.purpose = 'third' and r.state in ('assigned', 'submitted')
    group by r.application_id`;
  return new Map(rows.map(({ id, waiting }) => [id, waiting ? "asked" : "given"] as const));
}
