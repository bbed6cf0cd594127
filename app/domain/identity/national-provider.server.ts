import { allowInsecureRequests, type Configuration, discovery } from "openid-client";
import { env } from "~/platform/env.server";

let found: Promise<Configuration> | undefined;

/** What the provider of the national identity says of itself, asked once; null where signing in with it is off. */
export async function nationalProvider(): Promise<Configuration | null> {
  if (!env.national) return null;
  const { issuer, clientId, clientSecret } = env.national;
  const server = new URL(issuer);
  // Production refuses such an issuer at its start.
  const execute = server.protocol === "http:" ? [allowInsecureRequests] : [];
  found ??= discovery(server, clientId, clientSecret, undefined, { execute }).catch((error: unknown) => {
    found = undefined; // asked again with the next person
    throw error;
  });
  return found;
}
