import { RuleBroken } from "~/domain/errors";
import { countAttempt } from "~/domain/identity/limits.server";
import { clientAddress } from "~/web/client-address.server";

/** Counts a look at a link, so that nobody tries one after another. @throws {RuleBroken} limits.tooMany */
export function countLook(request: Request): Promise<void> {
  return countAttempt("token", { email: "", address: clientAddress(request) });
}

/** The same where there is no form to say it on. @throws {Response} 429 */
export async function countLookAtPage(request: Request): Promise<void> {
  await countLook(request).catch((error: unknown) => {
    throw error instanceof RuleBroken ? new Response(null, { status: 429 }) : error;
  });
}
