import { recordAudit } from "~/domain/audit/record-audit.server";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { Prisma } from "~/generated/prisma/client";
import { asViewer } from "~/platform/db.server";
import { findRunInterviewStage } from "./interview-stage.server";
import { planSlots } from "./plan-slots.server";
import type { SlotsInput } from "./slot-input";

type MakeSlotsInput = SlotsInput & {
  code: string;
  stageKey: string;
  /** The warnings were read, and the slots are wanted all the same. */
  despite: boolean;
};

/**
 * Makes the slots of a rule, all or none. The same form sent twice makes them once: the panel is busy then, which has to be
 * read and confirmed first.
 * @returns how many @throws {RuleBroken} @throws {NotFound} @throws {NotAllowed}
 */
export function makeSlots(viewer: Viewer, input: MakeSlotsInput): Promise<number> {
  return asViewer(viewer, async (tx, now) => {
    const stage = await findRunInterviewStage(tx, viewer, input);
    // Rules of one stage are made into slots one after the other, so that each sees whom the earlier one sat down.
    await tx.$queryRaw`select id from cohort_stage where id = ${stage.id}::uuid for no key update`;
    if (stage.cohort.state === "cancelled") throw new RuleBroken([{ key: "interviews.cohortCancelled" }]);
    const { slots, capacity, unitId, place, link } = await planSlots(tx, now, stage, input);
    if (!input.despite && slots.some(({ warnings }) => warnings.length > 0))
      throw new RuleBroken([{ key: "interviews.warningsUnread", field: "despite" }]);
    const shared = { stageId: stage.id, capacity, unitId, place: place ?? Prisma.DbNull, link };
    const made = await tx.interviewSlot.createManyAndReturn({
      data: slots.map(({ startsAt, endsAt }) => ({
        ...shared,
        ...{ startsAt, endsAt, createdById: viewer.personId, createdAt: now },
      })),
      select: { id: true },
    });
    await tx.interviewPanelist.createMany({
      data: made.flatMap(({ id: slotId }, at) => (slots[at]?.panel ?? []).map((personId) => ({ slotId, personId }))),
    });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "make_interview_slots",
      entity: "cohort_stage",
      entityId: stage.id,
      fields: ["slots"],
    });
    return made.length;
  });
}
