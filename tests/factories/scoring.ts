import type { Viewer } from "~/domain/people/viewer";
import type { StageKind } from "~/generated/prisma/enums";
import { asSystem } from "~/platform/db.server";
import type { BareCohort } from "./bare-cohort";

type StageGiven = {
  key: string;
  kind?: StageKind;
  /** Share of the final score in per cent. */
  weight?: number;
  settings?: { reviewers?: number; thirdReviewerAbove?: number; combinedBy?: "mean" | "median"; passMark?: number };
  criteria: {
    key: string;
    weight: number;
    source: "reviewer" | "test" | "answer";
    basedOn?: string[];
    answerScores?: Record<string, number>;
  }[];
};

const named = (text: string) => ({ az: text, en: text, ru: text });
const DAY_MS = 24 * 60 * 60 * 1000;

/** Stages of a cohort made of rows, in this order, all of them running. @returns their ids by key */
export function scoredStages(cohort: BareCohort, given: StageGiven[]): Promise<Record<string, string>> {
  return asSystem("test rows", async (tx, now) => {
    const ids: Record<string, string> = {};
    for (const [at, { key, kind = "form_review", weight = null, settings = {}, criteria }] of given.entries()) {
      const content = { criteria: criteria.map((each) => ({ ...each, name: named(each.key), stage: key })) };
      const rubric = await tx.rubric.create({
        data: { key: `${cohort.code}-${key}`, version: 1, content },
        select: { id: true },
      });
      const stage = await tx.cohortStage.create({
        data: {
          ...{ cohortId: cohort.id, position: at + 1, key, kind, weight, settings, name: named(key) },
          startsAt: now,
          endsAt: new Date(now.getTime() + 10 * DAY_MS),
          rubricId: rubric.id,
        },
        select: { id: true },
      });
      ids[key] = stage.id;
    }
    return ids;
  });
}

/** Ids of applications by their references, in this order. */
export function idsOf(references: readonly string[]): Promise<string[]> {
  return asSystem("test", async (tx) => {
    const rows = await tx.application.findMany({
      where: { reference: { in: [...references] } },
      select: { id: true, reference: true },
    });
    return references.map((reference) => rows.find((row) => row.reference === reference)?.id ?? "");
  });
}

/** A review that was handed in, as a row; nothing is computed of it. */
export function reviewed(stageId: string, applicationId: string, reviewer: Viewer, scores: Record<string, number>) {
  return asSystem("test rows", (tx, now) =>
    tx.review.create({
      data: {
        ...{ stageId, applicationId, reviewerId: reviewer.personId, state: "submitted", scores, total: 0 },
        assignedAt: now,
        submittedAt: now,
      },
      select: { id: true },
    }),
  );
}

/** A result of a test in per cent, as a row; nothing is computed of it. */
export function tested(stageId: string, applicationId: string, percent: number) {
  return asSystem("test rows", (tx, now) =>
    tx.testResult.create({
      data: { stageId, applicationId, percent, source: "online", recordedAt: now },
      select: { id: true },
    }),
  );
}

/** The scores a cohort's applications have, stage by stage and joined, by reference. */
export async function scoresOf(references: readonly string[]) {
  const rows = await asSystem("test", (tx) =>
    tx.application.findMany({
      where: { reference: { in: [...references] } },
      orderBy: { reference: "asc" },
      select: {
        score: true,
        stageScores: {
          orderBy: { stage: { position: "asc" } },
          select: { total: true, count: true, gap: true, calibrated: true, stage: { select: { key: true } } },
        },
      },
    }),
  );
  return rows.map(({ score, stageScores }) => ({
    final: score?.toNumber() ?? null,
    stages: Object.fromEntries(
      stageScores.map(({ stage, total, count, gap, calibrated }) => [
        stage.key,
        {
          total: total?.toNumber() ?? null,
          count,
          gap: gap?.toNumber() ?? null,
          calibrated: calibrated?.toNumber() ?? null,
        },
      ]),
    ),
  }));
}
