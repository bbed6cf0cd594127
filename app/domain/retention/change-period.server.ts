import { recordAudit } from "~/domain/audit/record-audit.server";
import { bakuInstant } from "~/domain/calendar/baku-time";
import { type Blocker, Conflict, NotAllowed, RuleBroken } from "~/domain/errors";
import { blockersToStepUp } from "~/domain/identity/blockers-to-step-up";
import { canAdminister } from "~/domain/people/policy";
import type { SignedIn } from "~/domain/people/signed-in";
import { asViewer } from "~/platform/db.server";
import { blockersToPeriod, type PeriodChange } from "./period-change.server";
import { PERIOD_OF } from "./retention-categories";

const LEAST_REASON_CHARS = 10;
const MOST_REASON_CHARS = 500;

/**
 * Sets how long a category is kept, from a day that is ahead: a new row of the setting with who, when and why, so that what
 * held before stays readable. @throws {NotAllowed} @throws {RuleBroken} @throws {Conflict} when somebody was faster
 */
export function changePeriod(
  { viewer, steppedUp }: Pick<SignedIn, "viewer" | "steppedUp">,
  input: PeriodChange & { reason: string },
): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    if (!canAdminister(viewer)) throw new NotAllowed(false);
    const { category, count, from } = input;
    const reason = input.reason.trim();
    const blockers = [
      ...blockersToStepUp({ steppedUp }),
      ...(await blockersToPeriod(tx, now, input)),
      ...blockersOfReason(reason),
    ];
    if (blockers.length > 0 || count === null || from === null) throw new RuleBroken(blockers);
    const { setting: key } = PERIOD_OF[category];
    const written = await tx.setting.createMany({
      data: { key, value: count, validFrom: bakuInstant(from), setById: viewer.personId, reason },
      skipDuplicates: true,
    });
    if (written.count === 0) throw new Conflict();
    await recordAudit(tx, now, {
      ...{ actor: "person", actorPersonId: viewer.personId, action: "change_retention" },
      ...{ entity: "portal", entityId: key, fields: [key], reason },
    });
  });
}

function blockersOfReason(reason: string): Blocker[] {
  if (reason.length < LEAST_REASON_CHARS) return [{ key: "retention.reasonMissing", field: "reason" }];
  if (reason.length <= MOST_REASON_CHARS) return [];
  return [{ key: "answer.tooLong", params: { max: MOST_REASON_CHARS, actual: reason.length }, field: "reason" }];
}
