import { TOTP } from "otpauth";
import { beforeAll, expect, test, vi } from "vitest";
import { NotAllowed, RuleBroken } from "~/domain/errors";
import { loadSession } from "~/domain/people/load-session.server";
import type { HalfSignedIn, SignedIn } from "~/domain/people/signed-in";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { mailsTo } from "../../../tests/factories/mails";
import { makePerson } from "../../../tests/factories/person";
import { makeSession } from "../../../tests/factories/session";
import { beginAuthenticator } from "./begin-authenticator.server";
import { changePassword } from "./change-password.server";
import { confirmAuthenticator } from "./confirm-authenticator.server";
import { enrollerOf } from "./enroller";
import { getAuthenticatorSetup } from "./get-authenticator-setup.server";
import { getSecondFactor } from "./get-second-factor.server";
import { makeRecoveryCodes } from "./make-recovery-codes.server";
import { hashPassword } from "./password-hash.server";
import { removeFactor } from "./remove-factor.server";
import { resetSecondFactor } from "./reset-second-factor.server";
import { sessionTokenHash } from "./session-token.server";
import { showFactor } from "./show-factor.server";
import { showPassword } from "./show-password.server";

// Codes change every thirty seconds: the clock they are reckoned with stands still, ten seconds into one.
const { STILL } = vi.hoisted(() => ({ STILL: Math.floor(Date.now() / 30_000) * 30_000 + 10_000 }));
vi.mock("~/platform/process-clock.server", () => ({ processNow: () => new Date(STILL) }));

const PASSWORD = "altı qırmızı alma dərdim";
const HERE = { address: "" };
const STEP_MS = 30_000;
let passwordHash = "";

beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
});

const staff = (email: string) =>
  makePerson({ email, name: "Əməkdaş", passwordHash, grants: [{ role: "coordinator" }], factorNeeded: true });
const applicant = (email: string) => makePerson({ email, name: "Gənc", passwordHash });

const hashIn = (cookie: string | undefined) => {
  const [, value = ""] = /=([^;]+)/.exec(cookie ?? "") ?? [];
  return sessionTokenHash(decodeURIComponent(value).split(".")[0] ?? "");
};

/** A session of somebody, by the hash of its token. @throws when there is none */
async function session(hash: string): Promise<SignedIn | HalfSignedIn> {
  const found = await loadSession(hash);
  if (!found) throw new Error("the session has ended");
  return found;
}

async function whole(hash: string): Promise<SignedIn> {
  const found = await session(hash);
  if (found.owes !== null) throw new Error(`still owes ${found.owes}`);
  return found;
}

const opened = async (viewer: Viewer) => hashIn(await makeSession(viewer));
const claim = (viewer: Viewer, { sessionId }: { sessionId: string }) => ({ viewer, sessionId });

/** What an app shows so many steps from now. */
const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret, algorithm: "SHA1", digits: 6, period: 30 }).generate({ timestamp: STILL + steps * STEP_MS });

/** Sets up an app for whoever has this session. @returns its secret, and the hash of the session after it */
async function enrol(viewer: Viewer, hash: string) {
  const enroller = enrollerOf(await session(hash));
  if (!enroller) throw new Error("owes a factor");
  await beginAuthenticator(enroller);
  const { secret = "" } = (await getAuthenticatorSetup(viewer)) ?? {};
  // The step before this one, so that a test has the present one left to spend.
  const [cookie] = await confirmAuthenticator(enroller, { code: codeOf(secret, -1) }, HERE);
  return { secret, hash: hashIn(cookie) };
}

const reasons = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => "done",
    (thrown: unknown) => thrown,
  );
  return error instanceof RuleBroken ? error.blockers.map(({ key }) => key) : error;
};

test("A session of staff without a second factor holds no viewer, and after enrolling it is another one that does", async () => {
  const viewer = await staff("new.staff@example.com");
  const before = await opened(viewer);
  const half = await session(before);
  expect([half.owes, "viewer" in half]).toEqual(["enrolment", false]);
  const { hash } = await enrol(viewer, before);
  expect([(await whole(hash)).viewer, await loadSession(before)]).toEqual([viewer, null]);
  expect((await mailsTo("new.staff@example.com")).map(({ template }) => template)).toEqual(["factorAdded"]);
});

test("Whoever has a factor owes it in every new session, and shows it with a code of the app", async () => {
  const viewer = await applicant("careful@example.com");
  const { secret } = await enrol(viewer, await opened(viewer));
  const half = await session(await opened(viewer));
  expect([half.owes, enrollerOf(half)]).toEqual(["factor", null]);
  expect(await reasons(showFactor(claim(viewer, half), { code: codeOf(secret, 4) }, HERE))).toEqual([
    "secondFactor.wrong",
  ]);
  const [cookie] = await showFactor(claim(viewer, half), { code: codeOf(secret) }, HERE);
  expect((await whole(hashIn(cookie))).viewer).toEqual(viewer);
});

