import { actionOf } from "~/domain/applications/application";
import { findReadableCohort } from "~/domain/cohorts/find-readable-cohort.server";
import type { Viewer } from "~/domain/people/viewer";
import { readSetting } from "~/domain/settings/read-setting.server";
import { asViewer, type Tx } from "~/platform/db.server";
import { type FairnessFacts, type FairnessLimits, type FairnessReport, fairnessOf } from "./fairness";

/** Regions are told apart as those of the capital and all others: single ones are too small for any figure. */
export const CAPITAL = "baku";
export const ELSEWHERE = "elsewhere";

/**
 * How evenly the groups of a cohort's applicants went through its selection, at a fixed number of statements.
 * @throws {NotFound} for a cohort the viewer does not run
 */
export function getFairness(
  viewer: Viewer,
  code: string,
): Promise<FairnessReport & { empty: boolean; limits: FairnessLimits }> {
  return asViewer(viewer, async (tx, now) => {
    const cohort = await findReadableCohort(tx, viewer, code);
    const limits = {
      leastPeople: await readSetting(tx, now, "fairness.leastPeople"),
      leastRatio: await readSetting(tx, now, "fairness.leastRatio"),
    };
    const facts = await factsOf(tx, cohort.id);
    return { ...fairnessOf(facts, limits), empty: facts.length === 0, limits };
  });
}

type Row = Omit<FairnessFacts, "groups"> & {
  sex: string | null;
  region: string | null;
  language: string;
  education: string | null;
};

/** Every application that reached the Service, with the furthest it came, whatever became of it later. */
async function factsOf(tx: Tx, cohortId: string): Promise<FairnessFacts[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select a.sex, a.language, a.education_level as education,
      case when a.region_code is null then null when r.economic_region = ${CAPITAL} then ${CAPITAL} else ${ELSEWHERE} end
        as region,
      coalesce(e.checked, false) as "passedCheck", coalesce(e.shortlisted, false) as shortlisted,
      coalesce(e.offered, false) as offered
    from application a
    left join region r on r.code = a.region_code
    left join lateral (
      select bool_or(to_status = any(${actionOf("pass_check").to}::application_status[])) as checked,
        bool_or(to_status = any(${actionOf("shortlist").to}::application_status[])) as shortlisted,
        bool_or(to_status = any(${actionOf("offer").to}::application_status[])) as offered
      from application_event where application_id = a.id
    ) e on true
    where a.cohort_id = ${cohortId}::uuid and a.received_at is not null`;
  return rows.map(({ sex, region, language, education, ...came }) => ({
    ...came,
    groups: { sex, region, language, education },
  }));
}
