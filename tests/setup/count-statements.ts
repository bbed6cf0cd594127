import pg from "pg";

/** How many statements the work sends to the database, transaction brackets included. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const { query } = pg.Client.prototype;
  let count = 0;
  Object.assign(pg.Client.prototype, {
    query(this: pg.Client, ...sent: Parameters<typeof query>) {
      count++;
      return query.apply(this, sent);
    },
  });
  await work().finally(() => Object.assign(pg.Client.prototype, { query }));
  return count;
}
