import type { OwnApplication } from "~/domain/applications/load-own-application.server";
import { lockApplication } from "~/domain/applications/lock-application.server";
import type { Tx } from "~/platform/db.server";
import { enqueueJob } from "~/platform/jobs.server";
import { DELETE_FILE } from "./delete-removed-file.server";

/** The files of one question that were not taken out, the oldest first. */
export function filesOfQuestion(tx: Tx, applicationId: string, questionKey: string) {
  return tx.storedFile.findMany({
    where: { applicationId, questionKey, removedAt: null },
    select: { id: true, storageKey: true },
    orderBy: [{ uploadedAt: "asc" }, { id: "asc" }],
  });
}

/**
 * Lets `change` alter the files of a question and makes the answer say which there are. Uploads and removals of one
 * application wait for each other, so that the number of files is counted right.
 * @returns the version of the answers afterwards
 */
export async function changeFiles(
  tx: Tx,
  now: Date,
  application: OwnApplication,
  questionKey: string,
  change: () => Promise<void>,
): Promise<number> {
  await lockApplication(tx, application);
  await change();
  const files = await filesOfQuestion(tx, application.id, questionKey);
  const ids = JSON.stringify(files.map((file) => file.id));
  const [row] = await tx.$queryRaw<{ version: number }[]>`
    update application
    set answers = jsonb_set(answers, array[${questionKey}], ${ids}::jsonb), answers_version = answers_version + 1,
      answers_saved_at = ${now}
    where id = ${application.id}::uuid
    returning answers_version as version`;
  if (!row) throw new Error("the locked application is gone");
  return row.version;
}

/** Takes a file out of its answer; its bytes go when the transaction has come to its end. */
export async function takeOut(tx: Tx, now: Date, file: { id: string; storageKey: string }): Promise<void> {
  await tx.storedFile.update({ where: { id: file.id }, data: { removedAt: now }, select: { id: true } });
  await enqueueJob(tx, DELETE_FILE, { storageKey: file.storageKey });
}
