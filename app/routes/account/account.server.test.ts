import { beforeAll, expect, test } from "vitest";
import { hashPassword } from "~/domain/identity/password-hash.server";
import { asSystem } from "~/platform/db.server";
import { mailsTo, pathIn } from "../../../tests/factories/mails";
import { makePerson } from "../../../tests/factories/person";
import { makeSession } from "../../../tests/factories/session";
import { action as confirm, loader as confirmPage } from "./confirm-email";
import { action as endSessions, loader as securityPage } from "./security";
import { action as signIn, loader as signInPage } from "./sign-in";
import { action as signOut, loader as signOutPage } from "./sign-out";
import { action as signUp, loader as signUpPage } from "./sign-up";

const CONTEXT = { nonce: "", requestId: "", ip: "" };
const PASSWORD = "yeddi göy qapı açıq";
let passwordHash = "";

beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
});

function args(path: string, options: { cookie?: string; fields?: Record<string, string> } = {}) {
  const { cookie = "", fields } = options;
  const post = fields && { method: "POST", body: new URLSearchParams(fields) };
  const request = new Request(`http://127.0.0.1${path}`, { headers: { cookie }, ...post });
  return { request, params: { language: path.split(/[/?]/)[1] }, context: CONTEXT };
}

type Failure = { status: number; errors: Record<string, string>; top: string[]; values: unknown };
type Answer = Response | { data: Failure };

const leadsTo = (answer: unknown) => (answer instanceof Response ? answer.headers.get("Location") : answer);
const failureOf = (answer: Answer) => (answer instanceof Response ? answer.status : answer.data);
const cookiesOf = (answer: unknown) =>
  answer instanceof Response
    ? answer.headers
        .getSetCookie()
        .map((line) => line.split(";")[0])
        .join("; ")
    : "";
const thrownBy = (work: Promise<unknown>) => work.then(leadsTo, leadsTo);
const sessionsOf = (userId: string) => asSystem("test", (tx) => tx.session.count({ where: { userId } }));

test("Whoever signs up on the way to an application gets there, with nothing but the mailed link in between", async () => {
  const start = "/az/my/start/MM-2027";
  const fields = { email: "Aysel@example.com", password: PASSWORD, agree: "yes" };
  const signedUp = await signUp(args(`/az/sign-up?next=${encodeURIComponent(start)}`, { fields }));
  expect(leadsTo(signedUp)).toBe("/az/check-your-mail?sent=confirmation");
  const browser = cookiesOf(signedUp);

  const [mail] = await mailsTo("aysel@example.com");
  const { pathname, search } = pathIn(mail);
  const link = pathname + search;
  await confirmPage(args(link, { cookie: browser }));
  const verified = () =>
    asSystem("test", (tx) => tx.user.findUniqueOrThrow({ where: { email: "aysel@example.com" } })).then(
      (user) => user.emailVerified,
    );
  expect(await verified()).toBe(false);

  const door = leadsTo(await confirm(args(link, { cookie: browser, fields: {} })));
  expect(door).toBe(`/az/sign-in?next=${encodeURIComponent(start)}&done=confirmed`);
  expect(await verified()).toBe(true);
  const inside = await signIn(
    args(String(door), { cookie: browser, fields: { email: fields.email, password: PASSWORD } }),
  );
  expect(await thrownBy(signInPage(args(String(leadsTo(inside)), { cookie: cookiesOf(inside) })))).toBe(start);
});

test("An address that is not confirmed yet is asked to look at its mail, and the link goes out again", async () => {
  const fields = { email: "tural@example.com", password: PASSWORD };
  await signUp(args("/ru/sign-up", { fields: { ...fields, agree: "yes" } }));
  const answer = await signIn(args("/ru/sign-in", { fields }));
  expect(leadsTo(answer)).toBe("/ru/check-your-mail?sent=confirmation");
  expect((await mailsTo("tural@example.com")).length).toBe(2);
});

