import type { Tx } from "~/platform/db.server";
import type { AssignedStage } from "./assigned-stage.server";

export type StageCandidate = { id: string; name: string; most: number | null };

/**
 * The people who may be given applications of a stage: on its list, with an account, and with the role of a reviewer for
 * the cohort today. Their limit is their own, else the stage's.
 */
export async function stageCandidates(tx: Tx, now: Date, stage: AssignedStage): Promise<StageCandidate[]> {
  const people = await tx.$queryRaw<StageCandidate[]>`
    select person_id as id, u.name, most from stage_reviewer r join app_user u using (person_id)
    where r.stage_id = ${stage.id}::uuid and r.removed_at is null and u.disabled_at is null
      and exists (select from role_grant g where g.person_id = r.person_id and g.role = 'reviewer' and g.unit_id is null
        and g.revoked_at is null and g.granted_at <= ${now} and (g.ends_at is null or g.ends_at > ${now})
        and (g.cohort_id = ${stage.cohort.id}::uuid or g.cohort_id is null
          and (g.programme_id = ${stage.cohort.programmeId}::uuid or g.programme_id is null)))
    order by person_id`;
  return people.map((person) => ({ ...person, most: person.most ?? stage.rules.mostPerReviewer }));
}
