import { RuleBroken } from "~/domain/errors";
import { countAttempt, type LimitedAct } from "~/domain/identity/limits.server";
import { clientAddress } from "./client-address.server";

/** Counts a look at a link, so that nobody tries one after another. @throws {RuleBroken} limits.tooMany */
export function countLook(request: Request, act: LimitedAct = "token"): Promise<void> {
  return countAttempt(act, { email: "", address: clientAddress(request) });
}

/** The same where there is no form to say it on. @throws {Response} 429 */
export async function countLookAtPage(request: Request, act: LimitedAct = "token"): Promise<void> {
  await countLook(request, act).catch((error: unknown) => {
    throw error instanceof RuleBroken ? new Response(null, { status: 429 }) : error;
  });
}
