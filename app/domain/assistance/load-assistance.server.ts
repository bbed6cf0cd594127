import { isDraft, statusesWhere } from "~/domain/applications/application";
import { NotAllowed, NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { isUuid } from "~/domain/uuid";
import type { Tx } from "~/platform/db.server";
import { helpsToApply } from "./policy";

/**
 * The operator's own help that is open at this moment. Whatever happens to a person's drafts waits for each other, so that
 * tries are counted and a code is judged by what it agrees to.
 * @param agreed whether the person has let the operator in; until then nothing of the draft is there for them
 * @throws {NotAllowed} @throws {NotFound} for any other
 */
export async function loadAssistance(tx: Tx, now: Date, viewer: Viewer, assistanceId: string, agreed = true) {
  if (!helpsToApply(viewer)) throw new NotAllowed(false);
  if (!isUuid(assistanceId)) throw new NotFound();
  await lockHelped(tx, assistanceId);
  const assistance = await tx.assistance.findFirst({
    where: {
      ...{ id: assistanceId, operatorId: viewer.personId, endedAt: null, until: { gt: now } },
      ...{ agreedAt: agreed ? { not: null } : null, application: { status: { in: statusesWhere(isDraft) } } },
    },
    include: ASSISTANCE,
  });
  if (!assistance) throw new NotFound();
  return assistance;
}

export type OpenAssistance = Awaited<ReturnType<typeof loadAssistance>>;

/** Locks the person an operator helps: before anything of theirs, as every start and every sending does. */
export async function lockHelped(tx: Tx, assistanceId: string): Promise<void> {
  await tx.$queryRaw`select p.id from person p join application a on a.person_id = p.id
    join assistance s on s.application_id = a.id where s.id = ${assistanceId}::uuid for update of p`;
}

export const ASSISTANCE = {
  operator: { select: { user: { select: { name: true } } } },
  application: {
    select: {
      reference: true,
      personId: true,
      cohort: { select: { name: true } },
      person: { select: { language: true, user: { select: { name: true, email: true, lastSignedInAt: true } } } },
    },
  },
} as const;
