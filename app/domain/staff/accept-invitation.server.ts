import { recordAudit } from "~/domain/audit/record-audit.server";
import { RuleBroken } from "~/domain/errors";
import { countAttempt } from "~/domain/identity/limits.server";
import { hashPassword } from "~/domain/identity/password-hash.server";
import { passwordBlockers } from "~/domain/identity/password-rules";
import { asSystem } from "~/platform/db.server";
import { findInvited, stillOpen } from "./find-invited.server";

const SPENT = [{ key: "link.invalid" }];

/**
 * The first password of a new member of staff, by the link they were mailed, which then is spent. Whoever has read the
 * mail has shown that the address is theirs, so it counts as confirmed. It signs nobody in: the second factor is set up
 * with the first sign-in.
 * @throws {RuleBroken} link.invalid, limits.tooMany, or about the password
 */
export async function acceptInvitation(
  input: { token: string; password: string },
  client: { address: string },
): Promise<void> {
  const { token, password } = input;
  await countAttempt("token", { email: "", address: client.address });
  const invited = await findInvited(token);
  if (!invited) throw new RuleBroken(SPENT);
  const blockers = passwordBlockers(password, invited, "password");
  if (blockers.length > 0) throw new RuleBroken(blockers);
  // Before the transaction: waiting for a turn would hold a connection of the pool.
  const hash = await hashPassword(password);
  await asSystem("identity", async (tx, now) => {
    const { userId, personId } = invited;
    const { count } = await tx.staffInvitation.updateMany({
      where: stillOpen(token, now),
      data: { usedAt: now },
    });
    if (count === 0) throw new RuleBroken(SPENT);
    const stamps = { createdAt: now, updatedAt: now };
    await tx.credential.create({
      data: { userId, accountId: userId, providerId: "credential", password: hash, ...stamps },
      select: { id: true },
    });
    await tx.user.update({
      where: { id: userId },
      data: { emailVerified: true, updatedAt: now },
      select: { id: true },
    });
    await tx.session.deleteMany({ where: { userId } });
    await recordAudit(tx, now, {
      ...{ actor: "person", actorPersonId: personId, action: "accept_invitation" },
      ...{ entity: "app_user", entityId: userId },
    });
  });
}
