import { isTerminal } from "~/domain/applications/application";
import { isEnded } from "~/domain/enrolments/enrolment";
import { actAsPortal, type Tx } from "~/platform/db.server";
import type { ErasureFacts } from "./privacy-request";

/** What stands in the way of closing somebody's account. Two statements whatever they did. */
export function erasureFacts(tx: Tx, now: Date, personId: string): Promise<ErasureFacts> {
  return actAsPortal(tx, "erase_person", () => factsOf(tx, now, personId));
}

async function factsOf(tx: Tx, now: Date, personId: string): Promise<ErasureFacts> {
  const applications = await tx.application.findMany({
    where: { personId, erasedAt: null },
    orderBy: { reference: "asc" },
    select: { reference: true, status: true, enrolment: { select: { state: true } } },
  });
  const grants = await tx.roleGrant.count({
    where: { personId, revokedAt: null, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
  });
  const enrolled = applications.filter(({ enrolment }) => enrolment !== null);
  const takingPart = enrolled.filter(({ enrolment }) => enrolment && !isEnded(enrolment.state));
  const live = applications.filter(({ status, enrolment }) => enrolment === null && !isTerminal(status));
  return {
    live: live.map(({ reference }) => reference),
    takingPart: takingPart.map(({ reference }) => reference),
    staff: grants > 0,
  };
}
