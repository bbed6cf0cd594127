import { expect, test } from "vitest";
import { RuleBroken } from "~/domain/errors";
import { loadSession } from "~/domain/people/load-session.server";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { mailsTo } from "../../../tests/factories/mails";
import { makePerson } from "../../../tests/factories/person";
import { makeSession } from "../../../tests/factories/session";
import { softwarePasskey } from "../../../tests/factories/software-passkey";
import { addPasskey } from "./add-passkey.server";
import { beginPasskey } from "./begin-passkey.server";
import { beginPasskeyCheck } from "./begin-passkey-check.server";
import { enrollerOf } from "./enroller";
import { sessionTokenHash } from "./session-token.server";
import { showPasskey } from "./show-passkey.server";
import { signInByPasskey } from "./sign-in-by-passkey.server";

const origin = "http://localhost:3000";
const HERE = { address: "", userAgent: "Firefox", cookie: "", origin };

const hashIn = (cookie: string | undefined) => {
  const [, value = ""] = /=([^;]+)/.exec(cookie ?? "") ?? [];
  return sessionTokenHash(decodeURIComponent(value).split(".")[0] ?? "");
};

async function enrollerIn(hash: string) {
  const session = await loadSession(hash);
  const enroller = session && enrollerOf(session);
  if (!enroller) throw new Error("may not enrol");
  return enroller;
}

/** Gives somebody a passkey. @returns it, and the hash of the session it was added in */
async function withPasskey(viewer: Viewer) {
  const passkey = softwarePasskey();
  const enroller = await enrollerIn(hashIn(await makeSession(viewer)));
  const { challenge } = await beginPasskey(enroller, HERE);
  const [cookie] = await addPasskey(enroller, { answer: passkey.make({ challenge, origin }), name: "Noutbuk" }, HERE);
  return { passkey, hash: hashIn(cookie) };
}

const halfOf = async (viewer: Viewer) => {
  const session = await loadSession(hashIn(await makeSession(viewer)));
  return { viewer, sessionId: session?.sessionId ?? "", owes: session?.owes };
};

const reasons = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => "done",
    (thrown: unknown) => thrown,
  );
  return error instanceof RuleBroken ? error.blockers.map(({ key }) => key) : error;
};

const FAILED = ["passkey.failed"];
const grants = [{ role: "coordinator" as const }];
const young = (email: string) => makePerson({ email, name: "Gənc" });

test("A passkey is a first factor, opens a later session, and signs in alone as both factors", async () => {
  const viewer = await makePerson({ email: "passkey@example.com", name: "P", grants, factorNeeded: true });
  const { passkey, hash } = await withPasskey(viewer);
  expect((await loadSession(hash))?.owes).toBeNull();
  const half = await halfOf(viewer);
  expect(half.owes).toBe("factor");
  const shown = await beginPasskeyCheck(half, HERE);
  const [cookie] = await showPasskey(half, { answer: passkey.sign({ ...shown, origin }) }, HERE);
  expect((await loadSession(hashIn(cookie)))?.owes).toBeNull();
  const asked = await beginPasskeyCheck(null, HERE);
  const [own] = await signInByPasskey({ answer: passkey.sign({ ...asked, origin }) }, HERE, null);
  const session = await loadSession(hashIn(own));
  expect([session?.owes, session?.owes === null && session.viewer]).toEqual([null, viewer]);
  expect((await mailsTo("passkey@example.com")).map(({ template }) => template)).toEqual(["factorAdded"]);
});

test("An answer is taken once, and only for what was asked in that session", async () => {
  const viewer = await young("once@example.com");
  const { passkey } = await withPasskey(viewer);
  const [one, other] = [await halfOf(viewer), await halfOf(viewer)];
  const { challenge } = await beginPasskeyCheck(one, HERE);
  const answer = passkey.sign({ challenge, origin });
  expect(await reasons(showPasskey(other, { answer }, HERE))).toEqual(FAILED);
  expect(await reasons(signInByPasskey({ answer }, HERE, null))).toEqual(FAILED);
  expect(await reasons(showPasskey(one, { answer }, HERE))).toBe("done");
  expect(await reasons(showPasskey(one, { answer }, HERE))).toEqual(FAILED);
});

