import { acceptOffer } from "~/domain/applications/accept-offer.server";
import { offerPlace } from "~/domain/applications/offer-place.server";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { bareApplications } from "./bare-application";
import type { BareCohort } from "./bare-cohort";

export type Placed = { id: string; reference: string; viewer: Viewer };

/** Somebody who was offered a place of the cohort, the named one or any, and took it. */
export async function placeTaken(cohort: BareCohort, unitPlaceId: string | null = null): Promise<Placed> {
  const [reference = ""] = await bareApplications(cohort, [{ status: "in_review" }]);
  const { id, viewer } = await asSystem("test", async (tx, now) => {
    const application = await tx.application.findUniqueOrThrow({
      where: { reference },
      select: { id: true, status: true, cohortId: true, personId: true },
    });
    const refusal = await offerPlace(tx, now, { application, unitPlaceId, actor: { kind: "packet", personId: null } });
    if (refusal) throw new Error(`no offer was made: ${refusal}`);
    return { id: application.id, viewer: ownerOf(application.personId) };
  });
  await acceptOffer(viewer, { reference });
  return { id, reference, viewer };
}

/** Somebody on the list of participants of a cohort whose offers have no conditions. */
export const enrolledIn = (cohort: BareCohort): Promise<Placed> => placeTaken(cohort);

/** An enrolment as it stands, with its events, the ends of its holds and the mails about it. */
export const enrolmentOf = (reference: string) =>
  asSystem("test", async (tx) => {
    const { id, enrolment, holds } = await tx.application.findUniqueOrThrow({
      where: { reference },
      select: {
        id: true,
        enrolment: {
          select: {
            state: true,
            endedAt: true,
            reasonKeys: true,
            reasonDetails: true,
            removalAskedAt: true,
            events: {
              select: { action: true, actor: true, actorPersonId: true, secondPersonId: true },
              orderBy: { id: "asc" },
            },
          },
        },
        holds: { select: { releasedBy: true } },
      },
    });
    const mails = await tx.outboxMessage.findMany({
      where: { applicationId: id, template: { startsWith: "enrolment" } },
      select: { template: true },
      orderBy: { id: "asc" },
    });
    return { ...enrolment, holds, mails: mails.map(({ template }) => template) };
  });

/** The person behind an application, as the one who asks. */
function ownerOf(personId: string): Viewer {
  return { kind: "person", personId, userId: personId, email: "", name: "", language: "az", grants: [] };
}
