import type { LocalDate } from "~/domain/calendar/local-date";
import type { Viewer } from "~/domain/people/viewer";
import type { MadeCohort } from "../../../factories/cohort";
import type { StartedApp } from "../../app";
import { actIn } from "../../in-app";

/** Who works in the competition, by what they are there. */
export const STAFF = {
  coordinator: { email: "coordinator@example.com", name: "Günel Abbasova" },
  keyboard: { email: "reviewer.keys@example.com", name: "Rauf Kərimli" },
  classmate: { email: "reviewer.classmate@example.com", name: "Leyla Hüseynzadə" },
  third: { email: "reviewer.third@example.com", name: "Tural Əhmədov" },
  head: { email: "head@example.com", name: "Sevinc Quliyeva" },
  otherHead: { email: "head.other@example.com", name: "Elçin Məmmədov" },
} as const;

/** The invented people who apply besides the one with the phone, by what becomes of them; numbers of the sample. */
export const NUMBERS = {
  winner: 0,
  lapses: 1,
  declines: 2,
  /** Went to the same school in the same year as one of the reviewers; appeals and wins. */
  appeals: 3,
  waits: 4,
  disputed: 5,
  below: 6,
  ineligible: 7,
  withdraws: 8,
} as const;
export type Role = keyof typeof NUMBERS;

export type Applicant = { email: string; name: string; viewer: Viewer; reference: string };
export type Applicants = Record<Role, Applicant>;

/** Last year's school, finished, and everybody who works in this year's competition. */
export async function setTheStage(app: StartedApp, today: LocalDate): Promise<MadeCohort> {
  actIn(app);
  const { makeCohort } = await import("../../../factories/cohort");
  const { makePerson } = await import("../../../factories/person");
  const { fillProfile } = await import("../../../factories/draft");
  const { samplePerson } = await import("../../../factories/sample-person");
  const lastYear = await makeCohort("MM-2026", { state: "completed" });
  const { programmeId } = lastYear;
  const reviewer = [{ role: "reviewer" as const, programmeId }];
  await makePerson({ ...STAFF.coordinator, language: "en", grants: [{ role: "coordinator", programmeId }] });
  await makePerson({ ...STAFF.head, language: "en", grants: [{ role: "head_of_programme", programmeId }] });
  await makePerson({ ...STAFF.otherHead, language: "en", grants: [{ role: "head_of_programme", programmeId }] });
  await makePerson({ ...STAFF.keyboard, language: "en", grants: reviewer });
  await makePerson({ ...STAFF.third, language: "en", grants: reviewer });
  const classmate = await makePerson({ ...STAFF.classmate, language: "en", grants: reviewer });
  // Another graduate of the sample, who left the school of the one who appeals in that very year.
  const graduate = samplePerson(43, today);
  const { institution, graduationYear } = samplePerson(NUMBERS.appeals, today).profile;
  await fillProfile(classmate, { ...graduate, profile: { ...graduate.profile, institution, graduationYear } });
  return lastYear;
}

/** They sign up, fill in everything and send it, each through the use cases of the portal. */
export async function applyAll(
  call: Pick<MadeCohort, "code" | "programmeCode" | "dates">,
  today: LocalDate,
): Promise<Applicants> {
  const { makeSubmitted } = await import("../../../factories/submitted");
  const { samplePerson } = await import("../../../factories/sample-person");
  const applicants: Partial<Applicants> = {};
  for (const role of Object.keys(NUMBERS) as Role[]) {
    const { email, profile } = samplePerson(NUMBERS[role], today);
    const applied = await makeSubmitted(call, NUMBERS[role], today);
    applicants[role] = { email, name: `${profile.surname} ${profile.givenName}`, ...applied };
  }
  return applicants as Applicants;
}
