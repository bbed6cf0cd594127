import { z } from "zod";
import { isLocalDate, type LocalDate } from "~/domain/calendar/local-date";
import type { Tx } from "~/platform/db.server";

const profileSchema = z.object({ birthDate: z.string().refine(isLocalDate) });

/** The date of birth as it was submitted: a later change of the profile makes nobody older. Null where none was. */
export async function submittedBirthDate(tx: Tx, applicationId: string): Promise<LocalDate | null> {
  const submission = await tx.submission.findFirst({
    where: { applicationId },
    orderBy: { number: "desc" },
    select: { profile: true },
  });
  return profileSchema.safeParse(submission?.profile).data?.birthDate ?? null;
}
