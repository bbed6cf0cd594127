import { RuleBroken } from "~/domain/errors";
import { viewerOf } from "~/domain/people/viewer-of.server";
import { asSystem } from "~/platform/db.server";
import type { Client } from "./client";
import type { NationalIdentity } from "./finish-national.server";
import { linkNational } from "./link-national.server";
import { signIn } from "./sign-in.server";

/**
 * Signs in with the password of the account that has the address which the provider has verified, and links the national
 * identity with it. What the account owes besides (a second factor) it still owes.
 * @returns the cookies to set
 * @throws {RuleBroken} signIn.wrong, limits.tooMany, national.taken
 */
export async function linkByPassword(
  { subject, email }: NationalIdentity,
  input: { password: string },
  client: Client,
  previous: string | null,
): Promise<string[]> {
  const signing = await signIn({ email: email ?? "", password: input.password }, client, previous);
  if (signing.state !== "signedIn") throw new RuleBroken([{ key: "signIn.wrong", field: "password" }]);
  const viewer = await asSystem("identity", async (tx, now) => {
    const user = await tx.user.findUnique({ where: { email: email ?? "" }, select: { personId: true } });
    return user?.personId ? viewerOf(tx, now, user.personId) : null;
  });
  if (viewer) await linkNational({ viewer, steppedUp: true }, { subject });
  return signing.cookies;
}
