import type { Tx } from "~/platform/db.server";
import type { ApplicantFacts, ReviewerFacts } from "./conflict-rules";

/** What reviewers are compared by: their own profile and account, and the units they supervise now. One statement. */
export function loadReviewerFacts(tx: Tx, now: Date, ids: readonly string[]): Promise<ReviewerFacts[]> {
  return tx.$queryRaw<ReviewerFacts[]>`
    select person.id as "personId", coalesce(app_user.name, '') as "accountName", coalesce(app_user.email, '') as email,
      p.phone, p.surname, p.given_name as "givenName", p.address, p.region_code as region, p.institution,
      p.study_year as "studyYear", p.graduation_year as "graduationYear",
      array(select unit_id from role_grant g where g.person_id = person.id and g.role = 'unit_supervisor'
        and g.unit_id is not null and g.revoked_at is null and g.granted_at <= ${now}
        and (g.ends_at is null or g.ends_at > ${now})) as "unitIds"
    from person left join app_user on app_user.person_id = person.id left join profile p on p.person_id = person.id
    where person.id = any(${ids}::uuid[])`;
}

/**
 * What applications are compared by: the profile as it was submitted last, the guardians named there and since, the units
 * of the places asked for, and the conflicts declared. One statement for any number.
 */
export function loadApplicantFacts(
  tx: Tx,
  ids: readonly string[],
): Promise<(ApplicantFacts & { applicationId: string })[]> {
  return tx.$queryRaw<(ApplicantFacts & { applicationId: string })[]>`
    select a.id as "applicationId", a.person_id as "personId",
      f.profile->>'surname' as surname, f.profile->>'givenName' as "givenName", f.profile->>'address' as address,
      f.profile->>'region' as region, f.profile->>'institution' as institution,
      (f.profile->>'studyYear')::int as "studyYear", (f.profile->>'graduationYear')::int as "graduationYear",
      array(select distinct unit_id from unit_place where id = any(a.wished_place_ids) and unit_id is not null) as "unitIds",
      (select coalesce(jsonb_agg(jsonb_build_object('surname', g.surname, 'givenName', g.given_name, 'email', g.email,
        'phone', g.phone)), '[]') from guardian g where g.person_id = a.person_id)
      || jsonb_build_array(jsonb_build_object('surname', f.profile->>'guardianSurname',
        'givenName', f.profile->>'guardianGivenName', 'email', f.profile->>'guardianEmail',
        'phone', f.profile->>'guardianPhone'), jsonb_build_object('surname', f.profile->>'guardian2Surname',
        'givenName', f.profile->>'guardian2GivenName', 'email', f.profile->>'guardian2Email',
        'phone', f.profile->>'guardian2Phone')) as guardians,
      array(select reviewer_id from conflict_of_interest c where c.application_id = a.id) as "declaredWith"
    from application a
    left join lateral (select profile from submission s where s.application_id = a.id order by number desc limit 1) f on true
    where a.id = any(${ids}::uuid[])`;
}
