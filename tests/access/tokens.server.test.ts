import { readFileSync } from "node:fs";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { RuleBroken } from "~/domain/errors";
import { asSystem } from "~/platform/db.server";
import { SOURCE_FILES } from "../architecture/source-files";
import { makeCohort } from "../factories/cohort";
import { freezeClock } from "../setup/frozen-clock";
import { SEALED_OTHERWISE, SHORT_CODES } from "./not-tokens";
import { type Made, MINORS_COHORT, NOW, TOKEN_KINDS, type TokenKind } from "./token-kinds";

const HOUR_MS = 3_600_000;
const KINDS = Object.entries(TOKEN_KINDS);
let owner: pg.Client;
let number = 0;

beforeAll(async () => {
  owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await owner.connect();
  vi.useFakeTimers({ toFake: ["Date"] });
  await hoursFromNow(0);
  MINORS_COHORT.made = await makeCohort("MK-2027-1");
  const ahead = await makeCohort("GIF-2027");
  const opensAt = new Date(NOW.getTime() + 30 * 24 * HOUR_MS);
  const later = new Date(opensAt.getTime() + 60 * 24 * HOUR_MS);
  const dates = { opensAt, closesAt: new Date(opensAt.getTime() + 9 * 24 * HOUR_MS), startsOn: later, endsOn: later };
  await asSystem("test rows", (tx) =>
    tx.cohort.update({ where: { id: ahead.id }, data: { state: "announced", ...dates }, select: { id: true } }),
  );
});
// Trying wrong tokens is limited; here it is the tokens themselves that have to refuse.
beforeEach(() => owner.query("truncate rate_limit"));
afterEach(() => hoursFromNow(0));
afterAll(async () => {
  vi.useRealTimers();
  await owner.end();
});

async function hoursFromNow(hours: number): Promise<void> {
  const instant = new Date(NOW.getTime() + hours * HOUR_MS);
  vi.setSystemTime(instant);
  await freezeClock(instant);
}

const make = (kind: TokenKind) => kind.make(number++);

/** Whether a token does what it is for. */
async function taken({ use }: Made, token: string): Promise<boolean> {
  await owner.query("truncate rate_limit");
  try {
    return await use(token);
  } catch (error) {
    if (error instanceof RuleBroken) return false;
    throw error;
  }
}

/** The tables in which a text stands anywhere. */
async function tablesWith(text: string): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'graphile_worker') order by 1`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const { rowCount } = await owner.query(`select 1 from ${name} t where position($1 in t::text) > 0 limit 1`, [text]);
    if (rowCount) found.push(name);
  }
  return found;
}

test.each(KINDS)(
  "%s: no table holds it as it is, a job's neither, and a table that did is found",
  async (_name, kind) => {
    const { token } = await make(kind);
    expect(token.length).toBeGreaterThan(10);
    expect([await tablesWith(token), await tablesWith(token.replaceAll("-", ""))]).toEqual([[], []]);
    await owner.query("create table held_open as select $1::text as token", [token]);
    expect(await tablesWith(token)).toEqual(["public.held_open"]);
    await owner.query("drop table held_open");
  },
);

/** A token with one character changed, in several places; never in the last one, of which some bits may say nothing. */
function changed(token: string): string[] {
  return [0, Math.floor(token.length / 2), token.length - 2].map((at) => {
    const other = token[at] === "b" ? "c" : "b";
    return token.slice(0, at) + other + token.slice(at + 1);
  });
}

test.each(KINDS)("%s: one changed character is refused, and the token itself taken after that", async (_name, kind) => {
  const made = await make(kind);
  const answers: boolean[] = [];
  for (const each of changed(made.token)) answers.push(await taken(made, each));
  expect(answers).toEqual([false, false, false]);
  expect(await taken(made, made.token)).toBe(true);
});

test.each(KINDS)("%s: a second use is refused, or there is a reason why not", async (_name, kind) => {
  const made = await make(kind);
  const twice = [await taken(made, made.token), await taken(made, made.token)];
  expect(twice).toEqual([true, kind.again !== "refused"]);
});

test.each(KINDS.filter(([, { ends }]) => "hours" in ends))("%s: after its time it is refused", async (_name, kind) => {
  const made = await make(kind);
  if (!("hours" in kind.ends)) throw new Error("it has no end");
  await hoursFromNow(kind.ends.hours);
  await kind.ends.job?.();
  expect(await taken(made, made.token)).toBe(false);
});

test.each(KINDS)("%s: a token of any other kind is refused in its place", async (name, kind) => {
  const made = await make(kind);
  const takenForIt: string[] = [];
  for (const [other, { make: makeOther }] of KINDS.filter(([other]) => other !== name)) {
    const { token } = await makeOther(number++);
    if (await taken(made, token)) takenForIt.push(other);
  }
  expect(takenForIt).toEqual([]);
  expect(await taken(made, made.token)).toBe(true);
});

test("Every column that keeps a token's hash, and every file that seals something, is in the list of kinds", async () => {
  const { rows } = await owner.query<{ name: string }>(
    `select c.table_name || '.' || c.column_name || coalesce(' ' || e.enumlabel, '') as name
     from information_schema.columns c
     left join information_schema.columns p on p.table_name = c.table_name and p.column_name = 'purpose'
       and p.table_schema = 'public'
     left join pg_type t on t.typname = p.udt_name left join pg_enum e on e.enumtypid = t.oid
     where c.table_schema = 'public' and (c.column_name ~ '(token|code)_hash$' or c.table_name || '.' || c.column_name = 'verification.identifier')`,
  );
  const sealing = SOURCE_FILES.filter((file) => file.startsWith("app/") && !file.includes(".test."))
    .filter((file) => /\bseal\(/.test(readFileSync(file, "utf8")))
    .filter((file) => file !== "app/platform/secret-box.server.ts");
  const kept = KINDS.map(([, kind]) => kind.kept).filter((place) => !place.startsWith("nowhere"));
  const known = new Set([...kept, ...Object.keys(SHORT_CODES), ...Object.keys(SEALED_OTHERWISE)]);
  expect([...known].sort()).toEqual([...rows.map(({ name }) => name), ...sealing].sort());
});
