import pg from "pg";
import type { StartedApp } from "./app";

/** Asks the database of an app that runs, as its owner. */
export async function queryDatabase<Row extends object>(
  { database }: Pick<StartedApp, "database">,
  statement: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    return (await client.query<Row>(statement, values)).rows;
  } finally {
    await client.end();
  }
}
