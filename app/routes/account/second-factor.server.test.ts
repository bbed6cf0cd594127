import { TOTP } from "otpauth";
import { beforeAll, expect, test, vi } from "vitest";
import { hashPassword } from "~/domain/identity/password-hash.server";
import { makePerson } from "../../../tests/factories/person";
import { loader as staffPage } from "../staff/cohorts";
import { loader as secondStep, action as showFactor } from "./second-step";
import { loader as securityPage } from "./security";
import { loader as appPage, action as setUpApp } from "./security.authenticator";
import { action as confirmIdentity, loader as confirmPage } from "./security.confirm";
import { loader as codesPage, action as makeCodes } from "./security.recovery-codes";
import { action as signIn, loader as signInPage } from "./sign-in";

// Codes change every thirty seconds: the clock they are reckoned with stands still, ten seconds into one.
const { STILL } = vi.hoisted(() => ({ STILL: Math.floor(Date.now() / 30_000) * 30_000 + 10_000 }));
vi.mock("~/platform/process-clock.server", () => ({ processNow: () => new Date(STILL) }));

const CONTEXT = { nonce: "", requestId: "", ip: "" };
const PASSWORD = "səkkiz sarı limon əkdim";
const EMAIL = "member@example.com";
let cookie = "";
let secret = "";

beforeAll(async () => {
  const passwordHash = await hashPassword(PASSWORD);
  const grants = [{ role: "coordinator" as const }];
  await makePerson({ email: EMAIL, name: "Əməkdaş", passwordHash, grants, factorNeeded: true });
});

/** A request of this one browser; answers are told as where they lead, and cookies are kept. */
function args(path: string, fields?: Record<string, string>) {
  const post = fields && { method: "POST", body: new URLSearchParams(fields) };
  const request = new Request(`http://127.0.0.1${path}`, { headers: { cookie }, ...post });
  return { request, params: { language: "en" }, context: CONTEXT };
}

async function leadsTo(work: Promise<unknown>): Promise<unknown> {
  const answer = await work.catch((thrown: unknown) => thrown);
  if (!(answer instanceof Response)) return answer;
  const [set] = answer.headers.getSetCookie();
  if (set?.startsWith("korpu=")) cookie = set.split(";")[0] ?? "";
  return answer.headers.get("Location");
}

const code = (steps: number) =>
  new TOTP({ secret, algorithm: "SHA1", digits: 6, period: 30 }).generate({ timestamp: STILL + steps * 30_000 });

test("A new member of staff sets up an app before any staff page opens, and is then where they wanted to be", async () => {
  const cohorts = "/en/staff/cohorts";
  const next = `?next=${encodeURIComponent(cohorts)}`;
  expect(await leadsTo(signIn(args(`/en/sign-in${next}`, { email: EMAIL, password: PASSWORD })))).toBe(
    `/en/sign-in${next}`,
  );
  const step = `/en/sign-in/second-step${next}`;
  expect(await leadsTo(Promise.resolve(signInPage(args(`/en/sign-in${next}`))))).toBe(step);
  expect(await leadsTo(Promise.resolve(staffPage(args(cohorts))))).toBe(step);
  expect(await leadsTo(securityPage(args("/en/my/security")))).toBe(
    `/en/sign-in/second-step?next=${encodeURIComponent("/en/my/security")}`,
  );
  const { owes, links } = await secondStep(args(step));
  expect([owes, links.authenticator]).toEqual(["enrolment", `/en/my/security/authenticator${next}`]);

  await leadsTo(setUpApp(args(links.authenticator, { begin: "yes" })));
  const { setup } = await appPage(args(links.authenticator));
  secret = setup?.secret.replaceAll(" ", "") ?? "";
  const wrong = await setUpApp(args(links.authenticator, { code: "000 000" }));
  expect("data" in wrong && wrong.data.errors.code).toBe(
    "The code is wrong or has been used. Enter the next one from the app",
  );
  expect(await leadsTo(setUpApp(args(links.authenticator, { code: code(-1) })))).toBe(
    `/en/my/security/recovery-codes${next}`,
  );
  expect((await codesPage(args(`/en/my/security/recovery-codes${next}`))).goOn).toBe(cohorts);
  const made = await makeCodes(args("/en/my/security/recovery-codes", {}));
  expect(made.data.ok && made.data.codes.length).toBe(10);
  expect(await leadsTo(Promise.resolve(staffPage(args(cohorts))))).not.toBe(step);
});

test("The next time they show a code, and only that: nothing else of theirs opens before", async () => {
  cookie = "";
  await leadsTo(signIn(args("/en/sign-in", { email: EMAIL, password: PASSWORD })));
  expect((await secondStep(args("/en/sign-in/second-step"))).owes).toBe("factor");
  const app = "/en/my/security/authenticator";
  const step = `/en/sign-in/second-step?next=${encodeURIComponent(app)}`;
  expect(await leadsTo(appPage(args(app)))).toBe(step);
  expect(await leadsTo(setUpApp(args(app, { begin: "yes" })))).toBe(step);
  expect(await leadsTo(confirmPage(args("/en/my/security/confirm")))).toContain("/en/sign-in/second-step");
  const before = cookie;
  const given = leadsTo(showFactor(args("/en/sign-in/second-step", { code: code(0) })));
  expect([await given, cookie === before]).toEqual(["/en/staff", false]);
  expect(await leadsTo(confirmIdentity(args("/en/my/security/confirm?next=//evil.example", { code: code(1) })))).toBe(
    "/en/my/security",
  );
});
