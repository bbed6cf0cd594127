import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Blocker } from "~/domain/errors";
import { loadSession } from "~/domain/people/load-session.server";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { mailsTo } from "../../../tests/factories/mails";
import { makePerson } from "../../../tests/factories/person";
import { makeSession } from "../../../tests/factories/session";
import { type Citizen, PROVIDER_CLIENT, startIdentityProvider } from "../../../tests/setup/identity-provider";
import { hashPassword } from "./password-hash.server";
import { sessionTokenHash } from "./session-token.server";

const BACK = "/az/sign-in/national/back";
const OURS = "http://127.0.0.1:3000";
const PASSWORD = "on üç dəniz dalğası";
const CLIENT = { address: "", userAgent: "", cookie: "" };
const FAILED = ["national.failed"];

let provider: Awaited<ReturnType<typeof startIdentityProvider>>;
let other: typeof provider;
let verbs: Awaited<ReturnType<typeof load>>;
let passwordHash = "";

/** The verbs on a portal that knows the provider: its settings are read when the modules are. */
async function load() {
  return {
    ...(await import("./begin-national.server")),
    ...(await import("./finish-national.server")),
    ...(await import("./sign-in-by-national.server")),
    ...(await import("./link-national.server")),
    ...(await import("./link-by-password.server")),
    ...(await import("./unlink-national.server")),
  };
}

beforeAll(async () => {
  provider = await startIdentityProvider([OURS + BACK]);
  other = await startIdentityProvider([OURS + BACK]);
  Object.assign(process.env, {
    APP_URL: OURS,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: PROVIDER_CLIENT.id,
    OIDC_CLIENT_SECRET: PROVIDER_CLIENT.secret,
  });
  vi.resetModules();
  verbs = await load();
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(async () => {
  await provider.stop();
  await other.stop();
});

const citizen = (subject: string, change: Partial<Citizen> = {}): Citizen => ({
  subject,
  email: `${subject}@example.com`,
  verified: true,
  acr: "substantial",
  ...change,
});

/** Goes to the provider and back. @returns what the browser kept, and the query it came back with */
async function travel(as: Citizen) {
  const { address, trip } = await verbs.beginNational(BACK);
  return { address, trip, search: await provider.enter(address, as) };
}

async function identityOf(as: Citizen) {
  const { trip, search } = await travel(as);
  return verbs.finishNational(search, trip);
}

const reasons = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => "done",
    (thrown: unknown) => thrown,
  );
  // The verbs were loaded anew, and with them the class of their errors: it is known by its name.
  return error instanceof Error && error.name === "RuleBroken" && hasBlockers(error)
    ? error.blockers.map(({ key }) => key)
    : error;
};

const hasBlockers = (error: Error): error is Error & { blockers: Blocker[] } => "blockers" in error;

const young = (name: string) => makePerson({ email: `${name}@example.com`, name, passwordHash });
const proved = (viewer: Viewer) => ({ viewer, steppedUp: true });
const linksOf = ({ userId }: Viewer) =>
  asSystem("test", (tx) => tx.credential.count({ where: { userId, providerId: "national" } }));

async function behind(cookies: string[]) {
  const [, value = ""] = /=([^;]+)/.exec(cookies[0] ?? "") ?? [];
  return loadSession(sessionTokenHash(decodeURIComponent(value).split(".")[0] ?? ""));
}

test("The browser is sent with S256, state, nonce and the level asked for, and comes back as who it is", async () => {
  const { address, trip, search } = await travel(citizen("aytac"));
  const asked = new URL(address).searchParams;
  const named = ["code_challenge_method", "acr_values", "redirect_uri", "state", "nonce"].map((name) =>
    asked.get(name),
  );
  expect(named).toEqual(["S256", "substantial", OURS + BACK, trip.state, trip.nonce]);
  expect(await verbs.finishNational(search, trip)).toEqual({ subject: "aytac", email: "aytac@example.com" });
});

test("Another state, another nonce, another browser's verifier, and a code used before are refused", async () => {
  const { trip, search } = await travel(citizen("bahar"));
  const stranger = await verbs.beginNational(BACK);
  expect(await reasons(verbs.finishNational(search, { ...trip, state: stranger.trip.state }))).toEqual(FAILED);
  const second = await travel(citizen("bahar"));
  expect(await reasons(verbs.finishNational(second.search, { ...second.trip, nonce: "another" }))).toEqual(FAILED);
  const third = await travel(citizen("bahar"));
  const verifier = stranger.trip.verifier;
  expect(await reasons(verbs.finishNational(third.search, { ...third.trip, verifier }))).toEqual(FAILED);
  expect(await reasons(verbs.finishNational(search, trip))).toBe("done");
  expect(await reasons(verbs.finishNational(search, trip))).toEqual(FAILED);
});

