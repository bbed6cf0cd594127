import { NotFound } from "~/domain/errors";
import { enableAccount } from "~/domain/identity/enable-account.server";
import { findAccount } from "~/domain/identity/find-account.server";
import { resetSecondFactor } from "~/domain/identity/reset-second-factor.server";
import type { SignedIn } from "~/domain/people/signed-in";
import { grantRole } from "~/domain/staff/grant-role.server";
import { inviteAgain } from "~/domain/staff/invite-again.server";
import { revokeRole } from "~/domain/staff/revoke-role.server";
import { isUuid } from "~/domain/uuid";
import { type Typed, typedText } from "~/web/typed-form";
import { typedGrant } from "./typed-grant";

/** What an administrator does on the page of one person, by the button's name. */
export const ACTS_ON_PERSON = ["grant", "revoke", "again", "reset", "enabled"] as const;

type Act = { personId: string; values: Typed; intent: string };

/** Carries out what was pressed. @returns what the page says then @throws {RuleBroken} @throws {NotFound} */
export async function actOnPerson(signedIn: SignedIn, { personId, values, intent }: Act) {
  const reason = typedText(values, "reason");
  if (intent === "revoke") {
    await revokeRole(signedIn, { grantId: typedText(values, "grantId"), reason });
    return "revoked";
  }
  const account = isUuid(personId) ? await findAccount(signedIn.viewer, { personId }) : null;
  if (!account) throw new NotFound();
  const { userId } = account;
  switch (intent) {
    case "grant":
      await grantRole(signedIn, { ...typedGrant(values), personId });
      return "granted";
    case "again":
      await inviteAgain(signedIn, { personId });
      return "sent";
    case "reset":
      await resetSecondFactor(signedIn, { userId, reason });
      return "reset";
    case "enabled":
      await enableAccount(signedIn, { userId });
      return "enabled";
    default:
      throw new NotFound();
  }
}
