import pg from "pg";

/** Columns in which people write what they like, by their table. */
const TEXTS: Record<string, readonly string[]> = {
  application: ["surname", "given_name", "patronymic", "reason_details", "advice", "return_note"],
  profile: ["surname", "given_name", "patronymic", "address", "institution", "specialty", "adjustments_details"],
  guardian: ["surname", "given_name"],
  emergency_contact: ["name"],
  stored_file: ["name"],
  appeal: ["text", "answer"],
  privacy_request: ["text", "answer", "sent_back"],
  account_recovery: ["surname", "given_name", "answer"],
  placement: ["reason_details"],
  enrolment: ["reason_details", "removal_details"],
  review: ["comment", "advice", "end_reason"],
  conflict_of_interest: ["reason"],
  waitlist_move: ["reason"],
  test_import: ["file_name"],
  test_extra_time: ["reason"],
  clock_hold: ["reason"],
  paper_consent: ["surname", "given_name", "contact_name", "file_name"],
  decision_packet: ["rejection"],
  interview_slot: ["link"],
  app_user: ["name"],
  passkey: ["name"],
};

/** Columns with a text in three languages. */
const IN_THREE_LANGUAGES: Record<string, readonly string[]> = {
  programme: ["name", "short_name", "summary", "description"],
  cohort: ["name", "cancel_reason"],
  cohort_stage: ["name"],
  unit: ["name"],
  unit_place: ["title", "description", "requirements"],
  region: ["name"],
  decision_reason: ["text"],
  test_question: ["text"],
  interview_slot: ["place"],
};

const PICKED = (table: string, column: string) =>
  `($1::text[])[1 + abs(hashtext('${table}.${column}' || t.ctid::text)) % cardinality($1::text[])]`;

/**
 * Writes payloads into every free text, a different one into each row, past all rules of the domain.
 * @returns how many texts, and the columns whose rows refuse to be changed
 */
export async function plantPayloads(ownerUrl: string, payloads: readonly string[]) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const planted = { texts: 0, refused: [] as string[] };
  const write = async (table: string, column: string, value: string, where = `${column} is not null`) => {
    const sql = `update "${table}" t set ${column} = ${value} where ${where}`;
    await client
      .query(sql, [payloads])
      .then(({ rowCount }) => (planted.texts += rowCount ?? 0))
      .catch((error: pg.DatabaseError) => planted.refused.push(`${table}.${column}: ${error.message}`));
  };
  try {
    for (const [table, columns] of Object.entries(TEXTS)) {
      for (const column of columns) await write(table, column, PICKED(table, column));
    }
    for (const [table, columns] of Object.entries(IN_THREE_LANGUAGES)) {
      for (const column of columns) {
        const text = PICKED(table, column);
        const trilingual = `jsonb_build_object('az', ${text}, 'en', ${text}, 'ru', ${text})`;
        await write(table, column, trilingual, `${column} ? 'az'`);
      }
    }
    return planted;
  } finally {
    await client.end();
  }
}
