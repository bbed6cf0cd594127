import { ownedBy } from "~/domain/applications/policy";
import { requireReason } from "~/domain/decisions/require-reason.server";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import type { ActorKind } from "~/generated/prisma/enums";
import { asViewer, type Tx } from "~/platform/db.server";
import { blockersToEnrolment } from "./blockers-to-enrolment";
import { leave } from "./leave.server";
import { loadRunEnrolment } from "./load-run-enrolment.server";

/**
 * Ends a participation by the person's own will: by themselves, or by a coordinator they told. The seat is free in the
 * same transaction. A reason helps but is not demanded.
 * @throws {NotFound} @throws {RuleBroken} @throws {Conflict}
 */
export function leaveProgramme(
  viewer: Viewer,
  input: { reference: string; reasonKey: string | null; details: string | null },
): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const { actor, ...enrolment } = await find(tx, viewer, input.reference);
    const reasonKeys = input.reasonKey ? [input.reasonKey] : [];
    const { details } = input;
    const blockers = [
      ...blockersToEnrolment("leave", enrolment, actor.kind),
      ...(await requireReason(tx, "left", { reasonKeys, details }, "reasonKey")),
    ];
    if (blockers.length > 0) throw new RuleBroken(blockers);
    await leave(tx, now, enrolment, { actor, reasonKeys, details });
  });
}

async function find(tx: Tx, viewer: Viewer, reference: string) {
  const own = await tx.enrolment.findFirst({
    where: { application: { reference, ...ownedBy(viewer) } },
    select: { id: true, applicationId: true, state: true },
  });
  const actor = { kind: "applicant" as ActorKind, personId: viewer.personId };
  return own ? { ...own, actor } : loadRunEnrolment(tx, viewer, reference);
}
