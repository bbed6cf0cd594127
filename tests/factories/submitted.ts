import { submitApplication } from "~/domain/applications/submit-application.server";
import type { LocalDate } from "~/domain/calendar/local-date";
import type { Viewer } from "~/domain/people/viewer";
import type { CohortDates } from "../../prisma/seed/reference/cohort-dates";
import { fillProfile, makeDraft } from "./draft";
import { makePerson } from "./person";
import { sampleAnswers } from "./sample-answers";
import { samplePerson } from "./sample-person";

/** The cohort an application is made to, as `makeCohort` gives it. */
export type SubmittedTo = { code: string; programmeCode: string; dates: CohortDates };

/** The n-th invented person signs up, fills everything in and submits; every step through its use case. */
export async function makeSubmitted(
  cohort: SubmittedTo,
  number: number,
  today: LocalDate,
  prefers: string[] = [],
): Promise<{ viewer: Viewer; reference: string }> {
  const person = samplePerson(number, today);
  const { email, latinName: name, language } = person;
  const viewer = await makePerson({ email, name, language });
  await fillProfile(viewer, person);
  const answers = sampleAnswers(person, { programmeCode: cohort.programmeCode, ...cohort.dates }, prefers);
  const reference = await makeDraft(viewer, cohort.code, answers);
  await submitApplication(viewer, { reference, truth: true, dataConsent: true, language });
  return { viewer, reference };
}
