import { beforeAll, expect, test } from "vitest";
import { RuleBroken } from "~/domain/errors";
import { loadSession } from "~/domain/people/load-session.server";
import { asSystem } from "~/platform/db.server";
import { mailsTo, pathIn } from "../../../tests/factories/mails";
import { makePerson } from "../../../tests/factories/person";
import { viewerBehind } from "../../../tests/factories/session";
import { changePassword } from "./change-password.server";
import type { Client } from "./client";
import { confirmEmail } from "./confirm-email.server";
import { endSessions } from "./end-sessions.server";
import { listSessions } from "./list-sessions.server";
import { hashPassword } from "./password-hash.server";
import { requestConfirmation } from "./request-confirmation.server";
import { requestPasswordReset } from "./request-password-reset.server";
import { resetPassword } from "./reset-password.server";
import { SESSION_COOKIE } from "./session-cookie-name.server";
import { sessionTokenHash } from "./session-token.server";
import { signIn } from "./sign-in.server";
import { signOut } from "./sign-out.server";
import { signUp } from "./sign-up.server";

const PASSWORD = "üç ağ göyərçin";
const GOOD = `${PASSWORD} uçur`;
const OTHER = "dörd yaşıl balıq üzür";
let passwordHash = "";

beforeAll(async () => {
  passwordHash = await hashPassword(GOOD);
});

const client = (cookie = ""): Client => ({ address: "", userAgent: "Firefox", cookie });

async function open(email: string, password = GOOD, previous: string | null = null) {
  const done = await signIn({ email, password }, client(), previous);
  if (done.state !== "signedIn") throw new Error(done.state);
  const cookie = done.cookies[0] ?? "";
  const [, value = ""] = /^[^=]+=([^;]+)/.exec(cookie) ?? [];
  const token = decodeURIComponent(value).split(".")[0] ?? "";
  return { cookie, token, hash: sessionTokenHash(token), header: `${SESSION_COOKIE}=${value}` };
}

const reasons = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof RuleBroken ? error.blockers.map(({ key }) => key) : error;
};

const sessionsOf = (userId: string) => asSystem("test", (tx) => tx.session.count({ where: { userId } }));

test("Signing up makes a user with its person and one mail, and the mailed link alone lets one in", async () => {
  const email = "nigar@example.com";
  await signUp({ email: "Nigar@Example.com", password: GOOD, language: "ru" }, client());
  const made = await asSystem("test", (tx) =>
    tx.user.findUniqueOrThrow({ where: { email }, include: { person: true, credentials: true } }),
  );
  expect([made.person?.language, made.emailVerified, made.credentials.map(({ providerId }) => providerId)]).toEqual([
    "ru",
    false,
    ["credential"],
  ]);
  expect(made.credentials[0]?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await signIn({ email, password: GOOD }, client(), null)).toEqual({ state: "unconfirmed" });
  const mails = await mailsTo(email);
  expect(mails.map(({ template, language }) => [template, language])).toEqual([
    ["confirmEmail", "ru"],
    ["confirmEmail", "ru"],
  ]);
  await confirmEmail({ token: pathIn(mails[0]).searchParams.get("token") ?? "" }, client());
  const { hash } = await open(email);
  expect((await viewerBehind(hash))?.email).toBe(email);
});

test("A confirmation that was not written by the portal confirms nothing", async () => {
  expect(await reasons(confirmEmail({ token: "eyJhbGciOiJub25lIn0.e30." }, client()))).toEqual(["link.invalid"]);
});

test("Signing up with an address that has an account changes nothing and tells its owner only", async () => {
  const { userId } = await makePerson({ email: "known@example.com", name: "Known", passwordHash });
  await signUp({ email: "known@example.com", password: OTHER, language: "en" }, client());
  expect((await mailsTo("known@example.com")).map(({ template }) => template)).toEqual(["registrationAttempt"]);
  expect(await reasons(signIn({ email: "known@example.com", password: OTHER }, client(), null))).toEqual([
    "signIn.wrong",
  ]);
  expect(await sessionsOf(userId)).toBe(0);
});

