import { authorizationCodeGrant, ClientError, ResponseBodyError } from "openid-client";
import { NotFound, RuleBroken } from "~/domain/errors";
import { env } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import type { NationalTrip } from "./begin-national.server";
import { nationalProvider } from "./national-provider.server";

/** Who the provider says it is: its own name for the person, and their address where it has verified it. */
export type NationalIdentity = { subject: string; email: string | null };

/**
 * Takes what the provider sent the browser back with. State, nonce, the issuer's name, signature, audience and time are
 * checked by the library, the code is bound to this browser by PKCE; the level of assurance must be the one asked for.
 * @param search the query the browser came back with
 * @throws {RuleBroken} national.failed for whatever is not as it should be
 */
export async function finishNational(search: string, trip: NationalTrip): Promise<NationalIdentity> {
  const provider = await nationalProvider();
  if (!provider || !env.national) throw new NotFound();
  const tokens = await authorizationCodeGrant(provider, new URL(env.appUrl + trip.back + search), {
    expectedState: trip.state,
    expectedNonce: trip.nonce,
    pkceCodeVerifier: trip.verifier,
    idTokenExpected: true,
  }).catch((error: unknown) => {
    const code = error instanceof ClientError || error instanceof ResponseBodyError ? error.code : "unknown";
    log.warn({ code }, "national identity: refused");
    throw new RuleBroken([{ key: "national.failed" }]);
  });
  const claims = tokens.claims();
  if (!claims || claims.acr !== env.national.acr) throw new RuleBroken([{ key: "national.failed" }]);
  const verified = claims.email_verified === true && typeof claims.email === "string";
  return { subject: claims.sub, email: verified ? String(claims.email).toLowerCase() : null };
}