test("A wrong password and an unknown address read the same, and no password comes back", async () => {
  await makePerson({ email: "known@example.com", name: "K", passwordHash });
  const wrong = (email: string) => signIn(args("/en/sign-in", { fields: { email, password: "six green lamps lit" } }));
  const expected = (email: string) => ({
    ok: false,
    status: 422,
    errors: {},
    top: ["The e-mail address or the password is wrong"],
    values: { email },
  });
  expect(failureOf(await wrong("known@example.com"))).toEqual(expected("known@example.com"));
  expect(failureOf(await wrong("nobody@example.com"))).toEqual(expected("nobody@example.com"));
});

test("What is missing is said field by field, and what was typed stays", async () => {
  const fields = { email: "no address", password: "" };
  expect(failureOf(await signUp(args("/en/sign-up", { fields })))).toEqual({
    ok: false,
    status: 400,
    errors: {
      email: "Enter an e-mail address, for example name@example.com",
      password: "Enter the password",
      agree: "To register, agree to the terms of use and the privacy policy",
    },
    top: [],
    values: { email: "no address" },
  });
});

test("Switching the language keeps the address and the tick, never the password, and makes no account", async () => {
  const fields = { email: "rauf@example.com", password: PASSWORD, agree: "yes", switchLanguage: "ru" };
  const switched = await signUp(args("/az/sign-up?next=%2Faz%2Fmy", { fields }));
  expect(leadsTo(switched)).toBe("/ru/sign-up?next=%2Faz%2Fmy");
  const page = await signUpPage(args("/ru/sign-up?next=%2Faz%2Fmy", { cookie: cookiesOf(switched) }));
  expect(page.typed).toEqual({ email: "rauf@example.com", agree: "yes" });
  expect(await asSystem("test", (tx) => tx.user.count({ where: { email: "rauf@example.com" } }))).toBe(0);
});

test("Who is signed in already is sent on, never to another site", async () => {
  const cookie = await makeSession(await makePerson({ email: "in@example.com", name: "I" }));
  expect(await thrownBy(signInPage(args("/en/sign-in", { cookie })))).toBe("/en/my");
  expect(await thrownBy(signUpPage(args("/en/sign-up?next=%2Fen%2Fmy%2Fprofile", { cookie })))).toBe("/en/my/profile");
  expect(await thrownBy(signInPage(args("/en/sign-in?next=%2F%2Fevil.example", { cookie })))).toBe("/en/my");
});

test("Opening the address of signing out changes nothing; its form ends the session", async () => {
  const viewer = await makePerson({ email: "out@example.com", name: "O", passwordHash });
  const cookie = cookiesOf(await signIn(args("/az/sign-in", { fields: { email: viewer.email, password: PASSWORD } })));
  expect(leadsTo(signOutPage(args("/az/sign-out", { cookie })))).toBe("/az");
  expect(await sessionsOf(viewer.userId)).toBe(1);
  expect(leadsTo(await signOut(args("/az/sign-out", { cookie, fields: {} })))).toBe("/az");
  expect(await sessionsOf(viewer.userId)).toBe(0);
});

test("One's own sessions can be ended one by one or all others at once, other people's not at all", async () => {
  const viewer = await makePerson({ email: "many@example.com", name: "M" });
  const stranger = await makePerson({ email: "stranger@example.com", name: "S" });
  const cookie = await makeSession(viewer);
  for (const of of [viewer, viewer, viewer, stranger]) await makeSession(of);
  const page = await securityPage(args("/en/my/security", { cookie }));
  expect(page.sessions.map(({ current }) => current).filter(Boolean)).toEqual([true]);
  const end = (session: string) => endSessions(args("/en/my/security", { cookie, fields: { session } }));

  const theirs = await asSystem("test", (tx) => tx.session.findFirstOrThrow({ where: { userId: stranger.userId } }));
  await end(theirs.id);
  expect(await sessionsOf(stranger.userId)).toBe(1);
  await end(page.sessions.find(({ current }) => !current)?.id ?? "");
  expect(await sessionsOf(viewer.userId)).toBe(3);
  expect(leadsTo(await end("others"))).toBe("/en/my/security?done=endedOthers");
  expect(await sessionsOf(viewer.userId)).toBe(1);
  expect(failureOf(await end("everything"))).toMatchObject({ status: 400 });
});
