import { beforeAll, expect, test } from "vitest";
import { NotFound } from "~/domain/errors";
import type { ApplicationStatus } from "~/generated/prisma/enums";
import { asSystem } from "~/platform/db.server";
import { bareApplications } from "../../../tests/factories/bare-application";
import { type BareCohort, bareCohort } from "../../../tests/factories/bare-cohort";
import { countStatements } from "../../../tests/setup/count-statements";
import { lockPlan } from "./lock-plan.server";
import { getPublicResults } from "./public-results.server";

const DAY_MS = 24 * 60 * 60 * 1000;
const many = (number: number, status: ApplicationStatus, score?: number) =>
  Array.from({ length: number }, (_, at) => ({ status, ...(score !== undefined && { score: score + at }) }));

const results = (code: string) => asSystem("test", (tx, now) => getPublicResults(tx, now, code));
const shown = async (code: string) =>
  Object.fromEntries((await results(code)).groups.map(({ key, number }) => [key, number]));

/** A call whose answers were released; `resultsIn` days from now. */
async function answered(code: string, rows: ReturnType<typeof many>, resultsIn = -1): Promise<BareCohort> {
  const cohort = await bareCohort({ code, seats: 12 });
  const references = await bareApplications(cohort, rows);
  await asSystem("test rows", async (tx, now) => {
    const day = new Date(now.getTime() + resultsIn * DAY_MS);
    await tx.programme.update({
      where: { id: cohort.programmeId },
      data: { publishedAt: new Date(now.getTime() - DAY_MS) },
      select: { id: true },
    });
    await tx.cohort.update({
      where: { id: cohort.id },
      data: { state: "confirmed", resultsOn: day },
      select: { id: true },
    });
    const packet = await tx.decisionPacket.create({
      data: { cohortId: cohort.id, number: 1, createdAt: now },
      select: { id: true },
    });
    const applications = await tx.application.findMany({
      where: { reference: { in: references } },
      select: { id: true, status: true },
    });
    await tx.decision.createMany({
      data: applications.map(({ id }) => ({
        ...{ packetId: packet.id, applicationId: id, outcome: "offer" as const, fromStatus: "in_review" as const },
        ...{ reasonKeys: [], decidedAt: now, releasedAt: now },
      })),
    });
    await tx.applicationEvent.createMany({
      data: applications.map(({ id }) => ({
        ...{ applicationId: id, action: "offer", fromStatus: "in_review" as const, toStatus: "offered" as const },
        ...{ actor: "packet" as const, at: new Date(now.getTime() + 3 * DAY_MS) },
      })),
    });
    await tx.decisionPacket.update({ where: { id: packet.id }, data: { state: "released", releasedAt: now } });
  });
  return cohort;
}

beforeAll(async () => {
  const cohort = await answered("MM-2030", [
    ...many(12, "enrolled", 61),
    ...many(20, "not_selected", 30),
    ...many(3, "ineligible"),
    ...many(11, "withdrawn"),
  ]);
  await asSystem("test rows", (tx, now) => lockPlan(tx, now, { cohortId: cohort.id, personId: null, reason: null }));
}, 120_000);

test("the results tell applicants per seat, the last admitted score, the median of days and the locked plan", async () => {
  const { applications, seats, lastAdmitted, medianDays, plan } = await results("MM-2030");
  expect({ applications, seats, lastAdmitted, medianDays }).toEqual({
    ...{ applications: 46, seats: 12, lastAdmitted: 61, medianDays: 3 },
  });
  expect([plan?.number, plan?.sha256.length]).toEqual([1, 64]);
});

test("a small group is hidden with the next smallest, so that nothing can be worked out", async () => {
  expect(await shown("MM-2030")).toEqual({
    ...{ offered: 12, waiting: 0, notSelected: 20, ineligible: null, withdrawn: null, open: 0 },
  });
});

test("of a call with few applicants nothing is told that could be about one person", async () => {
  await answered("MM-2031", many(4, "enrolled", 70));
  const { applications, lastAdmitted, medianDays, groups } = await results("MM-2031");
  expect([applications, lastAdmitted, medianDays]).toEqual([null, null, null]);
  expect(groups.filter(({ number }) => number !== null)).toEqual([]);
});

test("there are no results before their day, nor without released answers, nor of what nobody knows", async () => {
  await answered("MM-2032", many(1, "enrolled"), 2);
  await bareCohort({ code: "MM-2033" });
  for (const code of ["MM-2032", "MM-2033", "MM-2099"]) await expect(results(code)).rejects.toEqual(new NotFound());
});

test("the results send the same number of statements for four applications and for forty", async () => {
  const [few, more] = [
    await countStatements(() => results("MM-2031")),
    await countStatements(() => results("MM-2030")),
  ];
  expect(few).toBe(more);
});