test("A code that was taken, and every one before it, is never taken again", async () => {
  const viewer = await applicant("replay@example.com");
  const { secret } = await enrol(viewer, await opened(viewer));
  const show = async (steps: number) =>
    reasons(showFactor(claim(viewer, await session(await opened(viewer))), { code: codeOf(secret, steps) }, HERE));
  const used = [await show(0), await show(0), await show(-1)];
  expect(used).toEqual(["done", ["secondFactor.wrong"], ["secondFactor.wrong"]]);
});

test("Of five who use the same code at once, one gets in", async () => {
  const viewer = await applicant("race@example.com");
  const { secret } = await enrol(viewer, await opened(viewer));
  const code = codeOf(secret);
  const halves = await Promise.all([1, 2, 3, 4, 5].map(async () => session(await opened(viewer))));
  const answers = await Promise.all(halves.map((half) => reasons(showFactor(claim(viewer, half), { code }, HERE))));
  expect(answers.filter((answer) => answer === "done").length).toBe(1);
});

test("After six wrong codes even the right one waits", async () => {
  const viewer = await applicant("guessed.code@example.com");
  const { secret } = await enrol(viewer, await opened(viewer));
  const half = claim(viewer, await session(await opened(viewer)));
  for (let n = 0; n < 6; n += 1) await reasons(showFactor(half, { code: "000000" }, HERE));
  expect(await reasons(showFactor(half, { code: codeOf(secret) }, HERE))).toEqual(["limits.tooMany"]);
});

test("A recovery code works once, and a new set ends the old one", async () => {
  const viewer = await applicant("recovery@example.com");
  const { hash } = await enrol(viewer, await opened(viewer));
  const [first = "", second = "", ...rest] = await makeRecoveryCodes(await whole(hash));
  expect([rest.length + 2, new Set([first, second, ...rest]).size]).toEqual([10, 10]);
  const show = async (code: string) =>
    reasons(showFactor(claim(viewer, await session(await opened(viewer))), { code }, HERE));
  expect([await show(first.toUpperCase().replace("-", " ")), await show(first)]).toEqual([
    "done",
    ["secondFactor.wrong"],
  ]);
  expect((await getSecondFactor(viewer)).codesLeft).toBe(9);
  await makeRecoveryCodes(await whole(hash));
  expect(await show(second)).toEqual(["secondFactor.wrong"]);
  expect((await mailsTo("recovery@example.com")).map(({ template }) => template)).toEqual([
    "factorAdded",
    "recoveryCodeUsed",
  ]);
});

test("Neither the secret nor a recovery code can be read in the database, nor moved to another account", async () => {
  const [owner, thief] = [await applicant("owner@example.com"), await applicant("thief@example.com")];
  const { secret, hash } = await enrol(owner, await opened(owner));
  const [code = ""] = await makeRecoveryCodes(await whole(hash));
  const rows = await asSystem("test", async (tx) => ({
    app: await tx.authenticatorApp.findUniqueOrThrow({ where: { userId: owner.userId } }),
    codes: await tx.recoveryCode.findMany({ where: { userId: owner.userId } }),
  }));
  const kept = `${Buffer.from(rows.app.secret ?? []).toString("latin1")} ${JSON.stringify(rows.codes)}`;
  expect([kept.includes(secret), kept.includes(code), kept.includes(code.replace("-", ""))]).toEqual([
    false,
    false,
    false,
  ]);
  await asSystem("test", (tx) =>
    tx.authenticatorApp.create({ data: { userId: thief.userId, secret: rows.app.secret, addedAt: rows.app.addedAt } }),
  );
  const half = claim(thief, await session(await opened(thief)));
  await expect(showFactor(half, { code: codeOf(secret) }, HERE)).rejects.toThrow();
});

test("A session let in to add the first factor adds none once there is one", async () => {
  const viewer = await staff("two.browsers@example.com");
  const [one, other] = [await opened(viewer), await opened(viewer)];
  const late = enrollerOf(await session(other));
  await enrol(viewer, one);
  expect((await session(other)).owes).toBe("factor");
  // As it would be for a request that was under way when the first factor came.
  expect(late && (await reasons(beginAuthenticator(late)))).toEqual(["secondFactor.hasOne"]);
  expect(late && (await reasons(confirmAuthenticator(late, { code: "123456" }, HERE)))).toEqual([
    "secondFactor.hasOne",
  ]);
});

