import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeEach, expect, test } from "vitest";
import { asSystem } from "~/platform/db.server";
import type { AuditAction } from "./audit-actions";
import { chainAudit } from "./chain-audit.server";
import { linkHash, NO_HASH } from "./link-hash.server";
import { recordAudit } from "./record-audit.server";
import { verifyChain } from "./verify-chain.server";

const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
const app = new pg.Client({ connectionString: process.env.DATABASE_URL });
await Promise.all([owner.connect(), app.connect()]);
afterAll(() => Promise.all([owner.end(), app.end()]));

const HEADS = path.join(process.env.DATA_DIR ?? "", "audit", "heads.jsonl");
const TABLES = ["audit_entry", "audit_link", "audit_unchained"];

/** Does what only somebody with the database's own password could: the triggers are off for it. */
async function tamper(sql: string): Promise<void> {
  for (const table of TABLES) await owner.query(`alter table ${table} disable trigger user`);
  await owner.query(sql);
  for (const table of TABLES) await owner.query(`alter table ${table} enable trigger user`);
}

const write = (action: AuditAction, reason?: string) =>
  asSystem("a test", (tx, now) => {
    const act = {
      actor: "system" as const,
      actorPersonId: null,
      action,
      entity: "cohort" as const,
      entityId: "MM-2027",
    };
    return recordAudit(tx, now, { ...act, reason, fields: ["name", "dates"] });
  });

const links = async () =>
  (
    await owner.query<{ position: string; action: string; hash: string }>(
      "select l.position, e.action, l.hash from audit_link l join audit_entry e on e.id = l.entry_id order by l.position",
    )
  ).rows;

const faultOf = async () => (await verifyChain()).fault;

beforeEach(async () => {
  await tamper("delete from audit_link; delete from audit_unchained; delete from audit_entry");
  fs.rmSync(HEADS, { force: true });
  await owner.query("alter sequence audit_entry_id_seq restart with 1");
});

/** Five lines, chained. */
async function fiveLines(): Promise<void> {
  for (const action of ["offer", "accept", "enrol", "defer", "leave"] as const) await write(action, "because");
  expect(await chainAudit()).toBe(5);
}

test("Every line gets its place, its hash covers the hash before it, and the whole chain is found sound", async () => {
  await fiveLines();
  const chain = await links();
  expect(chain.map(({ position, action }) => `${position} ${action}`)).toEqual([
    "1 offer",
    "2 accept",
    "3 enrol",
    "4 defer",
    "5 leave",
  ]);
  const { rows } = await owner.query("select * from audit_entry order by id limit 2");
  const spelled = rows.map((row) => ({
    ...{ id: BigInt(row.id), at: row.at, actor: row.actor, actorPersonId: row.actor_person_id, action: row.action },
    ...{ entity: row.entity, entityId: row.entity_id, fields: row.fields, reason: row.reason, requestId: null },
  }));
  const first = linkHash(NO_HASH, 1n, spelled[0] as never);
  expect(chain.slice(0, 2).map(({ hash }) => hash)).toEqual([first, linkHash(first, 2n, spelled[1] as never)]);
  expect(await verifyChain()).toEqual({
    checked: 5,
    head: `5 ${chain[4]?.hash}`,
    fault: null,
    unchained: { count: 0, first: null },
  });
});

test("A line that is committed after later ones comes after them, and no place is left for it or lost", async () => {
  await write("submit");
  await app.query("begin");
  await app.query(
    "insert into audit_entry (at, actor, action, entity, entity_id) values (now(), 'system', 'slow', 'cohort', '1')",
  );
  await write("withdraw");
  expect(await chainAudit()).toBe(2);
  await app.query("commit");
  expect((await verifyChain()).unchained).toEqual({ count: 1, first: "2" });
  expect(await chainAudit()).toBe(1);
  expect((await links()).map(({ action }) => action)).toEqual(["submit", "withdraw", "slow"]);
  expect(await faultOf()).toBe(null);
});

