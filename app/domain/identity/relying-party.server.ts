import { env } from "~/platform/env.server";

/**
 * For whom a passkey is good: the portal under its public name. A demonstration may be reached by several names, and is
 * the one that was asked.
 * @param origin where the browser found the portal
 */
export function relyingParty(origin: string): { id: string; name: string; origin: string } {
  const own = new URL(env.production ? env.appUrl : origin);
  return { id: own.hostname, name: "Körpü", origin: own.origin };
}
