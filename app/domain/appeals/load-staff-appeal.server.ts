import { visibleToStaff } from "~/domain/applications/policy";
import { NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";

/** An appeal by the reference of its application. @throws {NotFound} when the viewer may not know of it */
export async function loadStaffAppeal(tx: Tx, viewer: Pick<Viewer, "grants">, reference: string) {
  const appeal = await tx.appeal.findFirst({
    where: { application: { AND: [{ reference }, visibleToStaff(viewer)] } },
    select: {
      id: true,
      state: true,
      against: true,
      text: true,
      lodgedAt: true,
      answerBy: true,
      decidedById: true,
      decidedAt: true,
      answer: true,
      remedy: true,
      correctedRank: true,
      application: {
        select: {
          id: true,
          reference: true,
          status: true,
          cohortId: true,
          surname: true,
          givenName: true,
          reasonKeys: true,
          reasonDetails: true,
          waitlistRank: true,
          cohort: { select: { code: true, name: true, programmeId: true } },
        },
      },
    },
  });
  if (!appeal) throw new NotFound();
  const { cohort, ...application } = appeal.application;
  return { ...appeal, application: { ...application, ...cohort } };
}
