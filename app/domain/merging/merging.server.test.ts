import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { Conflict } from "~/domain/errors";
import { hashPassword } from "~/domain/identity/password-hash.server";
import { signIn } from "~/domain/identity/sign-in.server";
import type { Viewer } from "~/domain/people/viewer";
import { fileReadings } from "~/domain/privacy/file-readings.server";
import { asSystem } from "~/platform/db.server";
import { enqueueMail } from "~/platform/outbox.server";
import { type Given, worldOf } from "../../../tests/access/a-row-everywhere";
import { recoveryCode } from "../../../tests/access/recovery-code-of";
import { mailsTo } from "../../../tests/factories/mails";
import { makePerson } from "../../../tests/factories/person";
import { firstReason, signedInAs, templatesTo, tokenTo } from "../../../tests/factories/recovering";
import { makeSession, viewerBehind } from "../../../tests/factories/session";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { sessionTokenHash } from "../identity/session-token.server";
import { askMergeLink } from "./ask-merge-link.server";
import { dropMerge } from "./drop-merge.server";
import { getMerge } from "./get-merge.server";
import { mergeAccounts } from "./merge-accounts.server";
import { PERSON_REFERENCES } from "./person-references";
import { proveByLink } from "./prove-by-link.server";
import { proveByPassword } from "./prove-by-password.server";

const NOW = new Date("2027-01-05T08:00:00.000Z");
const HERE = { address: "192.0.2.1", userAgent: "", cookie: "" };
const PASSWORD = "beş kitab oxumuşam";
let owner: pg.Client;
let passwordHash = "";
let people = 0;

beforeAll(async () => {
  owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await owner.connect();
  passwordHash = await hashPassword(PASSWORD);
});
beforeEach(async () => {
  await freezeClock(NOW);
  await owner.query("truncate rate_limit");
});
afterAll(() => owner.end());

async function pair() {
  people += 1;
  const own = await makePerson({ email: `own.${people}@example.com`, name: "Own", passwordHash });
  const other = await makePerson({ email: `other.${people}@example.com`, name: "Other", passwordHash });
  return { own, other, signedIn: signedInAs(own) };
}

/** A row of somebody's in every table that says something of people, past all rules of the domain. */
async function populate({ personId, userId, email }: Viewer): Promise<string> {
  const of = (...tables: string[]) => Object.fromEntries(tables.map((table) => [`${table}.person_id`, personId]));
  const ofUser = (...tables: string[]) => Object.fromEntries(tables.map((table) => [`${table}.user_id`, userId]));
  const tables = [
    ...["application", "enrolment", "placement", "guardian", "stored_file", "outbox_message", "text_message"],
    ...["privacy_request", "account_recovery", "retention_notice", "account_merge", "profile", "data_export"],
    ...["phone_code"],
  ];
  const accounts = ["app_session", "authenticator_app", "known_device", "passkey", "recovery_code"];
  const given: Given = {
    ...of(...tables),
    ...ofUser(...accounts),
    ...{ "application.status": "in_review", "application.submitted_at": NOW, "application.received_at": NOW },
    ...{ "cohort.opens_at": "2027-01-01T08:00:00Z", "cohort.closes_at": "2027-01-03T08:00:00Z" },
    ...{ "profile.phone": null, "profile.surname": "Quliyeva", "profile.languages": "[]" },
    ...{ "privacy_request.state": "withdrawn", "account_recovery.state": "stopped" },
    ...{ "account_recovery.surname": null, "account_recovery.given_name": null },
    ...{ "account_merge.proved_at": NOW, "account_merge.done_at": NOW },
    ...{ "outbox_message.to_address": email, "call_alert.email": email },
  };
  const world = worldOf(owner, `pair ${people}`, given);
  const { id, reference } = await world.rowOf("application");
  given["outbox_message.application_id"] = id;
  for (const table of [...tables, ...accounts, "call_alert"]) await world.rowOf(table);
  const merged = await makePerson({ email: `once.${email}`, name: "Once" });
  await owner.query("update person set erased_at = now(), merged_into_id = $1 where id = $2", [
    personId,
    merged.personId,
  ]);
  return String(reference);
}

/** How many rows each column of a fate has that name somebody. */
async function rowsOf({ personId, userId }: Viewer, fate: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [name] of Object.entries(PERSON_REFERENCES).filter(([, each]) => each === fate)) {
    const [table, column = ""] = name.split(".");
    const id = column === "user_id" ? userId : personId;
    const { rows } = await owner.query(`select count(*)::int as n from "${table}" where "${column}" = $1`, [id]);
    counts[name] = rows[0].n;
  }
  return counts;
}

