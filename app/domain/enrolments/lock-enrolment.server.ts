import { Conflict, NotFound } from "~/domain/errors";
import type { EnrolmentState } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";

/**
 * Keeps an enrolment's row until the transaction ends, in the state the rules were checked in.
 * @throws {Conflict} with the state found, when someone changed it first
 */
export async function lockEnrolment(tx: Tx, enrolment: { id: string; state: EnrolmentState }): Promise<void> {
  const [row] = await tx.$queryRaw<{ state: EnrolmentState }[]>`
    select state::text from enrolment where id = ${enrolment.id}::uuid for update`;
  if (!row) throw new NotFound();
  if (row.state !== enrolment.state) throw new Conflict(row.state);
}
