import { recordAudit } from "~/domain/audit/record-audit.server";
import { type Blocker, RuleBroken } from "~/domain/errors";
import { blockersToStepUp } from "~/domain/identity/blockers-to-step-up";
import type { SignedIn } from "~/domain/people/signed-in";
import { readSetting } from "~/domain/settings/read-setting.server";
import { asViewer, type Tx } from "~/platform/db.server";
import { type IdentityNumbers, identityNumbers } from "./identity-numbers.server";

const HOUR_MS = 3_600_000;
const LEAST_REASON_CHARS = 10;
const MOST_REASON_CHARS = 300;
const ACT = "read_identity_number";

/**
 * Shows a member of staff the whole identity numbers of an applicant, once: with a reason, a fresh proof of who asks, at most
 * so many times an hour, and each time a line of the audit trail that the person and their guardians are told of.
 * @throws {NotFound} for an application they may not know of @throws {RuleBroken}
 */
export function revealIdentity(
  { viewer, steppedUp }: Pick<SignedIn, "viewer" | "steppedUp">,
  { reference, reason: given }: { reference: string; reason: string },
): Promise<Pick<IdentityNumbers, "fin" | "document">> {
  return asViewer(viewer, async (tx, now) => {
    const { applicationId, fin, document } = await identityNumbers(tx, viewer, reference);
    const reason = given.trim();
    // Two askings of one person in the same moment are counted one after the other.
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtext(${`${ACT}:${viewer.personId}`}))::text`;
    const fields = [...(fin === null ? [] : ["fin"]), ...(document === null ? [] : ["docNumber"])];
    const blockers = [
      ...blockersToStepUp({ steppedUp }),
      ...(fields.length === 0 ? [{ key: "identity.none" }] : []),
      ...blockersOfReason(reason),
      ...(await blockersOfHour(tx, now, viewer.personId)),
    ];
    if (blockers.length > 0) throw new RuleBroken(blockers);
    await recordAudit(tx, now, {
      ...{ actor: "person", actorPersonId: viewer.personId, action: ACT },
      ...{ entity: "application", entityId: applicationId, fields, reason },
    });
    return { fin, document };
  });
}

function blockersOfReason(reason: string): Blocker[] {
  if (reason.length < LEAST_REASON_CHARS) return [{ key: "identity.reasonMissing", field: "reason" }];
  if (reason.length <= MOST_REASON_CHARS) return [];
  return [{ key: "answer.tooLong", params: { max: MOST_REASON_CHARS, actual: reason.length }, field: "reason" }];
}

async function blockersOfHour(tx: Tx, now: Date, personId: string): Promise<Blocker[]> {
  const most = await readSetting(tx, now, "identity.revealsPerHour");
  const [oldest] = await tx.auditEntry.findMany({
    where: { action: ACT, actorPersonId: personId, at: { gt: new Date(now.getTime() - HOUR_MS) } },
    orderBy: { at: "desc" },
    ...{ skip: most - 1, take: 1, select: { at: true } },
  });
  if (!oldest) return [];
  const minutes = Math.max(1, Math.ceil((oldest.at.getTime() + HOUR_MS - now.getTime()) / 60_000));
  return [{ key: "limits.tooMany", params: { minutes } }];
}
