import {
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import { NotFound } from "~/domain/errors";
import { env } from "~/platform/env.server";
import { nationalProvider } from "./national-provider.server";

/** What the browser keeps, sealed, until it is back from the provider. */
export type NationalTrip = { state: string; nonce: string; verifier: string; back: string };

/**
 * Where the browser goes to show the national identity.
 * @param back the path of ours to which it comes back
 * @throws {NotFound} where there is no provider
 */
export async function beginNational(back: string): Promise<{ address: string; trip: NationalTrip }> {
  const provider = await nationalProvider();
  if (!provider || !env.national) throw new NotFound();
  const trip = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), back };
  const address = buildAuthorizationUrl(provider, {
    redirect_uri: env.appUrl + back,
    scope: "openid email",
    state: trip.state,
    nonce: trip.nonce,
    code_challenge: await calculatePKCECodeChallenge(trip.verifier),
    code_challenge_method: "S256",
    acr_values: env.national.acr,
  });
  return { address: address.href, trip };
}