test("Until an address is confirmed the last one to register it counts, with their password and their link", async () => {
  const email = "twice@example.com";
  await signUp({ email, password: OTHER, language: "az" }, client());
  await signUp({ email, password: GOOD, language: "ru" }, client());
  const [first, second] = (await mailsTo(email)).map((mail) => pathIn(mail).searchParams.get("token") ?? "");
  expect(await reasons(confirmEmail({ token: first ?? "" }, client()))).toEqual(["link.invalid"]);
  await confirmEmail({ token: second ?? "" }, client());
  expect(await reasons(signIn({ email, password: OTHER }, client(), null))).toEqual(["signIn.wrong"]);
  await open(email);
  const left = await asSystem("test", (tx) => tx.person.count({ where: { language: "ru", user: { is: { email } } } }));
  const orphans = await asSystem("test", (tx) => tx.person.count({ where: { user: { is: null } } }));
  expect([left, orphans]).toEqual([1, 0]);
});

test("The confirmation is mailed again only to those who still have to confirm", async () => {
  await makePerson({ email: "confirmed@example.com", name: "C", passwordHash });
  await signUp({ email: "late@example.com", password: GOOD, language: "en" }, client());
  for (const email of ["confirmed@example.com", "late@example.com", "no.one@example.com"]) {
    await requestConfirmation({ email }, client());
  }
  const count = async (email: string) => (await mailsTo(email)).length;
  expect([
    await count("confirmed@example.com"),
    await count("late@example.com"),
    await count("no.one@example.com"),
  ]).toEqual([0, 2, 0]);
});

test("A wrong password, an unknown address and a disabled account get the same answer", async () => {
  const { userId } = await makePerson({ email: "off@example.com", name: "Off", passwordHash });
  await asSystem("test", (tx, now) => tx.user.update({ where: { id: userId }, data: { disabledAt: now } }));
  await makePerson({ email: "on@example.com", name: "On", passwordHash });
  expect(await reasons(signIn({ email: "off@example.com", password: GOOD }, client(), null))).toEqual(["signIn.wrong"]);
  expect(await reasons(signIn({ email: "nobody@example.com", password: GOOD }, client(), null))).toEqual([
    "signIn.wrong",
  ]);
  expect(await reasons(signIn({ email: "on@example.com", password: OTHER }, client(), null))).toEqual(["signIn.wrong"]);
});

test("The session's token is nowhere in the database, only its hash", async () => {
  await makePerson({ email: "token@example.com", name: "T", passwordHash });
  const { token, hash } = await open("token@example.com");
  expect(Buffer.from(token, "base64url")).toHaveLength(32);
  const rows = await asSystem(
    "test",
    (tx) => tx.$queryRaw<{ row: string }[]>`select row_to_json(s)::text as row from app_session s`,
  );
  const all = rows.map(({ row }) => row).join("\n");
  expect([all.includes(token), all.includes(hash)]).toEqual([false, true]);
});

test("Changing the password ends every session and opens a new one for this browser", async () => {
  const viewer = await makePerson({ email: "change@example.com", name: "C", passwordHash });
  const elsewhere = await open("change@example.com");
  const here = await open("change@example.com");
  const input = { currentPassword: GOOD, newPassword: OTHER };
  const wrong = { currentPassword: OTHER, newPassword: OTHER };
  const claim = { viewer, sessionId: (await loadSession(here.hash))?.sessionId ?? "" };
  expect(await reasons(changePassword(claim, wrong, client(here.header)))).toEqual(["password.currentWrong"]);
  const [cookie = ""] = await changePassword(claim, input, client(here.header));
  const token = decodeURIComponent(/=([^;]+)/.exec(cookie)?.[1] ?? "").split(".")[0] ?? "";
  expect(await Promise.all([elsewhere.hash, here.hash].map(viewerBehind))).toEqual([null, null]);
  expect((await viewerBehind(sessionTokenHash(token)))?.userId).toBe(viewer.userId);
  expect((await mailsTo("change@example.com")).map(({ template }) => template)).toEqual([
    "newDevice",
    "passwordChanged",
  ]);
  const rows = await asSystem("test", (tx) => tx.session.findMany({ where: { userId: viewer.userId } }));
  expect(rows.map(({ tokenHash }) => tokenHash)).toEqual([sessionTokenHash(token)]);
});

