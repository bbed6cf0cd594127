import { beforeAll, expect, test } from "vitest";
import { loadCalendar } from "~/domain/calendar/load-calendar.server";
import { addDays } from "~/domain/calendar/local-date";
import { sha256OfJson } from "~/domain/forms/canonical-json";
import { formContentSchema } from "~/domain/forms/form-content-schema";
import { asSystem, type Tx } from "~/platform/db.server";
import cohortsData from "../../prisma/data/cohorts.json";
import holidaysData from "../../prisma/data/holidays.json";
import textsData from "../../prisma/data/texts.json";
import { installCohort } from "../../prisma/seed/reference/install-cohort";
import { installReferenceData } from "../../prisma/seed/reference/install-reference-data";
import { SAMPLE_COHORTS } from "../../prisma/seed/reference/sample-cohorts";
import { fingerprints } from "./whole-database";

const read = <T>(work: (tx: Tx, now: Date) => Promise<T>) => asSystem("a test", work);

const install = async (seedingDay: string) => {
  await installReferenceData();
  for (const cohort of SAMPLE_COHORTS) await installCohort(cohort, seedingDay);
};

beforeAll(() => install(cohortsData.seedingDay));

test("reference data bring no person along", async () => {
  const counts = await read(async (tx) => [
    await tx.person.count(),
    await tx.user.count(),
    await tx.application.count(),
  ]);
  expect(counts).toEqual([0, 0, 0]);
});

test("installing again, also on a later day, changes nothing", async () => {
  const before = await fingerprints();
  await install(addDays(cohortsData.seedingDay, 30));
  expect(await fingerprints()).toEqual(before);
});

test("what was edited since is not undone by installing again", async () => {
  await read((tx) => tx.region.update({ where: { code: "AZ-BA" }, data: { position: 500 } }));
  await installReferenceData();
  expect(await read((tx) => tx.region.findUnique({ where: { code: "AZ-BA" }, select: { position: true } }))).toEqual({
    position: 500,
  });
});

test.each(cohortsData.cohorts.map(({ code, seats }) => [code, seats] as const))(
  "%s has its %i seats, numbered from one, in units and groups as the data say",
  async (code, seats) => {
    const rows = await read((tx) =>
      tx.seat.findMany({
        where: { cohort: { code } },
        orderBy: { number: "asc" },
        select: { number: true, unitPlace: { select: { key: true } }, reservation: { select: { key: true } } },
      }),
    );
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: seats }, (_, at) => at + 1));
    const counted: Record<string, number> = {};
    for (const row of rows) {
      const group = row.unitPlace?.key ?? row.reservation?.key ?? "open";
      counted[group] = (counted[group] ?? 0) + 1;
    }
    const cohort = SAMPLE_COHORTS.find((candidate) => candidate.code === code);
    const groups = [
      ...(cohort?.seatsPerUnit.map((unit) => [unit.unitCode, unit.seats] as const) ?? []),
      ...(cohort?.positions.map((position) => [position.templateKey, position.seats] as const) ?? []),
      ...(cohort?.tracks.map((track) => [track.key, track.seats] as const) ?? []),
      ...(cohort?.reservedSeats.map((group) => [group.key, group.seats] as const) ?? []),
    ];
    const open = seats - groups.reduce((sum, [, size]) => sum + size, 0);
    expect(counted).toEqual({ ...Object.fromEntries(groups), ...(open > 0 && { open }) });
  },
);

test("every cohort has the first version of its form, whole, published and locked with its hash", async () => {
  const forms = await read((tx) =>
    tx.formVersion.findMany({ select: { number: true, content: true, sha256: true, publishedAt: true } }),
  );
  expect(forms.length).toBe(cohortsData.cohorts.length);
  for (const { number, content, sha256, publishedAt } of forms) {
    expect(number).toBe(1);
    expect(publishedAt).not.toBeNull();
    expect(sha256).toBe(await sha256OfJson(formContentSchema.parse(content)));
  }
});

test("stages that are scored have their rubric, and their weights add up to a hundred", async () => {
  const stages = await read((tx) =>
    tx.cohortStage.findMany({ select: { weight: true, rubricId: true, cohort: { select: { code: true } } } }),
  );
  expect(stages.filter(({ weight, rubricId }) => (weight === null) !== (rubricId === null))).toEqual([]);
  const totals: Record<string, number> = {};
  for (const { weight, cohort } of stages) totals[cohort.code] = (totals[cohort.code] ?? 0) + (weight ?? 0);
  expect(Object.values(totals)).toEqual(cohortsData.cohorts.map(() => 100));
});

test("the holiday table gives the days off of the data, of all three years", async () => {
  const calendar = await read((tx, now) => loadCalendar(tx, now));
  const given = holidaysData.nonWorkingDays.map(({ date }) => date);
  const found: string[] = [];
  for (let day = "2025-01-01"; day <= "2027-12-31"; day = addDays(day, 1)) {
    const weekday = new Date(day).getUTCDay();
    const plainWeekend = (weekday === 0 || weekday === 6) && !given.includes(day);
    if (!calendar.isWorkingDay(day) && !plainWeekend) found.push(day);
  }
  expect(found).toEqual([...given].sort());
});

test("every text of law has its version and hash; reasons are at most nine for an outcome", async () => {
  const texts = await read((tx) =>
    tx.textDocument.findMany({ select: { key: true, version: true, sha256: true, content: true } }),
  );
  expect(texts.map(({ key }) => key).sort()).toEqual(textsData.documents.map(({ key }) => key).sort());
  expect(texts.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true);
  const reasons = await read((tx) => tx.decisionReason.findMany({ select: { outcomes: true } }));
  const perOutcome = new Map<string, number>();
  for (const outcome of reasons.flatMap(({ outcomes }) => outcomes)) {
    perOutcome.set(outcome, (perOutcome.get(outcome) ?? 0) + 1);
  }
  expect(Math.max(...perOutcome.values())).toBeLessThanOrEqual(9);
});