const prove = (own: Viewer, email: string, more: { password?: string; code?: string } = {}) =>
  proveByPassword(signedInAs(own), { email, password: PASSWORD, code: "", ...more }, HERE);

test("Every row of the other account belongs to the one that stays, and nothing of its ways to sign in is left", async () => {
  const { own, other, signedIn } = await pair();
  const reference = await populate(other);
  const cookie = await makeSession(other);
  const [before, ownBefore] = [await rowsOf(other, "moves"), await rowsOf(own, "moves")];
  expect(Object.entries(before).filter(([, rows]) => rows === 0)).toEqual([]);
  const closing = await rowsOf(other, "closes");
  expect(Object.entries(closing).filter(([, rows]) => rows === 0)).toEqual([]);
  await owner.query("delete from authenticator_app where user_id = $1", [other.userId]);
  await owner.query("delete from passkey where user_id = $1", [other.userId]);

  await prove(own, other.email);
  expect(await getMerge(own)).toMatchObject({ other: { references: [reference], files: 1 }, hindrances: [] });
  await mergeAccounts(signedIn, { keep: "own" });

  const none = (counts: object) => Object.fromEntries(Object.keys(counts).map((name) => [name, 0]));
  expect(await rowsOf(other, "moves")).toEqual(none(before));
  expect(await rowsOf(other, "closes")).toEqual(none(closing));
  const after = await rowsOf(own, "moves");
  for (const [name, rows] of Object.entries(before)) {
    // The proof itself, the person who was merged away, and the mails that tell of it came on top.
    const more = { "account_merge.person_id": 1, "person.merged_into_id": 1, "outbox_message.person_id": 2 }[name] ?? 0;
    expect(after[name], name).toBe(rows + (ownBefore[name] ?? 0) + more);
  }
  expect(await viewerBehind(sessionTokenHash(cookie.split("=")[1] ?? ""))).toBeNull();
  expect(await firstReason(signIn({ email: other.email, password: PASSWORD }, HERE, null))).toBe("signIn.wrong");
  expect(await firstReason(signIn({ email: own.email, password: PASSWORD }, HERE, null))).toBe("done");
  expect(await asSystem("test", (tx) => tx.profile.count({ where: { personId: own.personId } }))).toBe(1);
  const { rows: alerts } = await owner.query("select 1 from call_alert where email = $1", [own.email]);
  expect(alerts.length).toBe(1);
  expect([await templatesTo(own.email), (await mailsTo(other.email)).at(-1)?.data]).toEqual([
    expect.arrayContaining(["accountsMerged"]),
    { at: NOW.toISOString(), address: own.email },
  ]);
});

test("The record of the closed account, the trail of both and who looked at the files stay readable", async () => {
  const { own, other, signedIn } = await pair();
  const reference = await populate(other);
  await owner.query("delete from authenticator_app where user_id = $1", [other.userId]);
  await owner.query("delete from passkey where user_id = $1", [other.userId]);
  const staff = await makePerson({ email: `reads.${people}@example.az`, name: "R", grants: [{ role: "coordinator" }] });
  await asSystem("test", async (tx, now) => {
    const { id } = await tx.application.findUniqueOrThrow({ where: { reference }, select: { id: true } });
    const act = { actor: "person", actorPersonId: staff.personId, entity: "application", entityId: id } as const;
    await recordAudit(tx, now, { ...act, action: "read_application" });
  });
  await prove(own, other.email);
  await mergeAccounts(signedIn, { keep: "own" });
  const told = await asSystem("test", async (tx) => ({
    erasure: await tx.erasure.findUnique({ where: { personId: other.personId }, select: { cause: true } }),
    person: await tx.person.findUnique({ where: { id: other.personId }, select: { mergedIntoId: true } }),
    trail: await tx.auditEntry.count({
      where: { action: "merge_accounts", entityId: { in: [own.personId, other.personId] } },
    }),
    readings: (await fileReadings(tx, { of: { personId: own.personId }, most: 10 })).map((each) => each.reference),
  }));
  expect(told).toEqual({
    ...{ erasure: { cause: "merged" }, person: { mergedIntoId: own.personId }, trail: 2, readings: [reference] },
  });
});

