import { z } from "zod";
import { loadCalendar } from "~/domain/calendar/load-calendar.server";
import type { Answers } from "~/domain/forms/answer";
import { formShapeSchema } from "~/domain/forms/form-content-schema";
import type { ProfileValues } from "~/domain/people/profile-values";
import type { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";
import { answerByAfterReturn } from "./dates";
import { listedColumns } from "./listed-columns.server";

const recordSchema = z.record(z.string(), z.unknown());

type Arrival = {
  /** The columns that change with the state. */
  set: Prisma.ApplicationUncheckedUpdateManyInput;
  /** It had been there before: what arrives is a correction. */
  isCorrection: boolean;
};

/**
 * What changes when an application that waited for a consent reaches the Service: it is received now, or, where a
 * correction was held back, that is taken over and the time for an answer runs again from now.
 */
export async function arrival(tx: Tx, now: Date, applicationId: string): Promise<Arrival> {
  const { heldSubmission, cohortId, answerBy, returnedAt } = await tx.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { heldSubmission: true, cohortId: true, answerBy: true, returnedAt: true },
  });
  if (heldSubmission === null) return { set: { receivedAt: now }, isCorrection: false };
  const held = await tx.submission.findUniqueOrThrow({
    where: { applicationId_number: { applicationId, number: heldSubmission } },
    select: { formVersionId: true, profile: true, answers: true, formVersion: { select: { content: true } } },
  });
  // Frozen by the submission itself, in the shapes it checked.
  const profile = recordSchema.parse(held.profile) as ProfileValues;
  const sent = {
    content: formShapeSchema.parse(held.formVersion.content),
    answers: recordSchema.parse(held.answers) as Answers,
    profile,
    context: { profile },
  };
  const back = answerBy && returnedAt && { returnedAt, backAt: now };
  return {
    set: {
      ...(await listedColumns(tx, { cohortId, formVersionId: held.formVersionId }, sent)),
      heldSubmission: null,
      ...(back && { answerBy: answerByAfterReturn(answerBy, back, await loadCalendar(tx, now)) }),
    },
    isCorrection: true,
  };
}
