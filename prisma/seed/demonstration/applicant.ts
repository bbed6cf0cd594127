import type { Viewer } from "~/domain/people/viewer";
import { fillProfile } from "../../../tests/factories/draft";
import { makePerson } from "../../../tests/factories/person";
import type { SamplePerson } from "../../../tests/factories/sample-person";

/** An invented person and, once they have signed up, who they are in the portal. */
export type Applicant = {
  person: SamplePerson;
  viewer: Viewer | null;
  hasProfile: boolean;
  /** Of their applications, by the code of the cohort. */
  references: Map<string, string>;
};

export function applicantOf(person: SamplePerson): Applicant {
  return { person, viewer: null, hasProfile: false, references: new Map() };
}

/** Signs the person up, the first time they come. */
export async function signedUp(applicant: Applicant, passwordHash: string): Promise<Viewer> {
  const { email, latinName: name, language } = applicant.person;
  applicant.viewer ??= await makePerson({ email, name, language, passwordHash });
  return applicant.viewer;
}

/** Fills in the profile, the first time it is asked for. */
export async function withProfile(applicant: Applicant, viewer: Viewer): Promise<void> {
  if (applicant.hasProfile) return;
  await fillProfile(viewer, applicant.person);
  applicant.hasProfile = true;
}

/** Their account and the reference of their application. @throws before there is one */
export function applied(applicant: Applicant, cohortCode: string): { viewer: Viewer; reference: string } {
  const reference = applicant.references.get(cohortCode);
  if (!applicant.viewer || !reference) throw new Error(`${applicant.person.email} has not begun ${cohortCode}`);
  return { viewer: applicant.viewer, reference };
}
