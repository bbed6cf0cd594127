import { recordStart } from "~/domain/applications/change-status.server";
import { NotFound, RuleBroken } from "~/domain/errors";
import type { Language } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer, type Tx } from "~/platform/db.server";
import { isLive, statusesWhere } from "./application";
import { referenceOf } from "./reference";

/**
 * Opens a draft in a cohort whose call is open, or finds the one that is already there.
 * @throws {NotFound} for a cohort nobody may know of @throws {RuleBroken} while the call is not open
 */
export function startApplication(
  viewer: Viewer,
  input: { cohortCode: string; language: Language },
): Promise<{ reference: string }> {
  return asViewer(viewer, async (tx, now) => {
    const cohort = await tx.cohort.findFirst({
      where: { code: input.cohortCode, state: { not: "draft" } },
      select: { id: true, code: true, state: true, opensAt: true, closesAt: true },
    });
    if (!cohort) throw new NotFound();
    // One person's starts wait for each other here, so that a double click finds the first draft.
    await tx.$queryRaw`select id from person where id = ${viewer.personId}::uuid for update`;
    const live = await tx.application.findFirst({
      where: { personId: viewer.personId, cohortId: cohort.id, status: { in: statusesWhere(isLive) } },
      select: { reference: true },
    });
    if (live) return live;
    const open = cohort.state === "announced" && cohort.opensAt <= now && now < cohort.closesAt;
    if (!open)
      throw new RuleBroken([{ key: now < cohort.opensAt ? "application.callNotOpen" : "application.callClosed" }]);
    const form = await tx.formVersion.findFirst({
      where: { cohortId: cohort.id, publishedAt: { not: null } },
      orderBy: { number: "desc" },
      select: { id: true },
    });
    if (!form) throw new NotFound();
    const application = await tx.application.create({
      data: {
        reference: referenceOf(cohort.code, await nextNumber(tx, cohort.id)),
        cohortId: cohort.id,
        personId: viewer.personId,
        language: input.language,
        formVersionId: form.id,
        statusChangedAt: now,
        createdAt: now,
      },
      select: { id: true, reference: true },
    });
    await recordStart(tx, now, application, viewer.personId);
    return { reference: application.reference };
  });
}

/** The next number of the cohort. It waits for the one before it; a number lost with its transaction stays a gap. */
async function nextNumber(tx: Tx, cohortId: string): Promise<number> {
  const counter = await tx.referenceCounter.upsert({
    where: { cohortId },
    create: { cohortId, last: 1 },
    update: { last: { increment: 1 } },
    select: { last: true },
  });
  return counter.last;
}
