import { reconsiderApplication } from "~/domain/applications/reconsider.server";
import type { Tx } from "~/platform/db.server";
import type { DecisionRow } from "./decision-row.server";

const LEADS_TO = { offer: "offered", waitlist: "waitlisted", reopen: "in_review" } as const;

/**
 * Does what a row of a correction says; it is the act of the head who approved it.
 * @returns null when it was done, or why it was skipped @throws {Conflict} when the application changed meanwhile
 */
export function carryOutCorrection(tx: Tx, now: Date, row: DecisionRow): Promise<string | null> {
  const { application, outcome, rank, unitPlaceId, extraSeat, packet } = row;
  if (outcome === "shortlist" || outcome === "not_select" || packet.reason === null || packet.approvedById === null) {
    throw new Error(`decision ${row.id} is no correction that a head has approved`);
  }
  return reconsiderApplication(tx, now, {
    ...{ application, rank, unitPlaceId, extraSeat, reason: packet.reason },
    to: LEADS_TO[outcome],
    actor: { kind: "head", personId: packet.approvedById },
  });
}