test("Twelve hundred lines written while three chain at once are each chained once", async () => {
  await owner.query(
    `insert into audit_entry (at, actor, action, entity, entity_id)
     select now(), 'system', 'many', 'cohort', n::text from generate_series(1, 1200) n`,
  );
  await Promise.all([chainAudit(), chainAudit(), chainAudit(), write("resubmit")]);
  await chainAudit();
  expect((await links()).length).toBe(1201);
  expect((await verifyChain()).checked).toBe(1201);
  expect(await faultOf()).toBe(null);
});

test("The database itself refuses to change or take away what was written, to the portal and to the owner", async () => {
  await fiveLines();
  const refusals = async (client: pg.Client, table: string) => {
    const said: string[] = [];
    for (const sql of [
      `update ${table} set ${table === "audit_link" ? "hash = hash" : "reason = 'x'"}`,
      `delete from ${table}`,
      `truncate ${table} cascade`,
    ])
      said.push(
        await client.query(sql).then(
          () => "done",
          (error: Error) => error.message,
        ),
      );
    return said;
  };
  for (const table of ["audit_entry", "audit_link"]) {
    expect(await refusals(app, table)).toEqual(Array(3).fill(`permission denied for table ${table}`));
    expect(new Set(await refusals(owner, table))).toEqual(new Set([`${table} is append-only`]));
  }
  expect((await links()).length).toBe(5);
});

test.each([
  ["a changed reason", "update audit_entry set reason = 'another' where id = 3", "lineChanged", "3", "3"],
  ["a changed time", "update audit_entry set at = at + interval '1 millisecond' where id = 2", "lineChanged", "2", "2"],
  [
    "somebody else's name",
    "update audit_entry set actor_person_id = gen_random_uuid() where id = 1",
    "lineChanged",
    "1",
    "1",
  ],
  ["one field fewer", "update audit_entry set fields = '{name}' where id = 5", "lineChanged", "5", "5"],
  [
    "a line and its link taken out",
    "delete from audit_link where position = 4; delete from audit_entry where id = 4",
    "linkGone",
    "4",
    null,
  ],
  [
    "a link with the hash of another",
    "update audit_link l set hash = o.hash from audit_link o where o.position = 3 and l.position = 2",
    "lineChanged",
    "2",
    "2",
  ],
  [
    "a line slipped in behind the chain's back",
    "insert into audit_entry (at, actor, action, entity, entity_id) values (now(), 'system', 'slipped', 'cohort', '1')",
    "lineLeftOut",
    null,
    "6",
  ],
])("%s is found, at its place", async (_what, sql, kind, position, entryId) => {
  await fiveLines();
  expect(await faultOf()).toBe(null);
  await tamper(sql);
  expect(await faultOf()).toEqual({ kind, position, entryId });
});

/** Changes a line and computes every hash after it anew, as somebody who knows how would. */
async function writeAnew(): Promise<void> {
  await tamper(`update audit_entry set reason = 'rewritten' where id = 2;
    delete from audit_link; insert into audit_unchained select id from audit_entry`);
  await chainAudit();
}

test("A chain that was written anew from a changed line on is told by the heads that were kept outside", async () => {
  await fiveLines();
  await writeAnew();
  expect(await faultOf()).toEqual({ kind: "rewritten", position: "5", entryId: "5" });
  // What finds it is the file: without it the chain looks sound.
  fs.rmSync(HEADS);
  expect(await faultOf()).toBe(null);
});

test("A chain whose end was cut off is told by the heads that were kept outside", async () => {
  await fiveLines();
  await tamper("delete from audit_link where position > 3; delete from audit_entry where id > 3");
  expect(await faultOf()).toEqual({ kind: "cutOff", position: "4", entryId: null });
  fs.rmSync(HEADS);
  expect(await faultOf()).toBe(null);
});

test("A head is kept once, whole lines only, and the next one after a line that a crash cut short", async () => {
  await fiveLines();
  await chainAudit();
  expect(fs.readFileSync(HEADS, "utf8").split("\n").length).toBe(2);
  expect(fs.statSync(HEADS).mode & 0o777).toBe(0o600);
  fs.appendFileSync(HEADS, '{"position":"6","ha');
  await write("promote");
  await chainAudit();
  expect(await faultOf()).toBe(null);
  expect((await links()).length).toBe(6);
});
