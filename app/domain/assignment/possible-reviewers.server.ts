import type { Tx } from "~/platform/db.server";

/** The people who hold the role of a reviewer for a cohort today, by name; or one of them alone. */
export async function possibleReviewers(
  tx: Tx,
  now: Date,
  cohort: { id: string; programmeId: string },
  personId?: string,
): Promise<{ id: string; name: string }[]> {
  const people = await tx.person.findMany({
    where: {
      id: personId,
      user: { disabledAt: null },
      grants: {
        some: {
          role: "reviewer",
          unitId: null,
          revokedAt: null,
          grantedAt: { lte: now },
          AND: [
            { OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
            {
              OR: [
                { cohortId: cohort.id },
                { cohortId: null, programmeId: cohort.programmeId },
                { cohortId: null, programmeId: null },
              ],
            },
          ],
        },
      },
    },
    select: { id: true, user: { select: { name: true } } },
    orderBy: [{ user: { name: "asc" } }, { id: "asc" }],
  });
  return people.map(({ id, user }) => ({ id, name: user?.name ?? "" }));
}
