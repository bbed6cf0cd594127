import { afterBakuDay } from "~/domain/calendar/baku-time";
import { type LocalDate, localDateOfColumn } from "~/domain/calendar/local-date";
import { type Blocker, RuleBroken } from "~/domain/errors";
import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { blockersTo } from "./blockers-to";
import { changeStatus } from "./change-status.server";
import type { CheckFinding } from "./check-finding";
import { lastSubmission } from "./last-submission.server";
import { loadRunApplication } from "./load-run-application.server";
import { openedBy, RETURN_NOTE_MAX_CHARS, returnable } from "./return-scope";
import { tellApplicant } from "./tell-applicant.server";

export type ReturnInput = {
  reference: string;
  /** Keys of questions, and "profile.<field>". */
  questions: string[];
  /** What to correct, as the applicant reads it. */
  note: string;
  /** The last day for it, in Baku. */
  until: LocalDate;
  findings: CheckFinding[];
};

/**
 * Gives an application back: the questions named open again until the end of the day named, and nothing else. The time
 * for the Service's answer stands still meanwhile.
 * @throws {RuleBroken} @throws {Conflict} when someone changed the application first
 */
export function returnForCorrection(viewer: Viewer, input: ReturnInput): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const application = await loadRunApplication(tx, viewer, input.reference);
    const sent = await lastSubmission(tx, application.id);
    const note = input.note.trim();
    const until = afterBakuDay(input.until);
    const { startsOn } = await tx.cohort.findUniqueOrThrow({
      where: { id: application.cohortId },
      select: { startsOn: true },
    });
    const named = returnable(SHIPPED_PROFILE, sent).flatMap(({ parts }) => parts.map(({ name }) => name));
    const blockers = [
      ...blockersTo("return", { ...application, returning: { questions: input.questions, until } }, "coordinator", now),
      ...(input.questions.every((name) => named.includes(name))
        ? []
        : [{ key: "answer.notAnOption", field: "questions" }]),
      ...noteFaults(note),
      ...(input.until < localDateOfColumn(startsOn) ? [] : [{ key: "application.returnAfterStart", field: "until" }]),
    ];
    if (blockers.length > 0) throw new RuleBroken(blockers);

    const { eventId } = await changeStatus(tx, now, {
      application,
      action: "return",
      to: "returned",
      actor: { kind: "coordinator", personId: viewer.personId },
      note,
      set: {
        returnedAt: now,
        returnedUntil: until,
        returnedQuestions: openedBy(SHIPPED_PROFILE, sent.content, input.questions, sent.confirmed),
        returnNote: note,
      },
    });
    await tx.initialCheck.create({
      data: {
        applicationId: application.id,
        outcome: "returned",
        findings: input.findings,
        checkedById: viewer.personId,
        checkedAt: now,
      },
    });
    await tellApplicant(tx, now, { applicationId: application.id, eventId }, "returnedForCorrection", (about) => ({
      ...about,
      comment: note,
      until: until.toISOString(),
    }));
  });
}

function noteFaults(note: string): Blocker[] {
  if (note === "") return [{ key: "application.returnNoteMissing", field: "note" }];
  if (note.length <= RETURN_NOTE_MAX_CHARS) return [];
  return [{ key: "answer.tooLong", params: { max: RETURN_NOTE_MAX_CHARS, actual: note.length }, field: "note" }];
}