test("A foreign site, a person the device has not verified, and a challenge of one's own are refused", async () => {
  const viewer = await young("foreign@example.com");
  const { passkey } = await withPasskey(viewer);
  const attempt = async (change: { origin?: string; challenge?: string }, presence = {}) => {
    const { challenge } = await beginPasskeyCheck(null, HERE);
    const answer = passkey.sign({ challenge, origin, ...change }, presence);
    return reasons(signInByPasskey({ answer }, HERE, null));
  };
  expect(await attempt({ origin: "http://korpu-portal.example" })).toEqual(FAILED);
  expect(await attempt({}, { verified: false })).toEqual(FAILED);
  expect(await attempt({ challenge: "bXkgb3du" })).toEqual(FAILED);
  expect(await attempt({})).toBe("done");
});

test("A passkey of somebody else, one nobody has, and rubbish open nothing", async () => {
  const [victim, thief] = [await young("victim@example.com"), await young("taker@example.com")];
  await withPasskey(victim);
  const { passkey } = await withPasskey(thief);
  const half = await halfOf(victim);
  const { challenge } = await beginPasskeyCheck(half, HERE);
  const answers = [passkey.sign({ challenge, origin }), softwarePasskey().sign({ challenge, origin }), "{}", "nothing"];
  for (const answer of answers) expect(await reasons(showPasskey(half, { answer }, HERE))).toEqual(FAILED);
});

test("A copy of a passkey, which lags behind in its count, is refused", async () => {
  const viewer = await young("copied@example.com");
  const { passkey } = await withPasskey(viewer);
  const use = async (counter: number) => {
    const { challenge } = await beginPasskeyCheck(null, HERE);
    return reasons(signInByPasskey({ answer: passkey.sign({ challenge, origin }, { counter }) }, HERE, null));
  };
  expect([await use(7), await use(7), await use(3), await use(8)]).toEqual(["done", FAILED, FAILED, "done"]);
  const lower = asSystem("test", (tx) =>
    tx.passkey.updateMany({ where: { userId: viewer.userId }, data: { counter: 1 } }),
  );
  await expect(lower).rejects.toThrow(/counts upwards/);
});

test("A disabled account is not opened by its passkey", async () => {
  const viewer = await young("closed@example.com");
  const { passkey } = await withPasskey(viewer);
  await asSystem("test", (tx, now) => tx.user.update({ where: { id: viewer.userId }, data: { disabledAt: now } }));
  const { challenge } = await beginPasskeyCheck(null, HERE);
  expect(await reasons(signInByPasskey({ answer: passkey.sign({ challenge, origin }) }, HERE, null))).toEqual(FAILED);
});

test("A passkey is added only as it was asked for, by a verified person, and to one account", async () => {
  const viewer = await young("adds@example.com");
  const passkey = softwarePasskey();
  const hash = hashIn(await makeSession(viewer));
  const enroller = await enrollerIn(hash);
  const add = async (change: { origin?: string; challenge?: string }, presence = {}) => {
    const { challenge } = await beginPasskey(enroller, HERE);
    const answer = passkey.make({ challenge, origin, ...change }, presence);
    return reasons(addPasskey(enroller, { answer, name: "Telefon" }, HERE));
  };
  expect(await add({ origin: "https://evil.example" })).toEqual(FAILED);
  expect(await add({ challenge: "bXkgb3du" })).toEqual(FAILED);
  expect(await add({}, { verified: false })).toEqual(FAILED);
  expect(await add({})).toBe("done");
  const other = await enrollerIn(hashIn(await makeSession(await young("adds.too@example.com"))));
  const { challenge } = await beginPasskey(other, HERE);
  const again = { answer: passkey.make({ challenge, origin }), name: "Telefon" };
  expect(await reasons(addPasskey(other, again, HERE))).toEqual(FAILED);
});
