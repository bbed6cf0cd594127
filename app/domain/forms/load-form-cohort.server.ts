import { NotAllowed, NotFound, RuleBroken } from "~/domain/errors";
import { canReadCohort, canRunCohort } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";

const COHORT = {
  id: true,
  code: true,
  name: true,
  state: true,
  closesAt: true,
  programmeId: true,
  programme: { select: { name: true } },
} as const;

/** The cohort whose form is looked at. @throws {NotFound} alike for one that is not theirs and one that does not exist */
export async function loadFormCohort(tx: Tx, viewer: Pick<Viewer, "grants">, code: string) {
  const cohort = await tx.cohort.findUnique({ where: { code }, select: COHORT });
  if (!cohort || !canReadCohort(viewer, { programmeId: cohort.programmeId, cohortId: cohort.id })) throw new NotFound();
  return cohort;
}

export type FormCohort = Awaited<ReturnType<typeof loadFormCohort>>;

/** Whether the form may still change: nobody fills in the form of a call that is over. */
export function isFormOpen({ state, closesAt }: Pick<FormCohort, "state" | "closesAt">, now: Date): boolean {
  return state === "draft" || (state === "announced" && now < closesAt);
}

/**
 * The cohort whose form is written.
 * @throws {NotFound} {NotAllowed} for who may not @throws {RuleBroken} when the call is over
 */
export async function loadFormCohortForWriting(tx: Tx, now: Date, viewer: Viewer, code: string): Promise<FormCohort> {
  const cohort = await loadFormCohort(tx, viewer, code);
  if (!canRunCohort(viewer, { programmeId: cohort.programmeId, cohortId: cohort.id })) throw new NotAllowed(true);
  if (!isFormOpen(cohort, now)) throw new RuleBroken([{ key: "formEdit.callOver" }]);
  return cohort;
}
