import { formOfProgramme } from "~/domain/forms/form-of-programme";
import type { Trilingual } from "~/domain/languages";
import { asSystem } from "~/platform/db.server";
import cohortsData from "../../prisma/data/cohorts.json";
import formsData from "../../prisma/data/forms.json";

export type BareCohort = { id: string; code: string; programmeId: string; formVersionId: string };

const same = (text: string): Trilingual => ({ az: text, en: text, ru: text });
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * A cohort as rows, without the use cases that make one: for tests of what reads it. The call is open; the form is that of
 * the Migration School. Cohorts of one programme share it by its code.
 */
export function bareCohort(given: { code: string; programme?: string; seats?: number }): Promise<BareCohort> {
  const { code, programme = "MM", seats = 0 } = given;
  return asSystem("test rows", async (tx, now) => {
    const days = (number: number) => new Date(now.getTime() + number * DAY_MS);
    const { id: programmeId } = await tx.programme.upsert({
      where: { code: programme },
      update: {},
      create: {
        code: programme,
        slug: programme.toLowerCase(),
        position: 1,
        participation: "course",
        motif: "lines",
        name: same(`Programme ${programme}`),
        shortName: same(programme),
        summary: same("Summary"),
        description: same("Description"),
        benefits: [],
        steps: [],
      },
      select: { id: true },
    });
    const { id } = await tx.cohort.create({
      data: {
        programmeId,
        code,
        name: same(`Cohort ${code}`),
        state: "announced",
        opensAt: days(-20),
        closesAt: days(12),
        resultsOn: days(33),
        startsOn: days(48),
        endsOn: days(230),
        promoteUntil: days(47),
        waitingListSize: 10,
        offerValidWorkingDays: 3,
        appealWorkingDays: 3,
        answerByWorkingDays: 15,
        languageOfWork: "az",
        mode: "in_person",
        eligibility: eligibilityOf(programme),
        completion: {},
        createdAt: now,
        seats: { create: Array.from({ length: seats }, (_, at) => ({ number: at + 1 })) },
      },
      select: { id: true },
    });
    const form = await tx.formVersion.create({
      data: { cohortId: id, number: 1, content: formOfProgramme(formsData, "MM"), createdAt: now },
      select: { id: true },
    });
    return { id, code, programmeId, formVersionId: form.id };
  });
}

function eligibilityOf(programme: string) {
  const cohort = cohortsData.cohorts.find(({ programmeCode }) => programmeCode === programme) ?? cohortsData.cohorts[0];
  if (!cohort) throw new Error("the reference data have no cohort");
  return cohort.eligibility;
}
