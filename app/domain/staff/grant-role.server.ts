import { NotAllowed, NotFound, RuleBroken } from "~/domain/errors";
import { blockersToStepUp } from "~/domain/identity/blockers-to-step-up";
import { canAdminister } from "~/domain/people/policy";
import type { SignedIn } from "~/domain/people/signed-in";
import { asViewer } from "~/platform/db.server";
import { blockersToGrant } from "./blockers-to-grant";
import { readGrant, type TypedGrant } from "./grant-scope";
import { mailStaff } from "./staff-mails.server";
import { writeGrant } from "./write-grant.server";

/**
 * Gives a role to somebody who has an account. Only an administrator, never to themselves; the person is told. It holds
 * from their very next request, which then asks for a second factor where there is none.
 * @throws {RuleBroken} stepUp.needed, roles.own, roles.accountClosed, roles.hasIt, or about what was typed
 */
export async function grantRole(signedIn: SignedIn, input: TypedGrant & { personId: string }): Promise<void> {
  const { viewer } = signedIn;
  if (!canAdminister(viewer)) throw new NotAllowed(false);
  await asViewer(viewer, async (tx, now) => {
    const { personId, endsOn } = input;
    const blockers = [
      ...blockersToStepUp(signedIn),
      ...(personId === viewer.personId ? [{ key: "roles.own" }] : []),
      ...blockersToGrant(input, now),
    ];
    const grant = readGrant(input);
    if (blockers.length > 0 || !grant) throw new RuleBroken(blockers);
    const account = await tx.user.findFirst({ where: { personId }, select: { disabledAt: true } });
    if (!account) throw new NotFound();
    if (account.disabledAt) throw new RuleBroken([{ key: "roles.accountClosed" }]);
    const { role } = grant;
    const { scope, endsAt } = await writeGrant(tx, now, { ...grant, personId, endsOn, byId: viewer.personId });
    const ends = endsAt?.toISOString() ?? null;
    await mailStaff(tx, now, personId, "roleGranted", () => ({ role, scope: scope.name, endsAt: ends }));
  });
}
