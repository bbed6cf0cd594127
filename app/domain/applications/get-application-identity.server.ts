import { z } from "zod";
import { isLocalDate, type LocalDate, localDateOfColumn } from "~/domain/calendar/local-date";
import { NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { masked } from "./get-masked-identity.server";
import { type IdentityNumbers, identityNumbers } from "./identity-numbers.server";
import { visibleToStaff } from "./policy";
import { recordReading } from "./record-reading.server";

const bornSchema = z.object({ birthDate: z.string().refine(isLocalDate) });

export type ApplicationIdentity = {
  /** As it was submitted. */
  birthDate: LocalDate | null;
  /** "*****2B"; null for documents that carry none. */
  fin: IdentityNumbers["fin"];
  /** Its type, and "*******567". */
  document: IdentityNumbers["document"];
  phone: string | null;
  email: string | null;
};

/**
 * Who the applicant is and how to reach them: the only door of staff to these fields, and on the audit trail.
 * @throws {NotFound} for an application the viewer may not know of
 */
export function getApplicationIdentity(viewer: Viewer, reference: string): Promise<ApplicationIdentity> {
  return asViewer(viewer, async (tx, now) => {
    const application = await tx.application.findFirst({
      where: { AND: [{ reference }, visibleToStaff(viewer)] },
      select: {
        id: true,
        heldSubmission: true,
        submissions: { orderBy: { number: "desc" }, take: 2, select: { number: true, profile: true } },
        person: {
          select: {
            user: { select: { email: true } },
            profile: { select: { birthDate: true, phone: true } },
          },
        },
      },
    });
    if (!application) throw new NotFound();
    await recordReading(tx, now, viewer, application.id);
    const { user, profile } = application.person;
    const { heldSubmission: held, submissions } = application;
    // A correction that waits for a guardian's new consent is not shown before it.
    const judged = submissions.find(({ number }) => held === null || number < held);
    const standing = profile?.birthDate ? localDateOfColumn(profile.birthDate) : null;
    return {
      birthDate: bornSchema.safeParse(judged?.profile).data?.birthDate ?? standing,
      ...masked(await identityNumbers(tx, viewer, reference)),
      phone: profile?.phone ?? null,
      email: user?.email ?? null,
    };
  });
}
