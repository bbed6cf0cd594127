import { recordAudit } from "~/domain/audit/record-audit.server";
import { NotFound, RuleBroken } from "~/domain/errors";
import { mailPhoneConfirmed } from "~/domain/identity/account-mails.server";
import { blockersToStepUp } from "~/domain/identity/blockers-to-step-up";
import { countAttempt, forgiveAttempts } from "~/domain/identity/limits.server";
import type { SignedIn } from "~/domain/people/signed-in";
import type { Viewer } from "~/domain/people/viewer";
import { actAsPortal, asViewer, type Tx } from "~/platform/db.server";
import { textsAreOn } from "~/platform/text-outbox.server";
import { spendPhoneCode } from "./spend-phone-code.server";

type Outcome = "confirmed" | "wrongCode" | "changed" | "belongsElsewhere";

/**
 * Confirms the number of the person's own profile with the code that was sent to it. A number that is confirmed for
 * another account stays there; that is said only to whoever has shown that they hold the phone.
 * @throws {RuleBroken} stepUp.needed, phone.wrongCode, phone.changed, phone.belongsElsewhere, limits.tooMany
 * @throws {NotFound} where no text messages are sent
 */
export async function confirmPhone(
  signedIn: SignedIn,
  input: { code: string },
  client: { address: string },
): Promise<void> {
  if (!textsAreOn()) throw new NotFound();
  const blockers = blockersToStepUp(signedIn);
  if (blockers.length > 0) throw new RuleBroken(blockers);
  const { viewer } = signedIn;
  const trier = { email: viewer.personId, address: client.address };
  await countAttempt("phoneCode", trier);
  // What was tried stays counted: the refusal comes after the transaction.
  const outcome = await asViewer(viewer, (tx, now) => confirm(tx, now, viewer, input.code));
  if (outcome !== "confirmed") {
    throw new RuleBroken([{ key: `phone.${outcome}`, ...(outcome === "wrongCode" ? { field: "code" } : {}) }]);
  }
  await forgiveAttempts("phoneCode", trier);
}

async function confirm(tx: Tx, now: Date, viewer: Viewer, code: string): Promise<Outcome> {
  const { personId, userId } = viewer;
  const phone = await spendPhoneCode(tx, now, { personId, purpose: "confirm" }, code);
  if (phone === null) return "wrongCode";
  // Two accounts that confirm the same number do it one after the other.
  await tx.$queryRaw`select 1 as one from (select pg_advisory_xact_lock(hashtext(${`phone ${phone}`}))) as held`;
  const elsewhere = await actAsPortal(tx, "identity", () =>
    tx.profile.count({ where: { phone, phoneConfirmedAt: { not: null }, personId: { not: personId } } }),
  );
  if (elsewhere > 0) return "belongsElsewhere";
  const { count } = await tx.profile.updateMany({ where: { personId, phone }, data: { phoneConfirmedAt: now } });
  if (count === 0) return "changed";
  await recordAudit(tx, now, {
    ...{ actor: "person", actorPersonId: personId, action: "confirm_phone" },
    ...{ entity: "profile", entityId: personId, fields: ["phone"] },
  });
  await mailPhoneConfirmed(tx, now, userId);
  return "confirmed";
}
