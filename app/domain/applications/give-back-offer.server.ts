import { endDeferral } from "~/domain/enrolments/end-deferral.server";
import type { Viewer } from "~/domain/people/viewer";
import { freeSeat } from "~/domain/seats/free-seat.server";
import type { ApplicationStatus } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import { changeStatus } from "./change-status.server";
import { tellApplicant } from "./tell-applicant.server";

type GivenBack = {
  application: { id: string; status: ApplicationStatus };
  reasonKeys: string[];
  details: string | null;
};

/** The viewer gives an offered place back, the rules having been checked: the seat is free in the same transaction. */
export async function giveBackOffer(tx: Tx, now: Date, viewer: Viewer, given: GivenBack): Promise<void> {
  const { application, reasonKeys, details } = given;
  const { eventId } = await changeStatus(tx, now, {
    application,
    action: "decline",
    to: "offer_declined",
    actor: { kind: "applicant", personId: viewer.personId },
    reasonKeys,
    note: details,
    set: { reasonKeys, reasonDetails: details },
  });
  const actor = { kind: "applicant", personId: viewer.personId } as const;
  await endDeferral(tx, now, { applicationId: application.id, actor, reasonKeys, details });
  await freeSeat(tx, now, { applicationId: application.id, by: "decline" });
  await tellApplicant(tx, now, { applicationId: application.id, eventId }, "offerDeclined", (about) => about);
}
