import { conflictsOf } from "~/domain/assignment/conflicts-of.server";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { Conflict, RuleBroken } from "~/domain/errors";
import { canonicalJson } from "~/domain/forms/canonical-json";
import type { Viewer } from "~/domain/people/viewer";
import { Prisma } from "~/generated/prisma/client";
import { asViewer, type Tx } from "~/platform/db.server";
import { tellOfBooking } from "./booking-mail.server";
import { findRunInterviewStage } from "./interview-stage.server";
import { keepSlot } from "./keep-slot.server";
import { requirePanel, requireUnit } from "./plan-slots.server";
import { enteredPlace, type SlotPlaceInput } from "./slot-input";

type EditSlotInput = SlotPlaceInput & {
  code: string;
  stageKey: string;
  slotId: string;
  version: number;
  panel: string[];
};

/**
 * Changes where a slot is and who sits on its panel, before it begins. Candidates who have it are told of another place.
 * @throws {RuleBroken} @throws {Conflict} when it was changed meanwhile @throws {NotFound} @throws {NotAllowed}
 */
export function editSlot(viewer: Viewer, input: EditSlotInput): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const stage = await findRunInterviewStage(tx, viewer, input);
    const { slot, bookings } = await keepSlot(tx, stage.id, input.slotId);
    if (slot.startsAt <= now) throw new RuleBroken([{ key: "interviews.begun" }]);
    if (slot.version !== input.version) throw new Conflict("slot");
    const entered = enteredPlace(input);
    if (entered.value === null) throw new RuleBroken(entered.blockers);
    const { unitId, place, link } = entered.value;
    await requireUnit(tx, unitId);
    const panel = [...new Set(input.panel)];
    await requirePanel(tx, now, stage, panel);
    const applicationIds = bookings.map(({ applicationId }) => applicationId);
    if ((await conflictsOf(tx, now, { reviewerIds: panel, applicationIds })).length > 0)
      throw new RuleBroken([{ key: "interviews.panelApart", field: "panels" }]);
    await writePanel(tx, slot.id, panel);
    const moved = where(slot) !== where({ unitId, place, link });
    // A calendar takes the new place by the version; another panel changes nothing in it.
    await tx.interviewSlot.update({
      where: { id: slot.id },
      data: { unitId, place: place ?? Prisma.DbNull, link, version: { increment: 1 } },
      select: { id: true },
    });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "edit_interview_slot",
      entity: "interview_slot",
      entityId: slot.id,
      fields: moved ? ["unitId", "place", "link", "panel"] : ["panel"],
    });
    if (!moved) return;
    const cause = String(slot.version + 1);
    for (const { id } of bookings) await tellOfBooking(tx, now, { bookingId: id, template: "interviewChanged", cause });
  });
}

async function writePanel(tx: Tx, slotId: string, panel: readonly string[]): Promise<void> {
  await tx.interviewPanelist.deleteMany({ where: { slotId, personId: { notIn: [...panel] } } });
  await tx.interviewPanelist.createMany({
    data: panel.map((personId) => ({ slotId, personId })),
    skipDuplicates: true,
  });
}

type Where = { unitId: string | null; place: Prisma.JsonValue; link: string | null };

const where = ({ unitId, place, link }: Where): string => canonicalJson({ unitId, place: place ?? null, link });
