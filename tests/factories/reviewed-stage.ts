import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { type BareApplication, bareApplications } from "./bare-application";
import { type BareCohort, bareCohort } from "./bare-cohort";
import { makePerson } from "./person";

const named = (text: string) => ({ az: text, en: text, ru: text });

export type ReviewedStage = { cohort: BareCohort; stageId: string; at: { code: string; stageKey: string } };

/** A bare cohort with one stage of review, which two reviewers score unless the settings say otherwise. */
export async function reviewedStage(
  code: string,
  given: { programme?: string; settings?: Record<string, string | number>; endsAt?: Date } = {},
): Promise<ReviewedStage> {
  const cohort = await bareCohort({ code, programme: given.programme });
  const { id: stageId } = await asSystem("test rows", (tx, now) =>
    tx.cohortStage.create({
      data: {
        cohortId: cohort.id,
        position: 1,
        key: "formReview",
        kind: "form_review",
        name: named("Review"),
        startsAt: now,
        endsAt: given.endsAt ?? new Date(now.getTime() + 30 * 24 * 60 * 60 * 1000),
        settings: given.settings ?? {},
      },
      select: { id: true },
    }),
  );
  return { cohort, stageId, at: { code, stageKey: "formReview" } };
}

/** A reviewer on the stage's list. */
export async function reviewerOf(stage: ReviewedStage, email: string, most: number | null = null): Promise<Viewer> {
  const viewer = await makePerson({
    email,
    name: `Reviewer ${email}`,
    grants: [{ role: "reviewer", cohortId: stage.cohort.id }],
  });
  await asSystem("test rows", (tx, now) =>
    tx.stageReviewer.create({
      data: { stageId: stage.stageId, personId: viewer.personId, most, addedAt: now },
      select: { personId: true },
    }),
  );
  return viewer;
}

/** Applications in the stage, being assessed. @returns their ids with their references, in order */
export async function inStage(
  stage: ReviewedStage,
  rows: BareApplication[],
): Promise<{ id: string; reference: string; personId: string }[]> {
  const references = await bareApplications(
    stage.cohort,
    rows.map((row) => ({ status: "in_review" as const, stageKey: "formReview", ...row })),
  );
  return asSystem("test rows", (tx) =>
    tx.application.findMany({
      where: { reference: { in: references } },
      select: { id: true, reference: true, personId: true },
      orderBy: { reference: "asc" },
    }),
  );
}

/** Every live review of the stage: the reference's last digits and the reviewer's address, in order. */
export async function liveReviews(stage: ReviewedStage): Promise<string[]> {
  const rows = await asSystem("test", (tx) =>
    tx.review.findMany({
      where: { stageId: stage.stageId, state: { in: ["assigned", "submitted"] } },
      select: {
        application: { select: { reference: true } },
        reviewer: { select: { user: { select: { email: true } } } },
      },
    }),
  );
  return rows
    .map(({ application, reviewer }) => `${Number(application.reference.slice(-6))} ${reviewer.user?.email}`)
    .sort();
}
