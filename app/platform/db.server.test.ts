import { expect, test } from "vitest";
import { asSystem, asViewer } from "~/platform/db.server";
import { Overloaded } from "~/platform/overloaded.server";

test("The database knows who asks, within that transaction only", async () => {
  const personId = "0198a0b0-0000-7000-8000-000000000001";
  const asked = await asViewer({ personId }, (tx) => tx.$queryRaw`select current_setting('app.person_id') as who`);
  expect(asked).toEqual([{ who: personId }]);
  const after = await asSystem("a test", (tx) => tx.$queryRaw`select current_setting('app.person_id') as who`);
  expect(after).toEqual([{ who: "" }]);
});

test("Transactions are read committed", async () => {
  const shown = await asSystem("a test", (tx) => tx.$queryRaw`show transaction_isolation`);
  expect(shown).toEqual([{ transaction_isolation: "read committed" }]);
});

test("An instant comes back as it was written, whatever the zone of the process", async () => {
  const at = new Date("2026-07-01T19:59:59.999Z");
  const back = await asSystem("a test", async (tx) => {
    const [row] = await tx.$queryRaw<{ at: Date }[]>`select ${at}::timestamptz as at`;
    return row?.at;
  });
  expect(back).toEqual(at);
});

test("now is portal_now() of the transaction, with the clock's offset", async () => {
  await asSystem("a test", (tx) => tx.clock.update({ where: { id: 1 }, data: { offsetSeconds: 86_400n } }));
  const now = await asSystem("a test", async (_tx, given) => given);
  await asSystem("a test", (tx) => tx.clock.update({ where: { id: 1 }, data: { offsetSeconds: 0n } }));
  expect(Math.abs(now.getTime() - Date.now() - 86_400_000)).toBeLessThan(5_000);
});

test("The application's role owns nothing, is no superuser and cannot read the job queue", async () => {
  const found = await asSystem(
    "a test",
    (tx) => tx.$queryRaw`
    select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,
      (select count(*)::int from pg_class where relowner = r.oid) as owned
    from pg_roles r where rolname = current_user`,
  );
  expect(found).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false, owned: 0 }]);
  const reading = asSystem("a test", (tx) => tx.$queryRaw`select * from graphile_worker._private_jobs`);
  await expect(reading).rejects.toThrow(/permission denied/);
});

test("A row locked for longer than three seconds is a case of overload, not a fault", async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const holder = asSystem("a test", async (tx) => {
    await tx.$queryRaw`select id from clock for update`;
    await held;
  });
  const waiting = asSystem("a test", (tx) => tx.$queryRaw`select id from clock for update`);
  await expect(waiting).rejects.toBeInstanceOf(Overloaded);
  release();
  await holder;
});
