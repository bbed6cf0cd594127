import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { makePerson } from "../../../tests/factories/person";
import { type Citizen, PROVIDER_CLIENT, startIdentityProvider } from "../../../tests/setup/identity-provider";

const OURS = "http://127.0.0.1:3000";
const BACK = "/az/sign-in/national/back";
const PASSWORD = "on beş payız yarpağı";
const CONTEXT = { nonce: "", requestId: "", ip: "" };

let provider: Awaited<ReturnType<typeof startIdentityProvider>>;
let pages: Awaited<ReturnType<typeof load>>;

/** The pages of a portal that knows the provider: its settings are read when the modules are. */
async function load() {
  const { hashPassword } = await import("~/domain/identity/password-hash.server");
  return {
    hashPassword,
    begin: (await import("./sign-in.national")).loader,
    back: (await import("./sign-in.national.back")).loader,
    link: (await import("./sign-in.national.link")).action,
    signIn: (await import("./sign-in")).loader,
    security: (await import("./security")).loader,
  };
}

beforeAll(async () => {
  provider = await startIdentityProvider([OURS + BACK]);
  Object.assign(process.env, {
    APP_URL: OURS,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: PROVIDER_CLIENT.id,
    OIDC_CLIENT_SECRET: PROVIDER_CLIENT.secret,
  });
  vi.resetModules();
  pages = await load();
});
afterAll(() => provider.stop());

/** A browser: keeps cookies, and tells where an answer leads or what it shows. */
function browser() {
  const jar = new Map<string, string>();
  const args = (path: string, fields?: Record<string, string>) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const post = fields && { method: "POST", body: new URLSearchParams(fields) };
    const request = new Request(OURS + path, { headers: { cookie }, ...post });
    return { request, params: { language: "az" }, context: CONTEXT };
  };
  const leadsTo = async (answering: unknown) => {
    const answer = await Promise.resolve(answering).catch((thrown: unknown) => thrown);
    if (!(answer instanceof Response)) return answer;
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    return answer.headers.get("Location") ?? "";
  };
  return { args, leadsTo, jar };
}

const citizen = (subject: string): Citizen => ({
  subject,
  email: `${subject}@example.com`,
  verified: true,
  acr: "substantial",
});

/** From our page to the provider and back to the address it sends the browser to. */
async function travel({ args, leadsTo }: ReturnType<typeof browser>, as: Citizen, query = "") {
  const address = await leadsTo(pages.begin(args(`/az/sign-in/national${query}`)));
  return BACK + (await provider.enter(String(address), as));
}

test("Who has an account gives its password once, and the next time the national identity alone leads in", async () => {
  const passwordHash = await pages.hashPassword(PASSWORD);
  await makePerson({ email: "ilaha@example.com", name: "I", passwordHash });
  const first = browser();
  const returned = await travel(first, citizen("ilaha"), `?next=${encodeURIComponent("/az/my/applications")}`);
  expect(await first.leadsTo(pages.back(first.args(returned)))).toBe("/az/sign-in/national/link");
  const link = pages.link(first.args("/az/sign-in/national/link", { password: PASSWORD }));
  const door = await first.leadsTo(link);
  expect(door).toBe(`/az/sign-in?next=${encodeURIComponent("/az/my/applications")}`);
  expect(await first.leadsTo(pages.signIn(first.args(String(door))))).toBe("/az/my/applications");
  const { factors } = await pages.security(first.args("/az/my/security"));
  expect(factors.national?.linkedAt).toMatch(/^\d\d\.\d\d\.\d{4}/);

  const later = browser();
  const again = await travel(later, citizen("ilaha"));
  expect(await later.leadsTo(pages.back(later.args(again)))).toBe("/az/sign-in");
  expect(await later.leadsTo(pages.signIn(later.args("/az/sign-in")))).toBe("/az/my");
});

test("A way back that another browser began leads nowhere, and what was kept for the way is not to be forged", async () => {
  const [victim, thief] = [browser(), browser()];
  const returned = await travel(thief, citizen("kamran"));
  expect(await victim.leadsTo(pages.back(victim.args(returned)))).toBe("/az/sign-in");
  victim.jar.set("korpu-national", "bm90IG91cnM");
  expect(await victim.leadsTo(pages.back(victim.args(returned)))).toBe("/az/sign-in");
  await travel(victim, citizen("kamran"));
  const refused = await pages.back(victim.args(returned));
  expect(refused.data.reasons).toEqual([
    { text: "Milli identiklə giriş alınmadı. Yenidən cəhd edin və ya parolla daxil olun" },
  ]);
});

test("Whom no account belongs to is told what to do first", async () => {
  const nobody = browser();
  const returned = await travel(nobody, citizen("leyla"));
  const { data } = await pages.back(nobody.args(returned));
  expect(data.reasons[0]?.text).toContain("Bu milli identiklə bağlı hesab yoxdur");
});
