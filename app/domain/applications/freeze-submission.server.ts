import type { Answers } from "~/domain/forms/answer";
import { answersSchema } from "~/domain/forms/answers-schema";
import { sha256OfJson } from "~/domain/forms/canonical-json";
import type { Language } from "~/domain/languages";
import { latinAlias } from "~/domain/people/name";
import type { Tx } from "~/platform/db.server";
import { lookupHash } from "~/platform/secret-box.server";
import { countDocuments } from "./count-documents";
import type { OwnApplication } from "./load-own-application.server";
import type { Readiness } from "./readiness.server";
import { wishedPlaces } from "./wished-places";

/** Keeps what is submitted, after checking it once more. @returns the columns of the application that lists and searches read */
export function freezeSubmission(tx: Tx, now: Date, application: OwnApplication, ready: Readiness, language: Language) {
  const answers = answersSchema(ready.content, ready.context, "submitting").parse(ready.answers);
  return keepSubmission(tx, now, application, { ...ready, answers }, language);
}

/** What is kept: the form, the profile it was read with, and answers in their judged form. */
export type ToKeep = Pick<Readiness, "content" | "context" | "profile"> & { answers: Answers };

/**
 * Keeps answers and profile, pinned to the form version, with a SHA-256 over both. Identity numbers are not copied: the
 * record says only that they were given.
 * @returns the columns of the application that lists and searches read
 */
export async function keepSubmission(
  tx: Tx,
  now: Date,
  application: Pick<OwnApplication, "id" | "cohortId" | "formVersionId">,
  { content, context, profile, answers }: ToKeep,
  language: Language,
) {
  const { fin, docNumber, ...open } = profile;
  const frozenProfile = { ...open, finGiven: fin !== undefined, docNumberGiven: docNumber !== undefined };
  const last = await tx.submission.aggregate({ where: { applicationId: application.id }, _max: { number: true } });
  await tx.submission.create({
    data: {
      applicationId: application.id,
      number: (last._max.number ?? 0) + 1,
      formVersionId: application.formVersionId,
      profile: frozenProfile,
      answers,
      language,
      sha256: await sha256OfJson({ answers, profile: frozenProfile }),
      submittedAt: now,
    },
  });
  const places = await tx.unitPlace.findMany({
    where: { cohortId: application.cohortId },
    select: { id: true, key: true, unit: { select: { code: true } } },
  });
  const named = places.map(({ id, key, unit }) => ({ id, key, unitCode: unit?.code ?? null }));
  const latin = [profile.surname, profile.givenName].map((name) => (name ? latinAlias(name) : null));
  return {
    // The one it was checked against: a version published in this moment is not what was sent in.
    formVersionId: application.formVersionId,
    surname: profile.surname ?? null,
    givenName: profile.givenName ?? null,
    patronymic: profile.patronymic ?? null,
    latinName: latin.every((name) => name !== null) ? latin.join(" ") : null,
    sex: profile.sex ?? null,
    regionCode: profile.region ?? null,
    educationLevel: profile.educationLevel ?? null,
    educationStatus: profile.educationStatus ?? null,
    studyYear: profile.studyYear ?? null,
    citizenship: profile.citizenship ?? null,
    finLookup: fin === undefined ? null : lookupHash(fin, "fin"),
    wishedPlaceIds: wishedPlaces(content, answers, context.profile, named),
    ...countDocuments(content, answers, context.profile),
  };
}
