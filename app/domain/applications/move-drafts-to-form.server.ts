import { actAsPortal, type Tx } from "~/platform/db.server";

/**
 * Moves the cohort's drafts over to a new version of its form. It waits for whoever is starting an application right now,
 * and those who start later find the new version (startApplication takes its number before it reads the form).
 * @returns how many drafts were moved
 */
export async function moveDraftsToForm(tx: Tx, to: { cohortId: string; formVersionId: string }): Promise<number> {
  const { cohortId, formVersionId } = to;
  await tx.$executeRaw`
    insert into reference_counter (cohort_id, last) values (${cohortId}::uuid, 0)
    on conflict (cohort_id) do update set last = reference_counter.last`;
  // Who publishes a form knows of no draft.
  const { count } = await actAsPortal(tx, "move_drafts", () =>
    tx.application.updateMany({
      where: { cohortId, status: "draft", formVersionId: { not: formVersionId } },
      data: { formVersionId },
    }),
  );
  return count;
}
