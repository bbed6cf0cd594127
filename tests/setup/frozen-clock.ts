import pg from "pg";

/**
 * Stops the clock of this test file's own database at an instant, to the millisecond: every transaction reads it as its
 * portal_now(). Only the owner of the database can do this.
 */
export async function freezeClock(instant: Date): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await client.connect();
  try {
    await client.query(
      `create or replace function portal_now() returns timestamptz language sql stable parallel safe
       set search_path = pg_catalog, public as $$ select '${instant.toISOString()}'::timestamptz $$`,
    );
  } finally {
    await client.end();
  }
}
