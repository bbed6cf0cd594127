import { z } from "zod";
import { type Criterion, rubricContentSchema } from "~/domain/cohorts/rubric-content";
import { stageSettingsSchema } from "~/domain/cohorts/stage-settings";
import { NotFound } from "~/domain/errors";
import type { Trilingual } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import type { LevelWord } from "~/domain/stages/plan-stage";
import { type ReviewRules, reviewRulesOf } from "~/domain/stages/review-rules";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { isUuid } from "~/domain/uuid";
import { Prisma } from "~/generated/prisma/client";
import type { ReviewState, StageKind } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import { OPEN_REVIEW, ownReviews, REVIEWS_JOINED } from "./own-reviews.server";
import { ownCriteria } from "./review";

/** The viewer's own review with the stage it belongs to; nothing of the applicant. */
export type OwnReview = {
  id: string;
  state: ReviewState;
  /** May still be written. */
  open: boolean;
  applicationId: string;
  reference: string;
  cohort: { id: string; code: string; name: Trilingual };
  stage: { id: string; key: string; name: Trilingual; endsAt: Date };
  rules: ReviewRules;
  /** What this reviewer scores, in order. */
  criteria: Criterion[];
  /** All criteria of the stage, those that the portal scores itself too. */
  stageCriteria: Criterion[];
  levelWords: LevelWord[];
  scores: Record<string, number>;
  confidence: number | null;
  comment: string | null;
  advice: string | null;
  total: number | null;
  version: number;
  savedAt: Date | null;
  submittedAt: Date | null;
};

type Row = Omit<OwnReview, "cohort" | "stage" | "rules" | "criteria" | "stageCriteria" | "levelWords" | "scores"> & {
  cohortId: string;
  code: string;
  cohortName: unknown;
  stageId: string;
  stageKey: string;
  kind: StageKind;
  stageName: unknown;
  endsAt: Date;
  settings: unknown;
  rubric: unknown;
  scores: unknown;
};

/** One statement. @throws {NotFound} alike for another reviewer's review, one that was taken back, and none */
export async function loadOwnReview(tx: Tx, viewer: Viewer, id: string): Promise<OwnReview> {
  if (!isUuid(id)) throw new NotFound();
  const [row] = await tx.$queryRaw<Row[]>(Prisma.sql`
    select r.id, r.state::text as state, ${OPEN_REVIEW} as open, r.application_id as "applicationId", a.reference,
      c.id as "cohortId", c.code, c.name as "cohortName", s.id as "stageId", s.key as "stageKey", s.kind::text as kind,
      s.name as "stageName", s.ends_at as "endsAt", s.settings, rubric.content as rubric, r.scores, r.confidence,
      r.comment, r.advice, r.total::float8 as total, r.version, r.saved_at as "savedAt", r.submitted_at as "submittedAt"
    from ${REVIEWS_JOINED} left join rubric on rubric.id = s.rubric_id
    where r.id = ${id}::uuid and ${ownReviews(viewer)}`);
  if (!row) throw new NotFound();
  const { cohortId, code, cohortName, stageId, stageKey, kind, stageName, endsAt, settings, rubric, scores, ...own } =
    row;
  const content = rubric === null ? null : rubricContentSchema.parse(rubric);
  const stageCriteria = (content?.criteria ?? []).filter(({ stage }) => stage === stageKey);
  return {
    ...own,
    cohort: { id: cohortId, code, name: trilingualSchema.parse(cohortName) },
    stage: { id: stageId, key: stageKey, name: trilingualSchema.parse(stageName), endsAt },
    rules: reviewRulesOf({ kind, settings: stageSettingsSchema.parse(settings) }),
    criteria: ownCriteria(stageCriteria, stageKey),
    stageCriteria,
    levelWords: content?.levelWords ?? [],
    scores: scoresSchema.parse(scores),
  };
}

/** Scores as they are stored: by criterion, as far as given. */
export const scoresSchema = z.record(z.string(), z.number());
