import type { Viewer } from "~/domain/people/viewer";
import type { DecisionOutcome } from "~/generated/prisma/enums";
import { asSystem } from "~/platform/db.server";
import { bareCohort } from "./bare-cohort";
import { manyApplications } from "./many-applications";

/**
 * A collecting packet with many decisions, as rows: so many of each outcome, with a seat for each offer. Everyone has an
 * account, so that everyone is mailed. @returns its address and id
 */
export async function largePacket(
  code: string,
  by: Viewer,
  outcomes: Partial<Record<DecisionOutcome, number>>,
): Promise<{ packet: { cohortCode: string; number: number }; id: string; cohortId: string }> {
  const wanted = Object.entries(outcomes).flatMap(([outcome, count]) => Array.from({ length: count }, () => outcome));
  const cohort = await bareCohort({ code, seats: outcomes.offer ?? 0 });
  await manyApplications(cohort, wanted.length, { status: "in_review" });
  const id = await asSystem("test rows", async (tx, now) => {
    await tx.cohort.update({ where: { id: cohort.id }, data: { waitingListSize: wanted.length } });
    await tx.$executeRaw`
      insert into app_user (id, person_id, name, email, email_verified, created_at, updated_at)
      select gen_random_uuid(), a.person_id, a.surname, lower(a.reference) || '@example.com', true, ${now}, ${now}
      from application a
      where a.cohort_id = ${cohort.id}::uuid and not exists (select from app_user u where u.person_id = a.person_id)`;
    const packet = await tx.decisionPacket.create({
      data: { cohortId: cohort.id, number: 1, createdById: by.personId, createdAt: now },
      select: { id: true },
    });
    const people = await tx.application.findMany({ where: { cohortId: cohort.id }, orderBy: { reference: "asc" } });
    await tx.decision.createMany({
      data: people.map(({ id: applicationId, status }, at) => ({
        ...{ packetId: packet.id, applicationId, fromStatus: status, rank: at + 1 },
        outcome: wanted[at] as DecisionOutcome,
        reasonKeys: wanted[at] === "not_select" ? ["scoreTooLow"] : [],
        ...{ decidedById: by.personId, decidedAt: now },
      })),
    });
    return packet.id;
  });
  return { packet: { cohortCode: code, number: 1 }, id, cohortId: cohort.id };
}
