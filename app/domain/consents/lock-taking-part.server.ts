import { RuleBroken } from "~/domain/errors";
import { findGuardianLink, type GuardianLinkFound } from "~/domain/guardians/find-guardian-link.server";
import type { Tx } from "~/platform/db.server";

/**
 * The link of a guardian's receipt, after waiting for whoever changes the application or its enrolment in the same
 * moment: what is read afterwards stays so until the transaction ends.
 * @throws {RuleBroken} link.invalid
 */
export async function lockTakingPart(tx: Tx, now: Date, token: string): Promise<GuardianLinkFound> {
  const known = await findGuardianLink(tx, now, token, "manage");
  if (!known) throw new RuleBroken([{ key: "link.invalid" }]);
  await tx.$queryRaw`select id from application where id = ${known.application.id}::uuid for update`;
  await tx.$queryRaw`select id from enrolment where application_id = ${known.application.id}::uuid for update`;
  const link = await findGuardianLink(tx, now, token, "manage");
  if (!link) throw new RuleBroken([{ key: "link.invalid" }]);
  return link;
}