test("Staff keep their last factor, applicants may take it away, and the recovery codes go with it", async () => {
  const [member, young] = [await staff("keeps@example.com"), await applicant("drops@example.com")];
  const kept = await enrol(member, await opened(member));
  expect(await reasons(removeFactor(await whole(kept.hash), "authenticator"))).toEqual(["secondFactor.lastOne"]);
  const dropped = await enrol(young, await opened(young));
  await makeRecoveryCodes(await whole(dropped.hash));
  await removeFactor(await whole(dropped.hash), "authenticator");
  expect(await getSecondFactor(young)).toEqual({
    authenticatorAt: null,
    passkeys: [],
    codesLeft: 0,
    mustHave: false,
    nationalAt: null,
  });
});

test("Ways to sign in change only shortly after the person has proved who they are", async () => {
  const viewer = await applicant("stale@example.com");
  const { secret, hash } = await enrol(viewer, await opened(viewer));
  await asSystem("test", (tx, now) =>
    tx.session.updateMany({
      where: { tokenHash: hash },
      data: { steppedUpAt: new Date(now.getTime() - 10 * 60_000) },
    }),
  );
  const stale = await whole(hash);
  expect(stale.steppedUp).toBe(false);
  const acts = [makeRecoveryCodes(stale), removeFactor(stale, "authenticator")];
  expect(await Promise.all(acts.map(reasons))).toEqual([["stepUp.needed"], ["stepUp.needed"]]);
  const enroller = enrollerOf(stale);
  expect(enroller && (await reasons(beginAuthenticator(enroller)))).toEqual(["stepUp.needed"]);
  const [cookie] = await showFactor(claim(viewer, stale), { code: codeOf(secret) }, HERE);
  expect((await whole(hashIn(cookie))).steppedUp).toBe(true);
});

test("Without a factor it is the password that is shown; with one the password is not enough", async () => {
  const viewer = await applicant("plain@example.com");
  const hash = await opened(viewer);
  const here = claim(viewer, await whole(hash));
  expect(await reasons(showPassword(here, { password: "yeddi qara quş uçdu" }, HERE))).toEqual([
    "password.currentWrong",
  ]);
  const [cookie] = await showPassword(here, { password: PASSWORD }, HERE);
  expect([(await whole(hashIn(cookie))).steppedUp, await loadSession(hash)]).toEqual([true, null]);
  const enrolled = await enrol(viewer, hashIn(cookie));
  const again = claim(viewer, await whole(enrolled.hash));
  expect(await reasons(showPassword(again, { password: PASSWORD }, HERE))).toEqual(new NotAllowed(true));
});

test("An administrator resets the factors of somebody else: the person is told, signed out, and enrols anew", async () => {
  const lost = await staff("lost.phone@example.com");
  const { hash } = await enrol(lost, await opened(lost));
  const admin = await makePerson({ email: "resets@example.com", name: "A", grants: [{ role: "administrator" }] });
  const by = await whole(await opened(admin));
  const reason = "Telefonu itib, şəxsiyyəti yoxlanılıb";
  expect(await reasons(resetSecondFactor(by, { userId: admin.userId, reason: " " }))).toEqual([
    "secondFactor.own",
    "secondFactor.reasonMissing",
  ]);
  const colleague = await whole(await opened(await makePerson({ email: "col@example.com", name: "C", grants: [] })));
  expect(await reasons(resetSecondFactor(colleague, { userId: lost.userId, reason }))).toEqual(new NotAllowed(false));
  await resetSecondFactor(by, { userId: lost.userId, reason });
  expect(await loadSession(hash)).toBeNull();
  expect((await session(await opened(lost))).owes).toBe("enrolment");
  const [line] = await asSystem("test", (tx) =>
    tx.auditEntry.findMany({ where: { action: "reset_second_factor", entityId: lost.userId } }),
  );
  expect([line?.actorPersonId, line?.reason]).toEqual([admin.personId, reason]);
  expect((await mailsTo("lost.phone@example.com")).map(({ template }) => template)).toEqual([
    "factorAdded",
    "factorReset",
  ]);
});

test("Another password keeps the factor that was shown, and asks the other devices for it", async () => {
  const viewer = await applicant("new.password@example.com");
  const { secret } = await enrol(viewer, await opened(viewer));
  const half = await session(await opened(viewer));
  const [cookie = ""] = await showFactor(claim(viewer, half), { code: codeOf(secret) }, HERE);
  const client = { ...HERE, userAgent: "", cookie: cookie.split(";")[0] ?? "" };
  const here = claim(viewer, await whole(hashIn(cookie)));
  const [next] = await changePassword(here, { currentPassword: PASSWORD, newPassword: "on iki ay gözəldir" }, client);
  expect((await whole(hashIn(next))).hasFactor).toBe(true);
});
