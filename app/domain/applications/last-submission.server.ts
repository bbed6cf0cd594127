import { z } from "zod";
import type { Answers } from "~/domain/forms/answer";
import { type FormContent, formShapeSchema } from "~/domain/forms/form-content-schema";
import type { ProfileValues } from "~/domain/people/profile-values";
import type { Tx } from "~/platform/db.server";

const recordSchema = z.record(z.string(), z.unknown());

export type LastSubmission = {
  number: number;
  content: FormContent;
  answers: Answers;
  /** Without the identity numbers, which no copy holds. */
  profile: ProfileValues;
  language: string;
  /** A guardian's consent to it stands. */
  confirmed: boolean;
};

/** What was submitted last, as it was frozen, and whether a guardian has confirmed it. */
export async function lastSubmission(tx: Tx, applicationId: string): Promise<LastSubmission> {
  const row = await tx.submission.findFirstOrThrow({
    where: { applicationId },
    orderBy: { number: "desc" },
    select: {
      number: true,
      answers: true,
      profile: true,
      language: true,
      formVersion: { select: { content: true } },
      application: {
        select: { consents: { where: { guardianId: { not: null }, given: true, withdrawnAt: null }, take: 1 } },
      },
    },
  });
  return {
    number: row.number,
    language: row.language,
    content: formShapeSchema.parse(row.formVersion.content),
    // Frozen by the submission itself, in the shapes it checked.
    answers: recordSchema.parse(row.answers) as Answers,
    profile: recordSchema.parse(row.profile) as ProfileValues,
    confirmed: row.application.consents.length > 0,
  };
}
