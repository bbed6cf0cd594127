import { NotFound, RuleBroken } from "~/domain/errors";
import { blockersToStepUp } from "~/domain/identity/blockers-to-step-up";
import { countAttempt } from "~/domain/identity/limits.server";
import type { SignedIn } from "~/domain/people/signed-in";
import { asViewer } from "~/platform/db.server";
import { textsAreOn } from "~/platform/text-outbox.server";
import { sendPhoneCode } from "./send-phone-code.server";

/**
 * Sends a code to the number of the person's own profile, to show that it is theirs.
 * @throws {RuleBroken} stepUp.needed, phone.missing, phone.isConfirmed, phone.countryNotServed, phone.tooManyToday, limits.tooMany
 * @throws {NotFound} where no text messages are sent
 */
export async function requestPhoneCode(signedIn: SignedIn, client: { address: string }): Promise<void> {
  if (!textsAreOn()) throw new NotFound();
  const { viewer } = signedIn;
  const { personId, language } = viewer;
  const profile = await asViewer(viewer, (tx) =>
    tx.profile.findUnique({ where: { personId }, select: { phone: true, phoneConfirmedAt: true } }),
  );
  const phone = profile?.phone ?? null;
  const blockers = [
    ...blockersToStepUp(signedIn),
    ...(phone === null ? [{ key: "phone.missing" }] : []),
    ...(profile?.phoneConfirmedAt ? [{ key: "phone.isConfirmed" }] : []),
  ];
  if (phone === null || blockers.length > 0) throw new RuleBroken(blockers);
  await countAttempt("textPerson", { email: personId, address: client.address });
  await countAttempt("textNumber", { email: phone, address: client.address });
  await asViewer(viewer, async (tx, now) => {
    const notSent = await sendPhoneCode(tx, now, { personId, purpose: "confirm", phone, language });
    if (notSent) throw new RuleBroken([{ key: `phone.${notSent}` }]);
  });
}
