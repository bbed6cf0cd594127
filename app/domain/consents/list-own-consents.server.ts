import type { Trilingual } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { asViewer } from "~/platform/db.server";
import { effectOfTakingBack, OWN_CONSENTS, type OwnConsentEffect } from "./own-consents";

type OwnConsent = { reference: string; cohortName: Trilingual; effect: OwnConsentEffect };

/** The applications for which the person's own consent to the use of their data stands, and what taking it back would mean. */
export function listOwnConsents(viewer: Viewer): Promise<OwnConsent[]> {
  return asViewer(viewer, async (tx) => {
    const rows = await tx.application.findMany({
      where: {
        personId: viewer.personId,
        consents: { some: { guardianId: null, kind: { in: [...OWN_CONSENTS] }, given: true, withdrawnAt: null } },
      },
      orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
      select: {
        ...{ reference: true, status: true },
        cohort: { select: { name: true } },
        enrolment: { select: { state: true } },
      },
    });
    return rows.map(({ reference, status, cohort, enrolment }) => ({
      reference,
      cohortName: trilingualSchema.parse(cohort.name),
      effect: effectOfTakingBack(status, enrolment?.state ?? null),
    }));
  });
}
