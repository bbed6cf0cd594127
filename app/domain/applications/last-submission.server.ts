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

type Row = Record<"content" | "answers" | "profile", unknown> &
  Pick<LastSubmission, "number" | "language" | "confirmed">;

/** What was submitted last, as it was frozen, and whether a guardian has confirmed it. One statement. */
export async function lastSubmission(tx: Tx, applicationId: string): Promise<LastSubmission> {
  const [row] = await tx.$queryRaw<Row[]>`
    select s.number, s.answers, s.profile, s.language, f.content,
      exists (select from consent c where c.application_id = s.application_id
        and c.guardian_id is not null and c.given and c.withdrawn_at is null) as confirmed
    from submission s join form_version f on f.id = s.form_version_id
    where s.application_id = ${applicationId}::uuid order by s.number desc limit 1`;
  if (!row) throw new Error("nothing was submitted of the application");
  return {
    ...row,
    content: formShapeSchema.parse(row.content),
    // Frozen by the submission itself, in the shapes it checked.
    answers: recordSchema.parse(row.answers) as Answers,
    profile: recordSchema.parse(row.profile) as ProfileValues,
  };
}
