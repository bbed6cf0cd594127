import { asSystem, type Tx } from "~/platform/db.server";

export const read = <T>(work: (tx: Tx, now: Date) => Promise<T>) => asSystem("a test", work);

/** How many applications of a cohort are in each state. */
export async function statesOf(code: string): Promise<Record<string, number>> {
  const rows = await read((tx) =>
    tx.application.groupBy({ by: ["status"], where: { cohort: { code } }, _count: true }),
  );
  return Object.fromEntries(rows.map(({ status, _count }) => [status, _count]));
}
