import { visibleToStaff } from "~/domain/applications/policy";
import { findReadableCohort } from "~/domain/cohorts/find-readable-cohort.server";
import { NotAllowed, NotFound } from "~/domain/errors";
import { canRunCohort } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { asViewer } from "~/platform/db.server";
import { type HoldSubject, isHoldSubject, isUnseen } from "./kinds";
import { nextDue } from "./list-upcoming.server";

/**
 * What would be put off: the subject, for whom, and when it is due now, which is null when nothing is left of it or staff
 * may not know; `nothing` tells the two apart.
 * @throws {NotFound} also for what cannot be put off @throws {NotAllowed}
 */
export function getHold(viewer: Viewer, asked: { code: string; subject: string; reference: string | null }) {
  return asViewer(viewer, async (tx, now) => {
    const cohort = await findReadableCohort(tx, viewer, asked.code);
    if (!canRunCohort(viewer, { programmeId: cohort.programmeId, cohortId: cohort.id })) throw new NotAllowed(true);
    const { subject } = asked;
    if (!isHoldSubject(subject)) throw new NotFound();
    const application =
      asked.reference === null
        ? null
        : await tx.application.findFirst({
            where: { AND: [{ reference: asked.reference, cohortId: cohort.id }, visibleToStaff(viewer)] },
            select: { id: true, reference: true, surname: true, givenName: true },
          });
    if (asked.reference !== null && !application) throw new NotFound();
    const scope = { cohortId: cohort.id, applicationId: application?.id ?? null };
    const due = isUnseen(subject) && !application ? null : await nextDue(tx, now, { kind: subject, ...scope });
    return {
      subject: subject satisfies HoldSubject,
      cohort: { code: cohort.code, name: trilingualSchema.parse(cohort.name) },
      application,
      due,
      nothing: due === null && (application !== null || !isUnseen(subject)),
    };
  });
}
