import { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";
import type { AssignedStage } from "./assigned-stage.server";
import { mayReview } from "./may-review.server";

export type StageCandidate = { id: string; name: string; most: number | null };

/**
 * The people who may be given applications of a stage: on its list, with an account, and with the role of a reviewer for
 * the cohort today. Their limit is their own, else the stage's.
 */
export async function stageCandidates(tx: Tx, now: Date, stage: AssignedStage): Promise<StageCandidate[]> {
  const people = await tx.$queryRaw<StageCandidate[]>`
    select person_id as id, u.name, most from stage_reviewer r join app_user u using (person_id)
    where r.stage_id = ${stage.id}::uuid and r.removed_at is null and ${mayReview(now, {
      person: Prisma.sql`r.person_id`,
      cohort: Prisma.sql`${stage.cohort.id}::uuid`,
      programme: Prisma.sql`${stage.cohort.programmeId}::uuid`,
    })}
    order by person_id`;
  return people.map((person) => ({ ...person, most: person.most ?? stage.rules.mostPerReviewer }));
}