test("A mailed link sets a new password once, ends all sessions, and is kept hashed", async () => {
  await makePerson({ email: "reset@example.com", name: "R", passwordHash });
  const before = await open("reset@example.com");
  await requestPasswordReset({ email: "reset@example.com" }, client());
  const [mail] = await mailsTo("reset@example.com");
  const token = pathIn(mail).searchParams.get("token") ?? "";
  const kept = await asSystem("test", (tx) => tx.verification.findMany());
  expect([kept.length, JSON.stringify(kept).includes(token)]).toEqual([1, false]);
  await resetPassword({ token, password: OTHER }, client());
  expect(await viewerBehind(before.hash)).toBeNull();
  expect(await reasons(resetPassword({ token, password: GOOD }, client()))).toEqual(["link.invalid"]);
  expect(await reasons(signIn({ email: "reset@example.com", password: GOOD }, client(), null))).toEqual([
    "signIn.wrong",
  ]);
  await open("reset@example.com", OTHER);
});

test("Of five who spend the same link at once, one sets the password", async () => {
  await makePerson({ email: "race@example.com", name: "R", passwordHash });
  await requestPasswordReset({ email: "race@example.com" }, client());
  const token = pathIn((await mailsTo("race@example.com"))[0]).searchParams.get("token") ?? "";
  const done = await Promise.all(
    [1, 2, 3, 4, 5].map(() => reasons(resetPassword({ token, password: OTHER }, client()))),
  );
  expect(done.filter((answer) => answer === null)).toHaveLength(1);
  expect(done.filter((answer) => JSON.stringify(answer) === '["link.invalid"]')).toHaveLength(4);
});

test("Asking for a new password says and takes the same for an address without an account", async () => {
  await makePerson({ email: "asks@example.com", name: "A", passwordHash });
  const took = async (email: string) => {
    const from = performance.now();
    expect(await reasons(requestPasswordReset({ email }, client()))).toBeNull();
    return performance.now() - from;
  };
  const [known, unknown] = [await took("asks@example.com"), await took("stranger@example.com")];
  expect([known >= 399, unknown >= 399, Math.abs(known - unknown) < 150]).toEqual([true, true, true]);
  expect(await mailsTo("stranger@example.com")).toEqual([]);
});

test("Signing out ends the session of this browser only", async () => {
  const { userId } = await makePerson({ email: "out@example.com", name: "O", passwordHash });
  const here = await open("out@example.com");
  const elsewhere = await open("out@example.com");
  const [cookie] = await signOut(here.token);
  expect(cookie).toMatch(/Max-Age=0/);
  expect([await viewerBehind(here.hash), (await viewerBehind(elsewhere.hash))?.userId]).toEqual([null, userId]);
});

test("Signing in anew ends the session the browser came with", async () => {
  const { userId } = await makePerson({ email: "again@example.com", name: "A", passwordHash });
  const first = await open("again@example.com");
  const second = await open("again@example.com", GOOD, first.token);
  expect([first.token === second.token, await sessionsOf(userId)]).toEqual([false, 1]);
  expect(await viewerBehind(first.hash)).toBeNull();
});

test("One's sessions can be ended one by one or all but this, nobody else's", async () => {
  const viewer = await makePerson({ email: "many@example.com", name: "M", passwordHash });
  const stranger = await makePerson({ email: "stranger.m@example.com", name: "S" });
  for (let n = 0; n < 4; n += 1) await open("many@example.com");
  const [first, second] = await listSessions(viewer);
  expect(await endSessions(stranger, { only: first?.id ?? "" })).toBe(0);
  expect(await endSessions(viewer, { only: first?.id ?? "" })).toBe(1);
  expect(await endSessions(viewer, { allBut: second?.id ?? "" })).toBe(2);
  expect((await listSessions(viewer)).map(({ id }) => id)).toEqual([second?.id]);
});
