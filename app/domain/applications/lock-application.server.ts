import { Conflict, NotFound } from "~/domain/errors";
import type { ApplicationStatus } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";

/**
 * Keeps an application's row until the transaction ends, in the state the rules were checked in.
 * @throws {Conflict} with the state found, when someone changed it first
 */
export async function lockApplication(tx: Tx, application: { id: string; status: ApplicationStatus }): Promise<void> {
  const [row] = await tx.$queryRaw<{ status: ApplicationStatus }[]>`
    select status::text from application where id = ${application.id}::uuid for update`;
  if (!row) throw new NotFound();
  if (row.status !== application.status) throw new Conflict(row.status);
}
