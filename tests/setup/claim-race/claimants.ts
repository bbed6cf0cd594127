import { asSystem } from "~/platform/db.server";
import { type BareCohort, bareCohort } from "../../factories/bare-cohort";
import type { ClaimShare } from "./claim-places";

/**
 * Cohorts with as many seats each, and many more people under review in each of them. They have no accounts, so nobody is
 * written to: the race is for seats, and every fourth declines what they get.
 */
export async function claimants(given: {
  code: string;
  cohorts: number;
  seats: number;
  people: number;
}): Promise<{ cohortIds: string[]; claims: ClaimShare["claims"] }> {
  const made: BareCohort[] = [];
  for (let at = 1; at <= given.cohorts; at++) {
    made.push(await bareCohort({ code: `${given.code}${at}-2027`, seats: given.seats }));
  }
  const claims: ClaimShare["claims"] = [];
  for (const cohort of made) claims.push(...(await peopleOf(cohort, given.people)));
  return { cohortIds: made.map(({ id }) => id), claims };
}

type Row = { applicationId: string; personId: string; reference: string; cohortId: string };

function peopleOf(cohort: BareCohort, people: number): Promise<ClaimShare["claims"]> {
  return asSystem("test rows", async (tx, now) => {
    const rows = await tx.$queryRaw<Row[]>`
      with numbers as (select n, gen_random_uuid() as person_id from generate_series(1, ${people}::int) n),
      people as (insert into person (id, language, created_at) select person_id, 'az', ${now} from numbers)
      insert into application (id, reference, cohort_id, person_id, status, status_changed_at, language, form_version_id,
        answers, created_at, submitted_at, received_at, rank_at, returned_questions, reason_keys, surname, given_name)
      select gen_random_uuid(), ${cohort.code} || '-' || lpad(n::text, 6, '0'), ${cohort.id}::uuid, person_id, 'in_review',
        ${now}, 'az', ${cohort.formVersionId}::uuid, '{}', ${now}, ${now}, ${now},
        ${now}::timestamptz + n * interval '1 second', '{}', '{}', 'Soyad' || n, 'Ad'
      from numbers
      returning id as "applicationId", person_id as "personId", reference, cohort_id as "cohortId"`;
    return rows.map((row, at) => ({ ...row, declines: at % 4 === 0 }));
  });
}
