import { trilingualSchema } from "~/domain/trilingual-schema";
import type { ActorKind, ApplicationStatus } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import { changeStatus, type StatusChange } from "./change-status.server";
import { tellApplicant } from "./tell-applicant.server";

/**
 * Writes an offer of a seat that the caller holds for the application: the state, the condition of the unit's answer
 * where a unit has the last word, the mail.
 * @throws {Conflict} when the application changed meanwhile
 */
export async function writeOffer(
  tx: Tx,
  now: Date,
  offer: {
    application: { id: string; status: ApplicationStatus };
    action: "offer" | "promote" | "reconsider";
    actor: { kind: ActorKind; personId: string | null };
    unitPlaceId: string | null;
    unitConfirms: boolean;
    lapsesAt: Date;
    /** What is told along with a decision; a promotion leaves it as it was. */
    advice?: string | null;
    /** Kept with the event, for staff. */
    note?: string | null;
    /** The answer to the appeal that led to it: one mail tells both. */
    appealAnswer?: string;
    /** Other columns that change in the same write. */
    set?: StatusChange["set"];
  },
): Promise<void> {
  const { application, action, actor, unitPlaceId, lapsesAt, advice, note, appealAnswer: answer, set } = offer;
  const { eventId } = await changeStatus(tx, now, {
    application,
    action,
    to: "offered",
    actor,
    note,
    set: { ...set, offeredAt: now, offerLapsesAt: lapsesAt, advice },
  });
  const place = unitPlaceId
    ? await tx.unitPlace.findUniqueOrThrow({
        where: { id: unitPlaceId },
        select: { title: true, unit: { select: { name: true } } },
      })
    : null;
  // Where a unit takes people in, its supervisor has the last word.
  if (place?.unit && offer.unitConfirms) {
    await tx.offerCondition.create({ data: { applicationId: application.id, kind: "unit_answer", createdAt: now } });
  }
  const event = { applicationId: application.id, eventId };
  const terms = {
    unitName: place && trilingualSchema.parse(place.unit ? place.unit.name : place.title),
    lapsesAt: lapsesAt.toISOString(),
  };
  if (answer === undefined) await tellApplicant(tx, now, event, "offer", (about) => ({ ...about, ...terms }));
  else await tellApplicant(tx, now, event, "appealOffer", (about) => ({ ...about, ...terms, answer }));
}
