import { Prisma } from "~/generated/prisma/client";

/** Of a statement: the columns or values that say who, and for which cohort of which programme. */
type About = { person: Prisma.Sql; cohort: Prisma.Sql; programme: Prisma.Sql };

/**
 * A condition in SQL: the person has an account and holds the role of a reviewer for the cohort at this moment. In one place,
 * because what is given, taken back and told must agree about it.
 */
export const mayReview = (now: Date, { person, cohort, programme }: About): Prisma.Sql =>
  Prisma.sql`(exists (select from app_user mu where mu.person_id = ${person} and mu.disabled_at is null)
    and exists (select from role_grant mg where mg.person_id = ${person} and mg.role = 'reviewer' and mg.unit_id is null
      and mg.revoked_at is null and mg.granted_at <= ${now} and (mg.ends_at is null or mg.ends_at > ${now})
      and (mg.cohort_id = ${cohort} or mg.cohort_id is null
        and (mg.programme_id = ${programme} or mg.programme_id is null))))`;

/** The same of the reviewer of `review r` for one cohort; false where what they have open lies with nobody. */
export const reviewerMayReview = (now: Date, cohort: { id: string; programmeId: string }): Prisma.Sql =>
  mayReview(now, {
    person: Prisma.sql`r.reviewer_id`,
    cohort: Prisma.sql`${cohort.id}::uuid`,
    programme: Prisma.sql`${cohort.programmeId}::uuid`,
  });
