import { visibleToStaff } from "~/domain/applications/policy";
import { NotFound } from "~/domain/errors";
import type { Trilingual } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { currentPlan } from "~/domain/stages/current-plan.server";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { ReviewPurpose, ReviewState } from "~/generated/prisma/enums";
import { asViewer } from "~/platform/db.server";
import { scoresSchema } from "./load-own-review.server";
import { isHandedIn, isWaiting, seesOthers } from "./review";

export type ReviewOfApplication = {
  id: string;
  reviewer: string;
  state: ReviewState;
  purpose: ReviewPurpose;
  scores: Record<string, number>;
  total: number | null;
  confidence: number | null;
  comment: string | null;
  advice: string | null;
  submittedAt: Date | null;
  endReason: string | null;
};

/** A stage in which an application was scored: its criteria, its score, and each reviewer's. */
export type StageReviews = {
  stageId: string;
  name: Trilingual;
  criteria: { key: string; name: Trilingual; weight: number }[];
  score: { total: number | null; deviation: number | null; gap: number | null; calibrated: number | null } | null;
  reviews: ReviewOfApplication[];
  /** The viewer judges the application here too, and the rule of the stage keeps the others' scores from them. */
  hidden: boolean;
};

/**
 * Everything reviewers wrote about an application, for those who run its cohort; scores of reviews that are not handed
 * in yet stay with their reviewer. Whoever judges the application too sees no more of the others than the rule of the
 * stage lets any reviewer see.
 * @throws {NotFound} alike for what is not theirs, not submitted, and not there
 */
export function getApplicationReviews(
  viewer: Viewer,
  { reference }: { reference: string },
): Promise<{ final: number | null; stages: StageReviews[] }> {
  return asViewer(viewer, async (tx) => {
    const found = await tx.application.findFirst({
      where: { AND: [{ reference }, visibleToStaff(viewer)] },
      select: { id: true, cohortId: true, score: true },
    });
    if (!found) throw new NotFound();
    const plan = await currentPlan(tx, found.cohortId);
    const scores = await tx.stageScore.findMany({ where: { applicationId: found.id } });
    const rows = await tx.review.findMany({ where: { applicationId: found.id }, select: SELECT, orderBy: ORDER });
    const stages = plan.map(({ id, name, criteria, rules }) => {
      const reviews = rows.filter(({ stageId }) => stageId === id);
      const own = reviews.find(({ reviewerId }) => reviewerId === viewer.personId);
      const hidden = own !== undefined && judges(own.state) && !seesOthers(rules, own.state);
      return {
        stageId: id,
        name: trilingualSchema.parse(name),
        criteria: criteria.map(({ key, name, weight }) => ({ key, name, weight })),
        score: hidden ? null : scoreOf(scores.find(({ stageId }) => stageId === id)),
        reviews: reviews.map((row) => reviewOf(row, hidden && row !== own)),
        hidden,
      };
    });
    return {
      final: stages.some(({ hidden }) => hidden) ? null : (found.score?.toNumber() ?? null),
      stages: stages.filter(({ reviews, score }) => reviews.length > 0 || score !== null),
    };
  });
}

const judges = (own: ReviewState) => isWaiting(own) || isHandedIn(own);

type Decimal = { toNumber: () => number } | null;

function scoreOf(row: { total: Decimal; deviation: Decimal; gap: Decimal; calibrated: Decimal } | undefined) {
  if (!row) return null;
  const { total, deviation, gap, calibrated } = row;
  const number = (value: Decimal) => value?.toNumber() ?? null;
  return { total: number(total), deviation: number(deviation), gap: number(gap), calibrated: number(calibrated) };
}

type Row = Omit<ReviewOfApplication, "reviewer" | "scores" | "total"> & {
  stageId: string;
  reviewerId: string;
  reviewer: { user: { name: string } | null };
  scores: unknown;
  total: Decimal;
};

function reviewOf(row: Row, hidden: boolean): ReviewOfApplication {
  const { reviewer, reviewerId: _, stageId: __, scores, total, confidence, comment, advice, ...rest } = row;
  const kept = { ...rest, reviewer: reviewer.user?.name ?? "" };
  if (row.state !== "submitted" || hidden) {
    return { ...kept, scores: {}, total: null, confidence: null, comment: null, advice: null };
  }
  return { ...kept, scores: scoresSchema.parse(scores), total: total?.toNumber() ?? null, confidence, comment, advice };
}

const SELECT = {
  id: true,
  stageId: true,
  reviewerId: true,
  state: true,
  purpose: true,
  scores: true,
  total: true,
  confidence: true,
  comment: true,
  advice: true,
  submittedAt: true,
  endReason: true,
  reviewer: { select: { user: { select: { name: true } } } },
} as const;
const ORDER = [{ assignedAt: "asc" as const }, { id: "asc" as const }];
