import { NotAllowed } from "~/domain/errors";
import type { Trilingual } from "~/domain/languages";
import { canMakeCohorts } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { shownTextSchema } from "~/domain/trilingual-schema";
import { asViewer } from "~/platform/db.server";
import { loadAuthoredCohort } from "./load-authored-cohort.server";
import { yearsMoved } from "./moved-days";

export type NewCohortChoices = {
  /** The programmes a cohort can be made of. */
  programmes: { code: string; name: Trilingual }[];
  /** The cohort it is made from, and the code the new one would have. */
  source: { code: string; name: Trilingual; proposedCode: string } | null;
};

/**
 * What a new cohort can be made of. `fromCode`: the cohort to clone, null for a new one.
 * @throws {NotAllowed} for who makes no cohorts @throws {NotFound} for a cohort the viewer does not run
 */
export function getNewCohort(viewer: Viewer, fromCode: string | null): Promise<NewCohortChoices> {
  return asViewer(viewer, async (tx) => {
    const rows = await tx.programme.findMany({
      select: { id: true, code: true, name: true },
      orderBy: [{ position: "asc" }, { code: "asc" }],
    });
    const own = rows.filter(({ id }) => canMakeCohorts(viewer, id));
    if (own.length === 0) throw new NotAllowed(false);
    const source = fromCode === null ? null : await loadAuthoredCohort(tx, viewer, fromCode);
    return {
      programmes: own.map(({ code, name }) => ({ code, name: shownTextSchema.parse(name) })),
      source: source && {
        code: source.code,
        name: shownTextSchema.parse(source.name),
        proposedCode: yearsMoved(source.code, 1),
      },
    };
  });
}
