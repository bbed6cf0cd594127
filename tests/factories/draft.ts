import { saveAnswers } from "~/domain/applications/save-answers.server";
import { startApplication } from "~/domain/applications/start-application.server";
import { uploadFile } from "~/domain/files/upload-file.server";
import { loadProfile } from "~/domain/people/load-profile.server";
import { saveProfile } from "~/domain/people/save-profile.server";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import type { SampleAnswers } from "./sample-answers";
import type { SamplePerson } from "./sample-person";

/** Saves an invented person's whole profile, as they would page by page. */
export async function fillProfile(viewer: Viewer, person: SamplePerson): Promise<void> {
  const { version } = await asViewer(viewer, (tx) => loadProfile(tx, viewer.personId));
  await saveProfile(viewer, { typed: person.profile, version });
}

/** Starts an application and fills it in with these answers and files. @returns its reference */
export async function makeDraft(
  viewer: Viewer,
  cohortCode: string,
  { answers, files }: SampleAnswers,
): Promise<string> {
  const { language } = viewer;
  const { reference } = await startApplication(viewer, { cohortCode, language });
  await saveAnswers(viewer, { reference, answers, version: 0, language });
  for (const file of files) await uploadFile(viewer, { reference, ...file });
  return reference;
}
