import pg from "pg";

/** A word that stands in no text of the portal: in a name, an answer, a note, a file's name. Found where it must not be, it is a leak. */
export const CANARY = /kanareyka[0-9a-f]{12}/i;

const of = (id: string) => `'Kanareyka' || right(${id}::text, 12)`;
const person = of("person_id");
const application = of("application_id");

/** Long answers, by their JSON: whoever wrote them is named in each. */
const inAnswers = (
  table: string,
  id: string,
) => `(select coalesce(jsonb_object_agg(key, case when jsonb_typeof(value) = 'string'
  and length(value #>> '{}') > 40 then to_jsonb(${of(id)}) else value end), '{}') from jsonb_each(${table}.answers))`;

/** A word of each person's own, in what pages show of them. Written by the owner, past all rules. */
const PLANT = [
  `update application set surname = ${person} where surname is not null`,
  `update application set answers = ${inAnswers("application", "person_id")} where jsonb_typeof(answers) = 'object'`,
  `update profile set surname = ${person}, address = ${person}, institution = ${person}`,
  `update submission s set profile = jsonb_set(profile, '{surname}', to_jsonb(${of("a.person_id")})), answers = ${inAnswers("s", "a.person_id")}
    from application a where a.id = s.application_id`,
  `update guardian set surname = ${person}`,
  `update emergency_contact set name = ${application}`,
  `update stored_file set name = ${person} || '.pdf'`,
  `update appeal set text = ${application}`,
  `update privacy_request set text = ${person}`,
  `update account_recovery set surname = ${person}`,
  `update paper_consent set surname = ${application}, file_name = ${application} || '.pdf'`,
  `update placement set reason_details = ${application}`,
  `update enrolment set reason_details = ${application}`,
  `update decision set advice = ${application} where advice is not null and released_at is null`,
];

/** Plants the canaries in the demonstration data. @returns in how many rows */
export async function plantCanaries(ownerUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    let rows = 0;
    for (const sql of PLANT) rows += (await client.query(sql)).rowCount ?? 0;
    return rows;
  } finally {
    await client.end();
  }
}
