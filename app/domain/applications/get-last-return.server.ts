import { z } from "zod";
import { NotFound } from "~/domain/errors";
import type { Answers } from "~/domain/forms/answer";
import { type FormContent, formShapeSchema } from "~/domain/forms/form-content-schema";
import type { TypedProfile } from "~/domain/people/profile-checks";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { visibleToStaff } from "./policy";

type Frozen = { answers: Answers; profile: TypedProfile };

export type LastReturn = {
  note: string;
  /** Keys of questions, and "profile.<field>". */
  open: string[];
  content: FormContent;
  before: Frozen;
  /** Null until the corrections are in; one that waits for a guardian's new consent is not. */
  after: Frozen | null;
  /** Names of all files ever attached, those that were replaced too. */
  files: Record<string, string>;
};

const recordSchema = z.record(z.string(), z.unknown());

/**
 * The last return of an application: what was asked for, and what stood there before and after.
 * @throws {NotFound} for what is not theirs, and where nothing was returned
 */
export function getLastReturn(viewer: Viewer, reference: string): Promise<LastReturn> {
  return asViewer(viewer, async (tx) => {
    const row = await tx.application.findFirst({
      where: { AND: [{ reference, returnedAt: { not: null } }, visibleToStaff(viewer)] },
      select: {
        returnedAt: true,
        heldSubmission: true,
        returnNote: true,
        returnedQuestions: true,
        formVersion: { select: { content: true } },
        submissions: {
          orderBy: { number: "desc" },
          take: 3,
          select: { number: true, answers: true, profile: true, submittedAt: true },
        },
        files: { select: { id: true, name: true } },
      },
    });
    const held = row?.heldSubmission ?? null;
    const [last, previous] = row?.submissions.filter(({ number }) => held === null || number < held) ?? [];
    if (!row?.returnedAt || !last) throw new NotFound();
    // A return that was never answered has no submission after it.
    const answered = previous !== undefined && last.submittedAt >= row.returnedAt;
    return {
      note: row.returnNote ?? "",
      open: row.returnedQuestions,
      content: formShapeSchema.parse(row.formVersion.content),
      before: frozen(answered ? previous : last),
      after: answered ? frozen(last) : null,
      files: Object.fromEntries(row.files.map(({ id, name }) => [id, name])),
    };
  });
}

/** As the submission itself froze it, in the shapes it checked. */
function frozen({ answers, profile }: { answers: unknown; profile: unknown }): Frozen {
  return { answers: recordSchema.parse(answers) as Answers, profile: recordSchema.parse(profile) as TypedProfile };
}
