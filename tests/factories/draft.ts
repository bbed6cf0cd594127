import { saveAnswers } from "~/domain/applications/save-answers.server";
import { startApplication } from "~/domain/applications/start-application.server";
import { uploadFile } from "~/domain/files/upload-file.server";
import { saveProfile } from "~/domain/people/save-profile.server";
import type { Viewer } from "~/domain/people/viewer";
import type { SampleAnswers } from "./sample-answers";
import type { SamplePerson } from "./sample-person";

/** Saves the whole profile of an invented person who has just signed up. */
export async function fillProfile(viewer: Viewer, person: SamplePerson): Promise<void> {
  await saveProfile(viewer, { typed: person.profile, version: 0 });
}

/** Starts an application and fills it in with these answers and files. @returns its reference */
export async function makeDraft(viewer: Viewer, cohortCode: string, filled: SampleAnswers): Promise<string> {
  const { reference } = await startApplication(viewer, { cohortCode, language: viewer.language });
  await fillDraft(viewer, reference, filled);
  return reference;
}

/** Fills in an application that was just started. */
export async function fillDraft(viewer: Viewer, reference: string, { answers, files }: SampleAnswers): Promise<void> {
  await saveAnswers(viewer, { reference, answers, version: 0, language: viewer.language });
  for (const file of files) await uploadFile(viewer, { reference, ...file });
}
