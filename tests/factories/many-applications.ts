import { asSystem } from "~/platform/db.server";
import { type BareApplication, bareApplications } from "./bare-application";
import type { BareCohort } from "./bare-cohort";

/** So many rows are written well within the time one statement has. */
const AT_ONCE = 500;

/**
 * A great many applications of one kind: the first as `bareApplications` makes it, the others bare copies of its row,
 * each with a person of its own, in few statements. @returns how many the cohort has been given
 */
export async function manyApplications(cohort: BareCohort, count: number, row: BareApplication = {}): Promise<number> {
  const [first = ""] = await bareApplications(cohort, [row]);
  let made = 1;
  while (made < count) made += await copies(cohort, first, made, Math.min(AT_ONCE, count - made));
  return made;
}

const copies = (cohort: BareCohort, first: string, made: number, more: number) =>
  asSystem(
    "test rows",
    (tx, now) => tx.$executeRaw`
      with people as (
        insert into person (id, language, created_at)
        select gen_random_uuid(), 'az', ${now} from generate_series(1, ${more}::int) returning id
      ), numbered as (select id, row_number() over () + ${made}::int as number from people),
      copies as (
        select (jsonb_populate_record(a, jsonb_build_object(
          'id', gen_random_uuid(), 'person_id', numbered.id, 'reference', ${cohort.code} || '-' || lpad(numbered.number::text, 6, '0'),
          'surname', 'Soyad' || numbered.number))).*
        from application a cross join numbered where a.reference = ${first}
      )
      insert into application select * from copies`,
  );
