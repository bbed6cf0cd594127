import { lockApplication } from "~/domain/applications/lock-application.server";
import { meetConditions } from "~/domain/applications/meet-conditions.server";
import { tellApplicant } from "~/domain/applications/tell-applicant.server";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { requireReason } from "~/domain/decisions/require-reason.server";
import { Conflict, NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { isUuid } from "~/domain/uuid";
import type { ApplicationStatus, PlacementState } from "~/generated/prisma/enums";
import { asViewer, type Tx } from "~/platform/db.server";
import { blockersToAnswer } from "./blockers-to-placement";
import { placedWith } from "./policy";

export type UnitAnswer = {
  placementId: string;
  answer: "yes" | "no";
  reasonKey: string | null;
  details: string | null;
};

/**
 * The unit's last word on a person. A yes meets the condition, and enrols them when it was the last one open. A no needs
 * a reason of the list: the person keeps the seat while the coordinator looks for another place, and this one is not
 * offered to them again.
 * @throws {NotFound} for another unit's placement @throws {RuleBroken} @throws {Conflict} when a colleague was faster
 */
export function answerPlacement(viewer: Viewer, input: UnitAnswer): Promise<{ enrolled: boolean }> {
  return asViewer(viewer, async (tx, now) => {
    const placement = await findPlacement(tx, viewer, input.placementId);
    const { application } = placement;
    const reasonKeys = input.answer === "no" && input.reasonKey ? [input.reasonKey] : [];
    const details = input.answer === "no" ? input.details : null;
    const asked = { state: placement.state, applicationStatus: application.status };
    const blockers = [
      ...blockersToAnswer(asked, { answer: input.answer, reasonKeys }),
      ...(await requireReason(tx, "refusedByUnit", { reasonKeys, details }, "reasonKey")),
    ];
    if (blockers.length > 0) throw new RuleBroken(blockers);

    await lockApplication(tx, application);
    const state = input.answer === "yes" ? "accepted_by_unit" : "refused_by_unit";
    await record(tx, now, viewer, placement, { state, reasonKeys, reasonDetails: details });
    const about = { application, placementId: placement.id, unitName: placement.unitPlace.unit?.name };
    if (input.answer === "yes") return { enrolled: await takeIn(tx, now, viewer, about) };
    await lookElsewhere(tx, now, placement.unitPlaceId, about);
    return { enrolled: false };
  });
}

async function findPlacement(tx: Tx, viewer: Viewer, id: string) {
  if (!isUuid(id)) throw new NotFound();
  const placement = await tx.placement.findFirst({
    where: { AND: [{ id }, placedWith(viewer)] },
    select: {
      id: true,
      state: true,
      unitPlaceId: true,
      unitPlace: { select: { unit: { select: { name: true } } } },
      application: { select: { id: true, status: true, cohortId: true, personId: true } },
    },
  });
  if (!placement) throw new NotFound();
  return placement;
}

type Answered = { state: PlacementState; reasonKeys: string[]; reasonDetails: string | null };

/** Writes the answer only while nobody else of the unit has given one. @throws {Conflict} with the answer found */
async function record(tx: Tx, now: Date, viewer: Viewer, placement: { id: string }, answer: Answered): Promise<void> {
  const { id } = placement;
  const { count } = await tx.placement.updateMany({
    where: { id, state: "proposed" },
    data: { ...answer, answeredAt: now, answeredById: viewer.personId },
  });
  if (count === 0) {
    const found = await tx.placement.findUnique({ where: { id }, select: { state: true } });
    throw new Conflict(found?.state);
  }
  await recordAudit(tx, now, {
    actor: "person",
    actorPersonId: viewer.personId,
    action: answer.state === "accepted_by_unit" ? "accept_placement" : "refuse_placement",
    entity: "placement",
    entityId: id,
    fields: ["state"],
  });
}

type About = {
  application: { id: string; status: ApplicationStatus; cohortId: string; personId: string };
  placementId: string;
  unitName: unknown;
};

async function takeIn(tx: Tx, now: Date, viewer: Viewer, { application, placementId, unitName }: About) {
  await tx.offerCondition.updateMany({
    where: { applicationId: application.id, kind: "unit_answer", metAt: null, failedAt: null },
    data: { metAt: now },
  });
  const actor = { kind: "supervisor", personId: viewer.personId } as const;
  // One mail tells the good news: that they are enrolled, or that the unit agreed and something else is still open.
  if (await meetConditions(tx, now, { application, actor })) return true;
  const cause = { applicationId: application.id, eventId: placementId };
  await tellApplicant(tx, now, cause, "placementConfirmed", (about) => ({
    ...about,
    unitName: trilingualSchema.parse(unitName),
  }));
  return false;
}

async function lookElsewhere(tx: Tx, now: Date, unitPlaceId: string, { application, placementId, unitName }: About) {
  await tx.application.update({
    where: { id: application.id },
    data: { excludedPlaceIds: { push: unitPlaceId } },
    select: { id: true },
  });
  const cause = { applicationId: application.id, eventId: placementId };
  await tellApplicant(tx, now, cause, "placementSecondRound", (about) => ({
    ...about,
    unitName: trilingualSchema.parse(unitName),
  }));
}