test("A lower level of assurance, and an answer that names another issuer, are refused", async () => {
  expect(await reasons(identityOf(citizen("cavad", { acr: "low" })))).toEqual(FAILED);
  const { trip, search } = await travel(citizen("cavad"));
  const foreign = new URLSearchParams(search);
  expect(foreign.get("iss")).toBe(provider.issuer);
  foreign.set("iss", other.issuer);
  expect(await reasons(verbs.finishNational(`?${foreign}`, trip))).toEqual(FAILED);
  expect(await reasons(verbs.finishNational("?error=access_denied", trip))).toEqual(FAILED);
});

test("An account with the same address is neither opened nor linked until its password is given", async () => {
  const viewer = await young("dilara");
  const identity = await identityOf(citizen("dilara"));
  expect(await verbs.signInByNational(identity, CLIENT, null)).toEqual({ state: "unlinked", hasAccount: true });
  expect(await reasons(verbs.linkByPassword(identity, { password: "on dörd bulaq axır" }, CLIENT, null))).toEqual([
    "signIn.wrong",
  ]);
  expect(await linksOf(viewer)).toBe(0);
  const cookies = await verbs.linkByPassword(identity, { password: PASSWORD }, CLIENT, null);
  expect([await linksOf(viewer), (await behind(cookies))?.owes]).toEqual([1, null]);
  const again = await verbs.signInByNational(await identityOf(citizen("dilara")), CLIENT, null);
  const session = again.state === "signedIn" ? await behind(again.cookies) : null;
  expect(session?.owes === null && session.viewer).toEqual(viewer);
  expect((await mailsTo("dilara@example.com")).map(({ template }) => template)).toContain("identityLinked");
});

test("An address the provider has not verified finds no account", async () => {
  await young("elnur");
  const identity = await identityOf(citizen("elnur", { verified: false }));
  expect(identity.email).toBeNull();
  expect(await verbs.signInByNational(identity, CLIENT, null)).toEqual({ state: "unlinked", hasAccount: false });
});

test("Whoever is signed in links after proving who they are; one identity, one account", async () => {
  const [owner, second] = [await young("farid"), await young("gunel")];
  const identity = { subject: "farid", email: null };
  expect(await reasons(verbs.linkNational({ viewer: owner, steppedUp: false }, identity))).toEqual(["stepUp.needed"]);
  await verbs.linkNational(proved(owner), identity);
  await verbs.linkNational(proved(owner), identity);
  expect(await linksOf(owner)).toBe(1);
  expect(await reasons(verbs.linkNational(proved(second), identity))).toEqual(["national.taken"]);
  expect(await reasons(verbs.linkNational(proved(owner), { subject: "somebody.else" }))).toEqual(["national.taken"]);
  const session = await loadSession(sessionTokenHash((await makeSession(owner)).split("=")[1] ?? ""));
  if (session?.owes !== null) throw new Error("not signed in");
  expect(await reasons(verbs.unlinkNational({ ...session, steppedUp: false }))).toEqual(["stepUp.needed"]);
  await verbs.unlinkNational(session);
  await verbs.linkNational(proved(second), identity);
  expect([await linksOf(owner), await linksOf(second)]).toEqual([0, 1]);
});

test("The national identity stands for the password: staff still owe their second factor, and a closed account stays so", async () => {
  const grants = [{ role: "coordinator" as const }];
  const staff = await makePerson({ email: "hasan@example.com", name: "H", grants, factorNeeded: true });
  const identity = { subject: "hasan", email: null };
  await verbs.linkNational(proved(staff), identity);
  const signing = await verbs.signInByNational(identity, CLIENT, null);
  expect(signing.state === "signedIn" && (await behind(signing.cookies))?.owes).toBe("enrolment");
  await asSystem("test", (tx, now) => tx.user.update({ where: { id: staff.userId }, data: { disabledAt: now } }));
  expect(await reasons(verbs.signInByNational(identity, CLIENT, null))).toEqual(FAILED);
});
