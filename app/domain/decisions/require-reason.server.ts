import type { Blocker } from "~/domain/errors";
import type { Tx } from "~/platform/db.server";

/** The longest text of the one details box. */
export const DETAILS_MAX_CHARS = 500;

/**
 * Checks reasons against the flat list of their outcome: each must be on it, and the one that asks for details must
 * have them; `field` is the control the choice is made with. No reason at all is allowed here; the rules of the action say where one is required.
 */
export async function requireReason(
  tx: Tx,
  outcome: string,
  given: { reasonKeys: string[]; details: string | null },
  field: "reasonKey" | "reasonKeys" = "reasonKeys",
): Promise<Blocker[]> {
  const blockers: Blocker[] = [];
  if ((given.details?.length ?? 0) > DETAILS_MAX_CHARS) {
    blockers.push({ key: "reason.detailsTooLong", params: { most: DETAILS_MAX_CHARS }, field: "details" });
  }
  if (given.reasonKeys.length === 0) return blockers;
  const reasons = await tx.decisionReason.findMany({
    where: { key: { in: given.reasonKeys }, outcomes: { has: outcome }, retiredAt: null },
    select: { key: true, detailsRequired: true },
  });
  if (reasons.length !== new Set(given.reasonKeys).size) blockers.push({ key: "reason.notOnList", field });
  if (reasons.some((reason) => reason.detailsRequired) && !given.details?.trim()) {
    blockers.push({ key: "reason.detailsMissing", field: "details" });
  }
  return blockers;
}
