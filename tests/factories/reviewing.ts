import type { Viewer } from "~/domain/people/viewer";
import type { ReviewPurpose } from "~/generated/prisma/enums";
import { asSystem } from "~/platform/db.server";
import rubricsData from "../../prisma/data/rubrics.json";
import type { BareCohort } from "./bare-cohort";

export type ReviewStage = { id: string; key: string };

type StageSettings = {
  namesHidden?: boolean;
  scoresSeen?: "never" | "afterOwn" | "always";
  reviewers?: number;
};

/** The stage in which the Migration School's form is reviewed, with its rubric, for a cohort made of rows. */
export function reviewStage(cohort: BareCohort, settings: StageSettings = {}): Promise<ReviewStage> {
  return asSystem("test rows", async (tx, now) => {
    const rubric = rubricsData.rubrics.find(({ key }) => key === "mmForm");
    if (!rubric) throw new Error("the reference data have no rubric mmForm");
    const { key, programmeCode: _, ...content } = rubric;
    const stored = await tx.rubric.upsert({
      where: { key_version: { key, version: 1 } },
      update: {},
      create: { key, version: 1, content: { ...content, levelWords: rubricsData.levelWords } },
      select: { id: true },
    });
    return tx.cohortStage.create({
      data: {
        cohortId: cohort.id,
        position: 2,
        key: "formReview",
        kind: "form_review",
        name: { az: "Qiymətləndirmə", en: "Assessment", ru: "Оценивание" },
        startsAt: now,
        endsAt: new Date(now.getTime() + 10 * 24 * 60 * 60 * 1000),
        rubricId: stored.id,
        settings,
      },
      select: { id: true, key: true },
    });
  });
}

/** Gives applications to a reviewer, one after the other in this order. @returns the reviews' ids */
export function assignedTo(
  reviewer: Pick<Viewer, "personId">,
  stage: ReviewStage,
  references: readonly string[],
  purpose: ReviewPurpose = "regular",
): Promise<string[]> {
  return asSystem("test rows", async (tx, now) => {
    const ids: string[] = [];
    for (const [at, reference] of references.entries()) {
      const application = await tx.application.update({
        where: { reference },
        data: { stageKey: stage.key },
        select: { id: true },
      });
      const assignedAt = new Date(now.getTime() - 1_000_000 + at * 1000);
      const { id } = await tx.review.create({
        data: { stageId: stage.id, applicationId: application.id, reviewerId: reviewer.personId, assignedAt, purpose },
        select: { id: true },
      });
      ids.push(id);
    }
    return ids;
  });
}

/** A score for every criterion of the rubric. */
export const scoredAll = (score: number): Record<string, number> =>
  Object.fromEntries(
    ["motivation", "understanding", "applicationPlan", "writing", "languages"].map((key) => [key, score]),
  );
