import { recordStart } from "~/domain/applications/change-status.server";
import { callPhase, isCallAhead } from "~/domain/cohorts/call";
import { NotFound, RuleBroken } from "~/domain/errors";
import type { Language } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer, type Tx } from "~/platform/db.server";
import { isLive, statusesWhere } from "./application";
import { nextReference } from "./next-reference.server";

type ToStart = { cohortCode: string; language: Language };

/** Opens a draft of the viewer's own, as `startFor` does. @throws {NotFound} @throws {RuleBroken} */
export function startApplication(viewer: Viewer, input: ToStart): Promise<{ reference: string }> {
  return asViewer(viewer, (tx, now) => startFor(tx, now, viewer.personId, input));
}

/**
 * Opens a draft of a person in a cohort whose call is open, or finds the one that is already there.
 * @throws {NotFound} for a cohort nobody may know of @throws {RuleBroken} while the call is not open
 */
export async function startFor(tx: Tx, now: Date, personId: string, input: ToStart): Promise<{ reference: string }> {
  const cohort = await tx.cohort.findFirst({
    where: { code: input.cohortCode, state: { not: "draft" } },
    select: { id: true, code: true, state: true, opensAt: true, closesAt: true },
  });
  if (!cohort) throw new NotFound();
  // One person's starts wait for each other here, so that a double click finds the first draft.
  await tx.$queryRaw`select id from person where id = ${personId}::uuid for update`;
  const live = await tx.application.findFirst({
    where: { personId, cohortId: cohort.id, status: { in: statusesWhere(isLive) } },
    select: { reference: true },
  });
  if (live) return live;
  const phase = callPhase(cohort, now);
  if (phase !== "open") {
    const ahead = phase !== null && isCallAhead(phase);
    throw new RuleBroken([{ key: ahead ? "application.callNotOpen" : "application.callClosed" }]);
  }
  // The number first: a form published in this moment waits for it, or is found by the next statement.
  const reference = await nextReference(tx, cohort);
  const form = await tx.formVersion.findFirst({
    where: { cohortId: cohort.id, publishedAt: { not: null } },
    orderBy: { number: "desc" },
    select: { id: true },
  });
  if (!form) throw new NotFound();
  const application = await tx.application.create({
    data: {
      reference,
      cohortId: cohort.id,
      personId,
      language: input.language,
      formVersionId: form.id,
      statusChangedAt: now,
      createdAt: now,
    },
    select: { id: true, reference: true },
  });
  const actor = { kind: "applicant", personId } as const;
  await recordStart(tx, now, { application, action: "start", actor });
  return { reference };
}
