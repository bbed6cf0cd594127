import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asSystem, asViewer, type Tx } from "~/platform/db.server";
import { type Reader, twoWorlds } from "./wall-world";
import { type Sight, UNWALLED, WALLED } from "./walled-tables";

const TABLES = Object.keys(WALLED);

/** Who of a world sees the rows of it, by the sight of their table; whoever is not named sees nothing. */
const SEEN_BY: Record<Sight, readonly Reader[]> = {
  application: ["applicant", "reviewer", "panelist", "coordinator", "head", "supervisor"],
  person: ["applicant", "reviewer", "panelist", "coordinator", "head", "supervisor"],
  account: ["applicant", "reviewer", "panelist", "coordinator", "head", "supervisor", "auditor", "administrator"],
  cohort: ["coordinator", "head"],
  judged: ["reviewer", "panelist", "coordinator", "head", "supervisor"],
  reviewer: ["reviewer", "coordinator", "head"],
  staff: [
    "reviewer",
    "panelist",
    "coordinator",
    "head",
    "supervisor",
    "auditor",
    "administrator",
    "operator",
    "trainer",
  ],
  administered: ["applicant", "administrator"],
  answered: ["applicant", "head", "administrator"],
  own: ["applicant"],
  portal: [],
};
/** What lies open to staff, or to one role, of every world alike. */
const EVERYWHERE: Partial<Record<Sight, readonly Reader[]>> = {
  account: ["auditor", "administrator"],
  administered: ["administrator"],
  answered: ["head", "administrator"],
  staff: SEEN_BY.staff,
};

let owner: pg.Client;
let worlds: Awaited<ReturnType<typeof twoWorlds>>;
let readers: [Reader, { personId: string }][];
beforeAll(async () => {
  owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await owner.connect();
  worlds = await twoWorlds(owner);
  readers = Object.entries(worlds.own.readers) as typeof readers;
});
afterAll(() => owner?.end());

/** The marked rows that stand before somebody who asks for the whole table, without any condition of the domain. */
async function seenIn(tx: Tx, table: string): Promise<string[]> {
  const rows = await tx.$queryRawUnsafe<{ ctid: string }[]>(`select ctid::text as ctid from "${table}"`);
  const there = new Set(rows.map(({ ctid }) => ctid));
  return (["own", "foreign"] as const).filter((world) => there.has(String(worlds[world].rows[table]?.ctid)));
}

async function seenBy(viewer: { personId: string }): Promise<Record<string, string[]>> {
  return asViewer(viewer, async (tx) => {
    const seen: Record<string, string[]> = {};
    for (const table of TABLES) seen[table] = await seenIn(tx, table);
    return seen;
  });
}

function expectedOf(reader: Reader): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(WALLED).map(([table, sight]) => {
      const own = SEEN_BY[sight].includes(reader) ? ["own"] : [];
      return [table, EVERYWHERE[sight]?.includes(reader) ? ["own", "foreign"] : own];
    }),
  );
}

test("Whoever asks for a whole table past every rule of the domain finds their own rows in it, and no others", async () => {
  for (const [reader, viewer] of readers) expect(await seenBy(viewer), reader).toEqual(expectedOf(reader));
});

test("The portal itself finds every row, and a person nobody knows finds none", async () => {
  const all = await asSystem("a test", async (tx) => {
    const seen: Record<string, string[]> = {};
    for (const table of TABLES) seen[table] = await seenIn(tx, table);
    return seen;
  });
  expect(all).toEqual(Object.fromEntries(TABLES.map((table) => [table, ["own", "foreign"]])));
  const none = Object.fromEntries(TABLES.map((table) => [table, []]));
  expect(await seenBy({ personId: crypto.randomUUID() })).toEqual(none);
  expect(await seenBy({ personId: "" })).toEqual(none);
});

class Undone extends Error {
  constructor(readonly rows: number) {
    super();
  }
}

/** How a statement ends: the rows it would have changed, or the code with which it was refused. Leaves nothing behind. */
async function tried(viewer: { personId: string }, sql: string, ...values: unknown[]): Promise<number | string> {
  try {
    return await asViewer(viewer, async (tx) => {
      throw new Undone(await tx.$executeRawUnsafe(sql, ...values));
    });
  } catch (error) {
    if (error instanceof Undone) return error.rows;
    const code = /Code: `(\w+)`|code: "?(\d{5})/i.exec(String(error));
    return code?.[1] ?? code?.[2] ?? String(error);
  }
}

const FORBIDDEN = "42501";

test("Nobody writes to a row that is not there for them, nor puts one under somebody else's name", async () => {
  const stranger = worlds.own.readers.bystander;
  for (const table of TABLES) {
    const { ctid, ...row } = worlds.foreign.rows[table] ?? {};
    const [column = ""] = Object.keys(row);
    const theirs = `where ctid = '${ctid}'`;
    const changed = await tried(stranger, `update "${table}" set "${column}" = "${column}" ${theirs}`);
    expect([0, FORBIDDEN], table).toContain(changed);
    expect([0, FORBIDDEN], table).toContain(await tried(stranger, `delete from "${table}" ${theirs}`));
    const copy = "id" in row ? { ...row, id: crypto.randomUUID() } : row;
    const insert = `insert into "${table}" select (jsonb_populate_record(null::"${table}", $1::jsonb)).*`;
    const written = await tried(stranger, insert, JSON.stringify(copy));
    // A mail may be written to anybody, and is read back by nobody else; a second copy of it is refused by its key.
    expect(written, table).toBe(table === "outbox_message" ? "23505" : FORBIDDEN);
  }
});

test("What one writes oneself is taken: the wall is no lock", async () => {
  const { applicant } = worlds.own.readers;
  expect(await tried(applicant, "update application set language = 'az'")).toBe(1);
  expect(await tried(worlds.own.readers.coordinator, "update application set advice = 'Read more'")).toBe(1);
});

const NAMES_SOMEBODY = "person_id|application_id|user_id|guardian_id|enrolment_id|reviewer_id|email|to_address|surname";

test("Every table that says something of a person stands behind the wall, or says why not", async () => {
  const { rows } = await owner.query<{ name: string; walled: boolean; policies: number; speaks: boolean }>(`
    select c.relname as name, c.relrowsecurity as walled,
      (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname ~ '^(${NAMES_SOMEBODY})$') as speaks
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`);
  const open = rows.filter(({ walled, speaks }) => speaks && !walled).map(({ name }) => name);
  expect(
    open.filter((name) => !(name in UNWALLED)),
    "give it a policy, and a line in WALLED",
  ).toEqual([]);
  expect(rows.filter(({ walled, policies }) => walled && policies > 0).map(({ name }) => name)).toEqual(
    [...TABLES].sort(),
  );
  expect(Object.keys(UNWALLED).filter((name) => rows.some((row) => row.name === name && row.walled))).toEqual([]);
});

test("With the wall down, the same questions show what is somebody else's: the test can fail", async () => {
  const { bystander } = worlds.own.readers;
  for (const table of TABLES) await owner.query(`alter table "${table}" disable row level security`);
  try {
    expect(await seenBy(bystander)).toEqual(Object.fromEntries(TABLES.map((table) => [table, ["own", "foreign"]])));
    expect(await tried(bystander, "update application set advice = 'Mine now'")).toBe(2);
  } finally {
    for (const table of TABLES) await owner.query(`alter table "${table}" enable row level security`);
  }
  expect((await seenBy(bystander)).application).toEqual([]);
});
