import http from "node:http";
import type { AddressInfo } from "node:net";
import Provider, { type Configuration } from "oidc-provider";

export const PROVIDER_CLIENT = { id: "korpu", secret: "a-secret-of-the-test-provider" };

export type Citizen = { subject: string; email: string; verified: boolean; acr: string };

/**
 * A provider of the national identity on the loopback, which lets the named citizen in without asking.
 * @param redirectUris where it may send browsers back to
 * @returns `enter`: follows a browser from the portal's address to the query it comes back with
 */
export async function startIdentityProvider(redirectUris: string[]) {
  let citizen: Citizen = { subject: "", email: "", verified: false, acr: "" };
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const configuration: Configuration = {
    clients: [{ client_id: PROVIDER_CLIENT.id, client_secret: PROVIDER_CLIENT.secret, redirect_uris: redirectUris }],
    pkce: { required: () => true },
    acrValues: ["substantial", "low"],
    claims: { openid: ["sub"], email: ["email", "email_verified"], acr: null },
    conformIdTokenClaims: false,
    cookies: { keys: ["a key of the test provider"] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, subject) => ({
      accountId: subject,
      claims: () => ({ sub: subject, email: citizen.email, email_verified: citizen.verified }),
    }),
  };
  const provider = new Provider(issuer, configuration);
  const answer = provider.callback();
  server.on("request", (request, response) => {
    if (!request.url?.startsWith("/interaction/")) return void answer(request, response);
    void letIn(provider, citizen, request, response);
  });

  return {
    issuer,
    enter: async (address: string, as: Citizen): Promise<string> => {
      citizen = as;
      const jar = new Map<string, string>();
      let at = address;
      for (let hop = 0; hop < 10 && at.startsWith(issuer); hop += 1) {
        const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
        const answered = await fetch(at, { redirect: "manual", headers: { cookie } });
        for (const line of answered.headers.getSetCookie()) {
          const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
          jar.set(name, value);
        }
        at = new URL(answered.headers.get("location") ?? `${redirectUris[0]}?error=no_redirect`, at).href;
      }
      return new URL(at).search;
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

async function letIn(
  provider: Provider,
  citizen: Citizen,
  request: http.IncomingMessage,
  response: http.ServerResponse,
) {
  const { prompt, params, session } = await provider.interactionDetails(request, response);
  if (prompt.name === "login") {
    const login = { accountId: citizen.subject, acr: citizen.acr };
    return provider.interactionFinished(request, response, { login });
  }
  const grant = new provider.Grant({ accountId: session?.accountId, clientId: String(params.client_id) });
  grant.addOIDCScope("openid email");
  grant.addOIDCClaims(["acr"]);
  const consent = { grantId: await grant.save() };
  return provider.interactionFinished(request, response, { consent }, { mergeWithLastSubmission: true });
}
