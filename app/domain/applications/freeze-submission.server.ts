import type { Answers } from "~/domain/forms/answer";
import { answersSchema } from "~/domain/forms/answers-schema";
import { sha256OfJson } from "~/domain/forms/canonical-json";
import type { Language } from "~/domain/languages";
import type { Tx } from "~/platform/db.server";
import { lookupHash } from "~/platform/secret-box.server";
import { listedColumns } from "./listed-columns.server";
import type { OwnApplication } from "./load-own-application.server";
import type { Readiness } from "./readiness.server";

/** Keeps what is submitted, after checking it once more. @returns the columns of the application that lists and searches read */
export async function freezeSubmission(
  tx: Tx,
  now: Date,
  application: OwnApplication,
  ready: Readiness,
  language: Language,
) {
  const answers = answersSchema(ready.content, ready.context, "submitting").parse(ready.answers);
  const kept = { ...ready, answers };
  const { finLookup } = await keepSubmission(tx, now, application, kept, language);
  return { ...(await listedColumns(tx, application, kept)), finLookup };
}

/** What is kept: the form, the profile it was read with, and answers in their judged form. */
export type ToKeep = Pick<Readiness, "content" | "context" | "profile"> & { answers: Answers };

/**
 * Keeps answers and profile, pinned to the form version, with a SHA-256 over both. Identity numbers are not copied: the
 * record says only that they were given.
 * @returns its number, and what the same identity number is found by
 */
export async function keepSubmission(
  tx: Tx,
  now: Date,
  application: Pick<OwnApplication, "id" | "formVersionId">,
  { profile, answers }: ToKeep,
  language: Language,
): Promise<{ number: number; finLookup: string | null }> {
  const { fin, docNumber, ...open } = profile;
  const frozenProfile = { ...open, finGiven: fin !== undefined, docNumberGiven: docNumber !== undefined };
  const last = await tx.submission.aggregate({ where: { applicationId: application.id }, _max: { number: true } });
  const number = (last._max.number ?? 0) + 1;
  await tx.submission.create({
    data: {
      applicationId: application.id,
      number,
      formVersionId: application.formVersionId,
      profile: frozenProfile,
      answers,
      language,
      sha256: await sha256OfJson({ answers, profile: frozenProfile }),
      submittedAt: now,
    },
  });
  return { number, finLookup: fin === undefined ? null : lookupHash(fin, "fin") };
}
