import { z } from "zod";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { NotAllowed, RuleBroken } from "~/domain/errors";
import { blockersToStepUp } from "~/domain/identity/blockers-to-step-up";
import type { Language } from "~/domain/languages";
import { canAdminister } from "~/domain/people/policy";
import type { SignedIn } from "~/domain/people/signed-in";
import { asViewer } from "~/platform/db.server";
import { blockersToGrant } from "./blockers-to-grant";
import { readGrant, type TypedGrant } from "./grant-scope";
import { sendInvitation } from "./send-invitation.server";
import { writeGrant } from "./write-grant.server";

const MOST_NAME = 100;
const EMAIL = z.email().max(254);

type Invitation = TypedGrant & { name: string; email: string; language: Language };

/**
 * Makes an account without a password for a new member of staff, with its first role, and mails them the link with which
 * they choose a password themselves: nobody else ever knows one. Their first sign-in asks for a second factor.
 * @returns whose page shows what becomes of it
 * @throws {RuleBroken} stepUp.needed, roles.nameMissing, roles.nameTooLong, account.emailInvalid, roles.accountExists, or about the role
 */
export async function inviteStaff(signedIn: SignedIn, input: Invitation): Promise<{ personId: string }> {
  const { viewer } = signedIn;
  if (!canAdminister(viewer)) throw new NotAllowed(false);
  return asViewer(viewer, async (tx, now) => {
    const [name, email] = [input.name.trim(), input.email.trim().toLowerCase()];
    const blockers = [
      ...blockersToStepUp(signedIn),
      ...(name === "" ? [{ key: "roles.nameMissing", field: "name" }] : []),
      ...(name.length > MOST_NAME ? [{ key: "roles.nameTooLong", params: { most: MOST_NAME }, field: "name" }] : []),
      ...(EMAIL.safeParse(email).success ? [] : [{ key: "account.emailInvalid", field: "email" }]),
      ...blockersToGrant(input, now),
    ];
    const grant = readGrant(input);
    if (blockers.length > 0 || !grant) throw new RuleBroken(blockers);
    // Two who invite the same address at the same moment, too.
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`account of ${email}`}, 0))::text as locked`;
    if ((await tx.user.count({ where: { email } })) > 0) {
      throw new RuleBroken([{ key: "roles.accountExists", field: "email" }]);
    }
    const byId = viewer.personId;
    const { id: personId } = await tx.person.create({
      data: { language: input.language, createdAt: now },
      select: { id: true },
    });
    const { id: userId } = await tx.user.create({
      data: { personId, name, email, createdAt: now, updatedAt: now },
      select: { id: true },
    });
    await recordAudit(tx, now, {
      ...{ actor: "person", actorPersonId: byId, action: "invite_staff" },
      ...{ entity: "person", entityId: personId },
    });
    await writeGrant(tx, now, { ...grant, personId, endsOn: input.endsOn, byId });
    await sendInvitation(tx, now, { userId, personId, byId });
    return { personId };
  });
}