test("The address that is kept is the one that signs in, and what waits to be mailed goes there", async () => {
  const { own, other, signedIn } = await pair();
  const mail = { template: "passwordChanged", language: "az", data: { at: NOW.toISOString() } } as const;
  await asSystem("test", async (tx, now) => {
    await enqueueMail(tx, now, { ...mail, to: own.email, personId: own.personId, key: `waits ${people}` });
  });
  await prove(own, other.email);
  await mergeAccounts(signedIn, { keep: "other" });
  expect(await firstReason(signIn({ email: own.email, password: PASSWORD }, HERE, null))).toBe("signIn.wrong");
  expect(await firstReason(signIn({ email: other.email, password: PASSWORD }, HERE, null))).toBe("done");
  expect(await templatesTo(other.email)).toEqual(expect.arrayContaining(["passwordChanged", "accountsMerged"]));
  await expect(mergeAccounts(signedIn, { keep: "own" })).rejects.toThrow(Conflict);
});

test("A foreign account is shown with its password, limited as at its sign-in, and with its second factor", async () => {
  const { own, other } = await pair();
  for (const [email, password] of [
    [other.email, "wrong wrong wrong"],
    ["ghost@example.com", PASSWORD],
    [own.email, PASSWORD],
    [
      (await makePerson({ email: `st.${people}@example.az`, name: "S", passwordHash, grants: [{ role: "auditor" }] }))
        .email,
      PASSWORD,
    ],
  ] as const) {
    expect(await firstReason(prove(own, email, { password }))).toBe("signIn.wrong");
  }
  for (let n = 0; n < 7; n += 1) await firstReason(prove(own, other.email, { password: "wrong wrong wrong" }));
  expect(await firstReason(prove(own, other.email))).toBe("limits.tooMany");
  await owner.query("truncate rate_limit");
  expect(await firstReason(prove(own, other.email))).toBe("done");

  const { token } = await recoveryCode(9000);
  await owner.query(
    `update app_user set email = 'with.factor@example.com' where id = (select user_id from recovery_code order by created_at desc limit 1)`,
  );
  await owner.query(
    `insert into credential (id, user_id, account_id, provider_id, password, created_at, updated_at)
     select gen_random_uuid(), id, id::text, 'credential', $1, now(), now() from app_user where email = 'with.factor@example.com'`,
    [passwordHash],
  );
  const withFactor = (code: string) => firstReason(prove(own, "with.factor@example.com", { code }));
  expect([await withFactor(""), await withFactor(token), await withFactor(token)]).toEqual([
    "merge.factorNeeded",
    "done",
    "merge.factorNeeded",
  ]);
});

test("A link to the other address shows it, once and in the account that asked; a proof runs out and can be dropped", async () => {
  const { own, other, signedIn } = await pair();
  const stranger = await makePerson({ email: `stranger.${people}@example.com`, name: "S" });
  await askMergeLink(signedIn, { email: "ghost@example.com" }, HERE);
  await askMergeLink(signedIn, { email: other.email }, HERE);
  const token = await tokenTo(other.email);
  const follow = (viewer: Viewer) => firstReason(proveByLink(signedInAs(viewer), { token, code: "" }, HERE));
  expect([await follow(stranger), await follow(own), await follow(own)]).toEqual([
    "link.invalid",
    "done",
    "link.invalid",
  ]);
  await dropMerge(own);
  await expect(mergeAccounts(signedIn, { keep: "own" })).rejects.toThrow(Conflict);
  await prove(own, other.email);
  await freezeClock(new Date(NOW.getTime() + 30 * 60_000));
  expect(await getMerge(own)).toBeNull();
  await expect(mergeAccounts(signedIn, { keep: "own" })).rejects.toThrow(Conflict);
});

test("What stands against it is found in the moment of merging, and nothing has moved", async () => {
  const { own, other, signedIn } = await pair();
  await populate(other);
  await owner.query("delete from authenticator_app where user_id = $1", [other.userId]);
  await owner.query("delete from passkey where user_id = $1", [other.userId]);
  await prove(own, other.email);
  await owner.query("update privacy_request set state = 'asked' where person_id = $1", [other.personId]);
  const before = await rowsOf(other, "moves");
  expect(await firstReason(mergeAccounts(signedIn, { keep: "own" }))).toBe("merge.openRequest");
  expect(await firstReason(mergeAccounts(signedInAs(own, false), { keep: "own" }))).toBe("stepUp.needed");
  expect(await rowsOf(other, "moves")).toEqual(before);
});

test("Of two who merge the same pair both ways at once, one does", async () => {
  const { own, other } = await pair();
  await prove(own, other.email);
  await prove(other, own.email);
  const ends = await Promise.allSettled([
    mergeAccounts(signedInAs(own), { keep: "own" }),
    mergeAccounts(signedInAs(other), { keep: "own" }),
  ]);
  expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const left = await asSystem("test", (tx) => tx.user.count({ where: { email: { in: [own.email, other.email] } } }));
  expect(left).toBe(1);
});
