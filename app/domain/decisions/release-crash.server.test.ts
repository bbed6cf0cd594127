import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { bareApplications } from "../../../tests/factories/bare-application";
import { bareCohort } from "../../../tests/factories/bare-cohort";
import { makePerson } from "../../../tests/factories/person";
import { approved, makeHead } from "../../../tests/factories/released";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { releasePacket } from "./release-packet.server";
import { scheduleRelease } from "./schedule-release.server";
import { stageDecision } from "./stage-decision.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const AFTER_COUNTDOWN = new Date(NOW.getTime() + 60_000);
// Refusals are carried out side by side: one may crash while the other is half-way.
const OUTCOMES = ["offer", "waitlist", "not_select", "not_select", "shortlist"] as const;

let owner: Client;
let coordinator: Viewer;
let head: Viewer;
let cohorts = 0;

beforeAll(async () => {
  await freezeClock(NOW);
  coordinator = await makePerson({ email: "all@example.com", name: "All", grants: [{ role: "coordinator" }] });
  head = await makeHead();
  await asSystem("test rows", (tx) =>
    tx.decisionReason.create({
      data: {
        key: "scoreTooLow",
        position: 1,
        outcomes: ["notSelected"],
        text: { az: "Bal", en: "Score", ru: "Балл" },
      },
    }),
  );
  owner = new Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await owner.connect();
  await owner.query(`
    create sequence crash_step;
    create table crash_plan (at int not null);
    insert into crash_plan values (0);
    create function crash() returns trigger language plpgsql security definer as $$
    begin
      if nextval('crash_step') = (select at from crash_plan) then raise exception 'crash'; end if;
      return new;
    end $$;
    create function forget_mark() returns trigger language plpgsql as $$
    begin new.released_at := old.released_at; return new; end $$;`);
  // Whatever a release writes: each row of any table is a step at which it may crash.
  const { rows: tables } = await owner.query<{ name: string }>(`
    select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'crash_plan'`);
  for (const { name } of tables) {
    await owner.query(
      `create trigger a_crash before insert or update on ${name} for each row execute function crash()`,
    );
  }
});
beforeEach(() => crashAt(0));
afterAll(() => owner.end());

/** The release fails when it is about to write its n-th row; 0: it does not. */
const crashAt = (step: number) =>
  owner.query(`update crash_plan set at = ${step}; select setval('crash_step', 1, false)`);
const stepsTaken = async () => Number((await owner.query("select last_value from crash_step")).rows[0].last_value);

/** A packet with one decision of each kind, approved and due; one more place is free for whoever comes onto the list. */
async function duePacket(): Promise<{ packetId: string; references: string[] }> {
  await freezeClock(NOW);
  cohorts += 1;
  const cohort = await bareCohort({ code: `CRASH-${cohorts}`, seats: 2 });
  const rows = OUTCOMES.map(() => ({ status: "in_review" as const }));
  const references = await bareApplications(cohort, rows);
  for (const [at, outcome] of OUTCOMES.entries()) {
    const reasonKeys = outcome === "not_select" ? ["scoreTooLow"] : [];
    const words = { rank: null, unitPlaceId: null, reasonKeys, details: null, advice: null };
    await stageDecision(coordinator, { ...words, reference: references[at] ?? "", outcome });
  }
  const packet = { cohortCode: cohort.code, number: 1 };
  await approved(head, packet);
  await scheduleRelease(coordinator, packet);
  const { id } = await asSystem("test", (tx) => tx.decisionPacket.findFirstOrThrow({ where: { cohortId: cohort.id } }));
  await freezeClock(AFTER_COUNTDOWN);
  return { packetId: id, references };
}

/** Everything a release leaves behind, without names that differ from packet to packet. */
function left({ packetId, references }: { packetId: string; references: string[] }) {
  return asSystem("test", async (tx) => {
    const people = await tx.application.findMany({
      where: { reference: { in: references } },
      orderBy: { reference: "asc" },
      select: {
        id: true,
        status: true,
        events: { select: { action: true }, orderBy: { id: "asc" } },
        holds: { select: { releasedAt: true } },
        decisions: { select: { skipped: true, releasedAt: true } },
      },
    });
    const mails = await tx.outboxMessage.findMany({
      where: { applicationId: { in: people.map(({ id }) => id) } },
      orderBy: { id: "asc" },
      select: { applicationId: true, template: true },
    });
    const { state } = await tx.decisionPacket.findUniqueOrThrow({ where: { id: packetId }, select: { state: true } });
    return {
      packet: state,
      people: people.map(({ id, ...person }) => ({
        ...person,
        mails: mails.filter(({ applicationId }) => applicationId === id).map(({ template }) => template),
      })),
    };
  });
}

test("crashed at any step and begun again, a release decides everyone once and mails everyone once", async () => {
  const whole = await duePacket();
  await crashAt(0);
  await releasePacket(whole.packetId);
  const steps = await stepsTaken();
  const expected = await left(whole);
  expect(expected.people.map(({ mails }) => mails)).toEqual([
    ["offer"],
    ["waitingList", "offer"], // the place that was left went to the list when the release had ended
    ["notSelected"],
    ["notSelected"],
    ["shortlisted"],
  ]);
  expect(steps).toBeGreaterThan(30);
  for (let step = 1; step <= steps; step++) {
    await crashAt(0);
    const packet = await duePacket();
    await crashAt(step);
    await expect(releasePacket(packet.packetId), `step ${step}`).rejects.toThrow("crash");
    await crashAt(0);
    await releasePacket(packet.packetId);
    expect(await left(packet), `crashed at step ${step} of ${steps}`).toEqual(expected);
  }
}, 480_000);

test("control: without the mark on each row and the state it left, everyone would be mailed twice", async () => {
  const packet = await duePacket();
  await owner.query("create trigger b_forget before update on decision for each row execute function forget_mark()");
  try {
    for (let run = 1; run <= 2; run++) {
      await releasePacket(packet.packetId);
      await owner.query("update seat_hold set released_at = held_at, released_by = 'test' where released_at is null");
      await owner.query("update application set status = 'in_review' where reference = any($1)", [packet.references]);
    }
  } finally {
    await owner.query("drop trigger b_forget on decision");
  }
  expect((await left(packet)).people.map(({ mails }) => mails)).toEqual([
    ["offer", "offer"],
    ["waitingList", "waitingList"],
    ["notSelected", "notSelected"],
    ["notSelected", "notSelected"],
    ["shortlisted", "shortlisted"],
  ]);
});
