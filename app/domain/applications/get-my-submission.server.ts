import { z } from "zod";
import { NotFound } from "~/domain/errors";
import type { Answers } from "~/domain/forms/answer";
import { formShapeSchema } from "~/domain/forms/form-content-schema";
import { loadRegions } from "~/domain/people/load-regions.server";
import type { TypedProfile } from "~/domain/people/profile-checks";
import { profileContext } from "~/domain/people/profile-context.server";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { Prisma } from "~/generated/prisma/client";
import { asViewer } from "~/platform/db.server";
import { cohortReferences } from "./answers-context.server";
import { loadFormChoices } from "./form-choices.server";
import type { MyFile } from "./get-my-draft.server";
import { ownedBy } from "./policy";
import { isReference } from "./reference";

const recordSchema = z.record(z.string(), z.unknown());

/**
 * What the viewer submitted last, as it was frozen: form, answers and profile of that moment.
 * @throws {NotFound} for anyone else's application, and where nothing was submitted
 */
export function getMySubmission(viewer: Viewer, reference: string) {
  return asViewer(viewer, async (tx, now) => {
    if (!isReference(reference)) throw new NotFound();
    const row = await tx.application.findFirst({ where: { reference, ...ownedBy(viewer) }, select: SELECT });
    const submission = row?.submissions[0];
    if (!row || !submission) throw new NotFound();
    return {
      reference: row.reference,
      cohortName: trilingualSchema.parse(row.cohort.name),
      content: formShapeSchema.parse(submission.formVersion.content),
      // Frozen by the submission itself, in the shapes it checked.
      answers: recordSchema.parse(submission.answers) as Answers,
      profile: recordSchema.parse(submission.profile) as TypedProfile,
      withheld: withheldIn(recordSchema.parse(submission.profile)),
      language: submission.language,
      submittedAt: submission.submittedAt,
      choices: (await loadFormChoices(tx, [row.cohortId])).get(row.cohortId),
      files: row.files.flatMap((file): MyFile[] =>
        file.questionKey === null ? [] : [{ ...file, questionKey: file.questionKey }],
      ),
      profileContext: await profileContext(tx, now, {}, cohortReferences(row.cohort)),
      regions: await loadRegions(tx),
    };
  });
}

/** Identity numbers are not copied; the copy says only that they were given. */
function withheldIn(profile: Record<string, unknown>): string[] {
  return ["fin", "docNumber"].filter((key) => profile[`${key}Given`] === true);
}

const SELECT = {
  reference: true,
  cohortId: true,
  cohort: { select: { name: true, startsOn: true, endsOn: true, kindRules: true, guardianConsentUnder: true } },
  files: { where: { removedAt: null }, select: { id: true, questionKey: true, name: true, bytes: true } },
  submissions: {
    orderBy: { number: "desc" },
    take: 1,
    select: {
      answers: true,
      profile: true,
      language: true,
      submittedAt: true,
      formVersion: { select: { content: true } },
    },
  },
} satisfies Prisma.ApplicationSelect;
