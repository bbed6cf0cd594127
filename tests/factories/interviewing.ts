import type { Viewer } from "~/domain/people/viewer";
import { moveToStage } from "~/domain/stages/move-to-stage.server";
import { asSystem } from "~/platform/db.server";
import { bareApplications } from "./bare-application";
import type { BareCohort } from "./bare-cohort";
import { makePerson } from "./person";

export type InterviewStageRow = { id: string; key: string; cohort: BareCohort };

const named = (text: string) => ({ az: text, en: text, ru: text });
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** A stage of interviews with one criterion, for a cohort made of rows; it runs for ten days from now. */
export function interviewStage(cohort: BareCohort): Promise<InterviewStageRow> {
  return asSystem("test rows", async (tx, now) => {
    const criteria = [{ key: "answers", name: named("Answers"), weight: 100, stage: "interview", source: "reviewer" }];
    const rubric = await tx.rubric.create({
      data: { key: `${cohort.code}-interview`, version: 1, content: { criteria, levelWords: [] } },
      select: { id: true },
    });
    const stage = await tx.cohortStage.create({
      data: {
        ...{
          cohortId: cohort.id,
          position: 1,
          key: "interview",
          kind: "interview",
          name: named("Interview"),
          weight: 100,
        },
        ...{ startsAt: now, endsAt: new Date(now.getTime() + 240 * HOUR_MS), rubricId: rubric.id },
        settings: { slotMinutes: 20 },
      },
      select: { id: true, key: true },
    });
    return { ...stage, cohort };
  });
}

type SlotGiven = { inHours: number; panel: readonly Pick<Viewer, "personId">[]; capacity?: number };

/** A slot as a row, so many hours from now, at a whole minute. @returns its id */
export function interviewSlot(stage: InterviewStageRow, { inHours, panel, capacity = 1 }: SlotGiven): Promise<string> {
  return asSystem("test rows", async (tx, now) => {
    const startsAt = new Date(Math.ceil((now.getTime() + inHours * HOUR_MS) / MINUTE_MS) * MINUTE_MS);
    const { id } = await tx.interviewSlot.create({
      data: {
        ...{ stageId: stage.id, startsAt, capacity, createdAt: now, place: named("Room 4") },
        endsAt: new Date(startsAt.getTime() + HOUR_MS / 3),
        panel: { create: panel.map(({ personId }) => ({ personId })) },
      },
      select: { id: true },
    });
    return id;
  });
}

export type Candidate = { reference: string; id: string; viewer: Viewer };

/** Candidates who have come into the stage, each as the viewer they are when signed in. */
export async function candidates(stage: InterviewStageRow, count: number): Promise<Candidate[]> {
  const made: Candidate[] = [];
  for (let at = 0; at < count; at++) {
    const email = `${stage.cohort.code}.candidate.${at}@example.com`.toLowerCase();
    const viewer = await makePerson({ email, name: `Candidate ${at}`, language: "en" });
    const [reference = ""] = await bareApplications(stage.cohort, [{ status: "in_review", personId: viewer.personId }]);
    const id = await asSystem("test rows", async (tx, now) => {
      const found = await tx.application.findUniqueOrThrow({ where: { reference }, select: { id: true } });
      const move = { applicationId: found.id, cohortId: stage.cohort.id, stageKey: stage.key, cause: "verb" as const };
      await moveToStage(tx, now, move);
      return found.id;
    });
    made.push({ reference, id, viewer });
  }
  return made;
}
