import { findReadableCohort } from "~/domain/cohorts/find-readable-cohort.server";
import type { Blocker } from "~/domain/errors";
import { canRunCohort } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import type { ApplicationStatus } from "~/generated/prisma/enums";
import { asViewer } from "~/platform/db.server";
import { blockersTo } from "./blockers-to";
import { visibleToStaff } from "./policy";

export type PassCandidate = {
  reference: string;
  surname: string;
  givenName: string;
  status: ApplicationStatus;
  documentsExpected: number;
  documentsPresent: number;
  /** Why the check cannot be passed now; none means it can. */
  blockers: Blocker[];
};

/** The most applications taken at once: more than a page of the list holds. */
const MOST = 200;

/**
 * Applications of one cohort by their references, with what stands between each and passing the initial check. References
 * of elsewhere are left out without a word.
 * @throws {NotFound} for a cohort the viewer does not run
 */
export function listPassCandidates(
  viewer: Viewer,
  { code, references }: { code: string; references: string[] },
): Promise<PassCandidate[]> {
  return asViewer(viewer, async (tx, now) => {
    const cohort = await findReadableCohort(tx, viewer, code);
    const mayRun = canRunCohort(viewer, { programmeId: cohort.programmeId, cohortId: cohort.id });
    const rows = await tx.application.findMany({
      where: { AND: [{ cohortId: cohort.id, reference: { in: references.slice(0, MOST) } }, visibleToStaff(viewer)] },
      select: {
        reference: true,
        surname: true,
        givenName: true,
        status: true,
        documentsExpected: true,
        documentsPresent: true,
      },
      orderBy: { rankAt: "asc" },
    });
    return rows.map((row) => ({
      ...row,
      surname: row.surname ?? "",
      givenName: row.givenName ?? "",
      blockers: mayRun ? blockersTo("pass_check", row, "coordinator", now) : [{ key: "application.notYours" }],
    }));
  });
}
