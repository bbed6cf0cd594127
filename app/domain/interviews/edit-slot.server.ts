import { conflictsOf } from "~/domain/assignment/conflicts-of.server";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { type Blocker, Conflict, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { readSetting } from "~/domain/settings/read-setting.server";
import { Prisma } from "~/generated/prisma/client";
import { asViewer, type Tx } from "~/platform/db.server";
import { tellOfBooking } from "./booking-mail.server";
import { hasBegun } from "./interview";
import { findRunInterviewStage } from "./interview-stage.server";
import { keepSlot } from "./keep-slot.server";
import { requirePanel, requireUnit } from "./plan-slots.server";
import { seatPanel } from "./seat-panel.server";
import { changedFields, type SlotDetails } from "./slot-details";
import { enteredPlace, type SlotPlaceInput } from "./slot-input";
import { slotOddities } from "./slot-oddities.server";
import type { PlannedTime } from "./slot-rule";
import { enteredSlotTime, type SlotTimeInput } from "./slot-time-input";

type EditSlotInput = SlotTimeInput &
  SlotPlaceInput & {
    code: string;
    stageKey: string;
    slotId: string;
    version: number;
    panel: string[];
    /** What is odd was read, and the change is wanted all the same. */
    despite: boolean;
  };

const HOUR_MS = 3_600_000;

/**
 * Changes when and where a slot is and who sits on its panel. Candidates who have it are told of another time or place. Once
 * it has begun only its panel is put right: whoever is added judges those who came.
 * @throws {RuleBroken} @throws {Conflict} when it was changed meanwhile @throws {NotFound} @throws {NotAllowed}
 */
export function editSlot(viewer: Viewer, input: EditSlotInput): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const stage = await findRunInterviewStage(tx, viewer, input);
    const { slot, bookings } = await keepSlot(tx, stage.id, input.slotId);
    if (slot.version !== input.version) throw new Conflict("slot");
    // As those who make slots do: each sees whom the earlier one sat down.
    await tx.$queryRaw`select id from cohort_stage where id = ${stage.id}::uuid for no key update`;
    const { startsAt, endsAt, unitId, place, link } = slot;
    const before: SlotDetails = { startsAt, endsAt, unitId, place, link };
    const after = hasBegun(slot, bookings, now) ? before : await enteredDetails(tx, now, input);
    const panel = [...new Set(input.panel)];
    await requirePanel(tx, now, stage, panel);
    const applicationIds = bookings.map(({ applicationId }) => applicationId);
    if ((await conflictsOf(tx, now, { reviewerIds: panel, applicationIds })).length > 0)
      throw new RuleBroken([{ key: "interviews.panelApart", field: "panels" }]);
    const changed = changedFields(before, after);
    const moved = changed.includes("startsAt") || changed.includes("endsAt");
    const standing = { time: before, panel: slot.panel.map(({ personId }) => personId) };
    const odd = await slotOddities(tx, now, stage, { slotId: slot.id, time: after, panel, moved, before: standing });
    if (odd.length > 0 && !input.despite) throw new RuleBroken(odd);
    await seatPanel(tx, now, { slotId: slot.id, stageId: stage.id, panel, bookings, assignedById: viewer.personId });
    // A calendar takes the new time and place by the version; another panel changes nothing in it.
    await tx.interviewSlot.update({
      where: { id: slot.id },
      data: { ...after, place: after.place ?? Prisma.DbNull, version: { increment: 1 } },
      select: { id: true },
    });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "edit_interview_slot",
      entity: "interview_slot",
      entityId: slot.id,
      fields: [...changed, "panel"],
    });
    if (changed.length === 0) return;
    if (moved) await remindAgain(tx, now, slot.id, after);
    const template = moved ? "interviewMoved" : "interviewChanged";
    for (const { id } of bookings)
      await tellOfBooking(tx, now, { bookingId: id, template, cause: String(slot.version + 1) });
  });
}

/** When and where a slot is to be. @throws {RuleBroken} with every field that will not do */
async function enteredDetails(tx: Tx, now: Date, input: EditSlotInput): Promise<SlotDetails> {
  const [time, place] = [enteredSlotTime(input), enteredPlace(input)];
  const blockers: Blocker[] = [...time.blockers, ...place.blockers];
  if (time.value && time.value.startsAt <= now) blockers.push({ key: "interviews.past", field: "from" });
  if (blockers.length > 0 || !time.value || !place.value) throw new RuleBroken(blockers);
  await requireUnit(tx, place.value.unitId);
  return { ...time.value, ...place.value };
}

/** A new time has a reminder of its own, unless it is so near that the mail about the change is one. */
async function remindAgain(tx: Tx, now: Date, slotId: string, { startsAt }: PlannedTime): Promise<void> {
  const ahead = (await readSetting(tx, now, "interviews.reminderHours")) * HOUR_MS;
  const near = startsAt.getTime() - ahead <= now.getTime();
  await tx.interviewBooking.updateMany({
    where: { slotId, cancelledAt: null },
    data: { remindedAt: near ? now : null },
  });
}
