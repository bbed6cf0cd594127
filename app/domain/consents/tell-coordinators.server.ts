import type { GuardianLinkFound } from "~/domain/guardians/find-guardian-link.server";
import { isLanguage } from "~/domain/languages";
import { mailOf } from "~/domain/messages/mail-templates";
import { displayName } from "~/domain/people/name";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { Tx } from "~/platform/db.server";
import { enqueueMail } from "~/platform/outbox.server";
import { saidOf } from "./said-of";

/** Writes to everybody who coordinates the cohort, each in their own language, about one application of it. */
export async function tellCoordinators(
  tx: Tx,
  now: Date,
  { application, person }: Pick<GuardianLinkFound, "application" | "person">,
  eventId: string,
  template: "staffConsentWithdrawn" | "staffParticipationSuspended" | "staffChoicesChanged",
  said?: ReturnType<typeof saidOf>,
): Promise<void> {
  const { cohort, reference, id: applicationId } = application;
  const name = { ...person, patronymic: person.patronymic ?? null, sex: person.sex ?? null };
  for (const coordinator of await coordinatorsOf(tx, now, cohort)) {
    const language = isLanguage(coordinator.language) ? coordinator.language : "az";
    const data = {
      cohortName: trilingualSchema.parse(cohort.name),
      reference,
      participantName: displayName(name, language),
    };
    await enqueueMail(tx, now, {
      ...(template === "staffChoicesChanged"
        ? mailOf(template, { ...data, ...saidOf({}), ...said })
        : mailOf(template, data)),
      language,
      to: coordinator.email,
      personId: coordinator.id,
      applicationId,
      key: `${template}:${eventId}:${coordinator.id}`,
    });
  }
}

/** Those whose grant stands now: for the cohort, for its programme, or for all. */
async function coordinatorsOf(tx: Tx, now: Date, cohort: { id: string; programmeId: string }) {
  const people = await tx.person.findMany({
    where: {
      user: { disabledAt: null },
      grants: {
        some: {
          role: "coordinator",
          revokedAt: null,
          unitId: null,
          AND: [
            { OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
            {
              OR: [
                { cohortId: cohort.id },
                { programmeId: cohort.programmeId, cohortId: null },
                { programmeId: null, cohortId: null },
              ],
            },
          ],
        },
      },
    },
    orderBy: { id: "asc" },
    select: { id: true, language: true, user: { select: { email: true } } },
  });
  return people.flatMap(({ user, ...person }) => (user ? [{ ...person, email: user.email }] : []));
}
