import { tellApplicant } from "~/domain/applications/tell-applicant.server";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { localDateOfColumn } from "~/domain/calendar/local-date";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { ActorKind } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";

type Enrolled = {
  application: { id: string; cohortId: string; personId: string };
  actor: { kind: ActorKind; personId: string | null };
  /** The event of the application that led here; it names the cause of the mail. */
  eventId: string;
};

/** Puts a person on the list of participants, in the transaction of the event that led here, and tells them. */
export async function enrol(tx: Tx, now: Date, { application, actor, eventId }: Enrolled): Promise<void> {
  const { id: applicationId, cohortId, personId } = application;
  const { id } = await tx.enrolment.create({
    data: {
      applicationId,
      cohortId,
      personId,
      reasonKeys: [],
      enrolledAt: now,
      events: {
        create: {
          action: "enrol",
          toState: "active",
          actor: actor.kind,
          actorPersonId: actor.personId,
          reasonKeys: [],
          at: now,
        },
      },
    },
    select: { id: true },
  });
  await recordAudit(tx, now, {
    actor: actor.personId ? "person" : "system",
    actorPersonId: actor.personId,
    action: "enrol",
    entity: "enrolment",
    entityId: id,
    fields: ["state"],
  });
  const cohort = await tx.cohort.findUniqueOrThrow({
    where: { id: cohortId },
    select: { startsOn: true, venueUnit: { select: { name: true } } },
  });
  const hold = await tx.seatHold.findFirst({
    where: { applicationId, releasedAt: null },
    select: { seat: { select: { unitPlace: { select: { unit: { select: { name: true } } } } } } },
  });
  const place = hold?.seat.unitPlace?.unit ?? cohort.venueUnit;
  await tellApplicant(tx, now, { applicationId, eventId }, "enrolled", (about) => ({
    ...about,
    startsOn: localDateOfColumn(cohort.startsOn),
    place: place && trilingualSchema.parse(place.name),
  }));
}
