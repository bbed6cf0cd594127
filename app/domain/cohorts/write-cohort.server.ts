import { recordAudit } from "~/domain/audit/record-audit.server";
import { Conflict, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import type { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";
import { type CohortPart, editingOf } from "./editable-parts";
import type { AuthoredCohort } from "./load-authored-cohort.server";

export const REASON_MAX_CHARS = 500;

type Writing = {
  part: CohortPart;
  /** The version of the cohort the form was drawn from. */
  version: number;
  reason: string;
  data: Prisma.CohortUncheckedUpdateManyInput;
  /** Names of what changed, for the audit trail. */
  fields: string[];
};

/** Whether a part may be written now, and why not. */
export function editingBlockers(cohort: AuthoredCohort, part: CohortPart, reason: string, now: Date) {
  const editing = editingOf(part, cohort, now);
  if (editing === "closed") return [{ key: "cohort.partLocked" }];
  if (reason.length > REASON_MAX_CHARS) {
    return [{ key: "answer.tooLong", params: { max: REASON_MAX_CHARS, actual: reason.length }, field: "reason" }];
  }
  return editing === "withReason" && reason === "" ? [{ key: "cohort.reasonMissing", field: "reason" }] : [];
}

/**
 * Writes columns of a cohort by the version its form was drawn from, and the line of the audit trail. Whoever writes
 * the same cohort waits here, so what belongs to it is written after this.
 * @throws {Conflict} when somebody wrote it since
 */
export async function writeCohort(
  tx: Tx,
  now: Date,
  viewer: Pick<Viewer, "personId">,
  cohort: AuthoredCohort,
  { part, version, reason, data, fields }: Writing,
): Promise<void> {
  const blockers = editingBlockers(cohort, part, reason, now);
  if (blockers.length > 0) throw new RuleBroken(blockers);
  const { count } = await tx.cohort.updateMany({
    where: { id: cohort.id, version, state: cohort.state },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw new Conflict();
  await recordAudit(tx, now, {
    actor: "person",
    actorPersonId: viewer.personId,
    action: `edit_cohort_${part}`,
    entity: "cohort",
    entityId: cohort.id,
    fields,
    ...(reason !== "" && { reason }),
  });
}
