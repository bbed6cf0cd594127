import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { freezeClock } from "../setup/frozen-clock";

const ZONES = ["UTC", "Asia/Baku", "America/New_York", "Pacific/Kiritimati"];
/** The last day of the call, and the first instant after it: midnight in Baku is 20:00 in Greenwich. */
const LAST_DAY = "2026-12-04";
const CLOSES_AT = new Date("2026-12-04T20:00:00.000Z");
const LAST_MOMENT = new Date(CLOSES_AT.getTime() - 1);
const THE_DAY_BEFORE = new Date("2026-12-03T08:00:00.000Z");

/** The portal's modules, loaded afresh under the process's present zone: whatever they keep at load is kept in it. */
async function portal() {
  const { closeDatabase } = await import("~/platform/db.server");
  await closeDatabase();
  vi.resetModules();
  const [platform, submitting, cohorts, people, drafts, samples, answers] = await Promise.all([
    import("~/platform/db.server"),
    import("~/domain/applications/submit-application.server"),
    import("../factories/cohort"),
    import("../factories/person"),
    import("../factories/draft"),
    import("../factories/sample-person"),
    import("../factories/sample-answers"),
  ]);
  return { ...platform, ...submitting, ...cohorts, ...people, ...drafts, ...samples, ...answers };
}

beforeAll(async () => {
  await freezeClock(THE_DAY_BEFORE);
  const { makeCohort } = await portal();
  await makeCohort("MM-2027", { opensAt: new Date("2026-11-10T20:00:00.000Z"), closesAt: CLOSES_AT });
});

const zoneOfThisRun = process.env.TZ;
afterEach(() => {
  if (zoneOfThisRun === undefined) delete process.env.TZ;
  else process.env.TZ = zoneOfThisRun;
});

/** A complete draft of somebody new, made the day before. */
async function completeDraft(zone: string, number: number) {
  process.env.TZ = zone;
  expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
  const korpu = await portal();
  await freezeClock(THE_DAY_BEFORE);
  const person = korpu.samplePerson(number, LAST_DAY);
  const viewer = await korpu.makePerson({ email: person.email, name: person.latinName, language: person.language });
  await korpu.fillProfile(viewer, person);
  const sample = korpu.sampleAnswers(person, { programmeCode: "MM", startsOn: "2027-02-01", endsOn: "2027-07-31" });
  const reference = await korpu.makeDraft(viewer, "MM-2027", sample);
  return { korpu, viewer, reference };
}

/** Submits when the portal's clock shows `at`. @returns the state kept in the database, and what was said */
async function submitAt(at: Date, { korpu, viewer, reference }: Awaited<ReturnType<typeof completeDraft>>) {
  await freezeClock(at);
  const said = await korpu
    .submitApplication(viewer, { reference, truth: true, dataConsent: true, language: "az" })
    .then(
      () => [],
      (error: unknown) => Reflect.get(Object(error), "blockers") ?? error,
    );
  const kept = await korpu.asSystem("test rows", (tx) =>
    tx.application.findUniqueOrThrow({
      where: { reference },
      select: { status: true, submittedAt: true, _count: { select: { submissions: true } } },
    }),
  );
  return { said, kept };
}

test.each(ZONES)(
  "In a process of the zone %s the last millisecond of the last day in Baku still counts",
  async (zone) => {
    const draft = await completeDraft(zone, ZONES.indexOf(zone) * 2);
    expect(await submitAt(LAST_MOMENT, draft)).toEqual({
      said: [],
      kept: { status: "submitted", submittedAt: LAST_MOMENT, _count: { submissions: 1 } },
    });
  },
);

test.each(ZONES)("In a process of the zone %s midnight in Baku is too late, and nothing is kept", async (zone) => {
  const draft = await completeDraft(zone, ZONES.indexOf(zone) * 2 + 1);
  expect(await submitAt(CLOSES_AT, draft)).toEqual({
    said: [{ key: "application.callClosed" }],
    kept: { status: "draft", submittedAt: null, _count: { submissions: 0 } },
  });
});

test("A deadline reckoned in the process's own zone would fall on another hour: the zones do matter here", () => {
  const ends = ZONES.map((zone) => {
    process.env.TZ = zone;
    return new Date(2026, 11, 5).getTime() - CLOSES_AT.getTime();
  });
  expect(ends.map((milliseconds) => milliseconds / 3_600_000)).toEqual([4, 0, 9, -10]);
});
