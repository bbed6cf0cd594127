import { beforeAll, expect, test } from "vitest";
import { loadCalendar } from "~/domain/calendar/load-calendar.server";
import { Conflict, NotAllowed, NotFound, RuleBroken } from "~/domain/errors";
import { beginFormDraft } from "~/domain/forms/begin-form-draft.server";
import type { Viewer } from "~/domain/people/viewer";
import { editCohortPlaces } from "~/domain/places/edit-cohort-places.server";
import { asSystem } from "~/platform/db.server";
import { makeCohort } from "../../../tests/factories/cohort";
import { makePerson } from "../../../tests/factories/person";
import { countStatements } from "../../../tests/setup/count-statements";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { announceCohort } from "./announce-cohort.server";
import { cloneCohort } from "./clone-cohort.server";
import { createCohort } from "./create-cohort.server";
import { editCohortDates } from "./edit-cohort-dates.server";
import { editCohortEligibility } from "./edit-cohort-eligibility.server";
import { editCohortRules } from "./edit-cohort-rules.server";
import { editCohortTexts } from "./edit-cohort-texts.server";
import type { EligibilityInput } from "./eligibility-input";
import type { DaysInput } from "./entered-days";
import { getAnnouncement } from "./get-announcement.server";
import { getCohortForAuthoring } from "./get-cohort-for-authoring.server";
import { getNewCohort } from "./get-new-cohort.server";
import { moveCohort } from "./move-cohort.server";

let coordinator: Viewer;
let head: Viewer;

const text = (az: string, en = `${az} en`, ru = `${az} ru`) => ({ text: { az, en, ru }, stillRight: [] });
const NAME = text("Miqrasiya Məktəbi 2029");
const NOTHING = { text: { az: "", en: "", ru: "" }, stillRight: [] };
const blockersOf = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error) => (error instanceof RuleBroken ? error.blockers : Promise.reject(error)),
  );
const make = (code: string) =>
  createCohort(coordinator, { programmeCode: "MM", code, name: NAME, startsOn: "10.03.2029" });
const read = (code: string) => getCohortForAuthoring(coordinator, code);
const OPEN_SEATS = { seats: 20, places: [], reservations: [] };

/** The days of a cohort as its form sends them, some of them changed. */
async function typedDays(code: string, change: Partial<DaysInput> = {}): Promise<DaysInput> {
  const { days } = (await read(code)).cohort;
  const { opensOn, closesOn, resultsOn, startsOn, endsOn } = days;
  return {
    ...{ opensOn, closesOn, resultsOn, startsOn, endsOn },
    confirmFirstOffersBy: days.confirmFirstOffersBy ?? "",
    promoteUntil: days.promoteUntil ?? "",
    orientationOn: days.orientationOn ?? "",
    stages: days.stages,
    ...change,
  };
}

const RULES: EligibilityInput = {
  minAge: 16,
  maxAge: 25,
  referenceRule: "cohortStart",
  fixedDate: "",
  citizenship: ["citizens"],
  educationLevels: ["ba", "ma"],
  minStudyYear: "2",
  graduatesAllowed: true,
  allOf: [{ language: "az", minLevel: "b2" }],
  anyOf: [],
  guardianConsentUnder: 18,
  guardianConsentLapseDays: 3,
  travel: "free",
  emergencyCare: "required",
  emergencyContact: true,
};

beforeAll(async () => {
  await freezeClock(new Date("2026-11-23T08:00:00Z"));
  await makeCohort("MM-2027");
  await makeCohort("GIF-2027");
  await makeCohort("TEC-2026-Q");
  coordinator = await makePerson({ email: "c@example.com", name: "C", grants: [{ role: "coordinator" }] });
  head = await makePerson({ email: "h@example.com", name: "H", grants: [{ role: "head_of_programme" }] });
});

test("a new cohort is a draft with days that agree, two stages, and its programme's latest rules", async () => {
  await make("MM-2029");
  const { cohort, faults, seats } = await read("MM-2029");
  expect([cohort.state, cohort.days.startsOn, faults, seats]).toEqual(["draft", "2029-03-10", [], 0]);
  expect(cohort.stages.map(({ kind }) => kind)).toEqual(["initial_check", "decision"]);
  expect(cohort.eligibility).toEqual((await read("MM-2027")).cohort.eligibility);
});

test("a code that does not fit its programme, a missing name and no day are named; a taken code is refused", async () => {
  const wrong = { programmeCode: "MM", code: "ITM-2029", name: text("Ad", ""), startsOn: "30.02.2029" };
  expect((await blockersOf(createCohort(coordinator, wrong))).map(({ key, field }) => `${field} ${key}`)).toEqual([
    "code cohort.codeInvalid",
    "name.en text.enMissing",
    "startsOn answer.dateNotReal",
  ]);
  expect(await blockersOf(make("MM-2027"))).toEqual([{ key: "cohort.codeTaken", field: "code" }]);
});

test("who only reads cohorts makes and writes none; a cohort of nobody's is not found", async () => {
  await expect(
    createCohort(head, { programmeCode: "MM", code: "MM-2040", name: NAME, startsOn: "10.03.2040" }),
  ).rejects.toThrow(NotAllowed);
  await expect(getNewCohort(head, null)).rejects.toThrow(NotAllowed);
  await expect(getCohortForAuthoring(head, "MM-2027")).rejects.toThrow(NotAllowed);
  await expect(moveCohort(head, { code: "MM-2027", step: "confirm" })).rejects.toThrow(NotAllowed);
  await expect(read("MM-1999")).rejects.toThrow(NotFound);
});

test("a clone is next year's on the same weekdays, with everything, its moved years marked to be read", async () => {
  await cloneCohort(coordinator, { fromCode: "GIF-2027", code: "GIF-2028" });
  const [old, made] = [await read("GIF-2027"), await read("GIF-2028")];
  const rest = ({ cohort, seats }: typeof old) => ({
    seats,
    stages: cohort.stages.map(({ key, kind, name }) => ({ key, kind, name })),
    reservations: cohort.reservations.map(({ id: _, releaseOn: __, ...row }) => row),
    eligibility: cohort.eligibility,
    numbers: [cohort.waitingListSize, cohort.offerValidWorkingDays],
  });
  expect(rest(made)).toEqual(rest(old));
  expect(new Date(made.cohort.startsOn.getTime() - old.cohort.startsOn.getTime()).getTime()).toBe(364 * 86_400_000);
  expect([made.cohort.name.en, made.states.name]).toEqual([
    "Youth Development Forum 2028",
    { az: "ok", en: "changed", ru: "changed" },
  ]);
  const calendar = await asSystem("test", loadCalendar);
  expect([made.cohort.days.closesOn, made.cohort.days.resultsOn].every(calendar.isWorkingDay)).toBe(true);
  const { lines } = await getAnnouncement(coordinator, "GIF-2028");
  expect(lines.filter(({ part }) => part === "form").map(({ blocker }) => blocker.key)).not.toContain(
    "announce.noForm",
  );
});

test("a draft may hold days that contradict each other; they are named, and the announcement waits", async () => {
  await make("MM-2030");
  const days = await typedDays("MM-2030", { resultsOn: "01.01.2029" });
  await editCohortDates(coordinator, { code: "MM-2030", version: 0, reason: "", days });
  const { faults, cohort } = await read("MM-2030");
  expect([cohort.version, faults.map(({ key }) => key)]).toEqual([
    1,
    ["dates.resultsBeforeClose", "dates.stageAfterResults", "dates.stageAfterResults"],
  ]);
  const { lines } = await getAnnouncement(coordinator, "MM-2030");
  expect(lines.filter(({ part }) => part === "dates").map(({ blocker }) => blocker)).toEqual(faults);
  const unreal = await typedDays("MM-2030", { closesOn: "31.02.2029", endsOn: "" });
  const wrong = await blockersOf(
    editCohortDates(coordinator, { code: "MM-2030", version: 1, reason: "", days: unreal }),
  );
  expect(wrong).toEqual([
    { key: "answer.dateNotReal", field: "closesOn" },
    { key: "answer.enterDate", field: "endsOn" },
  ]);
});

test("an announced cohort takes only days that agree, with a reason, and its opening stays once it is open", async () => {
  const change = async (days: Partial<DaysInput>, reason: string) =>
    blockersOf(
      editCohortDates(coordinator, { code: "MM-2027", version: 0, reason, days: await typedDays("MM-2027", days) }),
    );
  expect(await change({}, "")).toEqual([{ key: "cohort.reasonMissing", field: "reason" }]);
  expect(await change({ resultsOn: "" }, "")).toEqual([
    { key: "answer.enterDate", field: "resultsOn" },
    { key: "cohort.reasonMissing", field: "reason" },
  ]);
  expect((await change({ resultsOn: "2027-03-01" }, "Bayram")).map(({ key }) => key)).toContain(
    "dates.startBeforeResults",
  );
  expect(await change({ opensOn: "2026-11-02" }, "Bayram")).toEqual([{ key: "cohort.callIsOpen", field: "opensOn" }]);
  expect(await change({ endsOn: "2027-07-24" }, "Bayram")).toEqual([]);
  const [entry] = await asSystem("test", (tx) =>
    tx.auditEntry.findMany({
      where: { action: "edit_cohort_dates" },
      orderBy: { id: "desc" },
      take: 1,
      select: { fields: true, reason: true },
    }),
  );
  expect(entry).toEqual({ fields: ["endsOn"], reason: "Bayram" });
});

test("texts are written by version; a changed Azerbaijani marks its translations", async () => {
  await make("MM-2031");
  const { cohort } = await read("MM-2031");
  const base = {
    code: "MM-2031",
    reason: "",
    languageOfWork: "en",
    mode: "online",
    venueUnit: "TC",
    free: true,
    stipend: false,
  };
  const stages = cohort.stages.map(({ name }) => ({ text: name, stillRight: [] }));
  const name = { text: { ...cohort.name, az: "Başqa ad" }, stillRight: ["en" as const] };
  await editCohortTexts(coordinator, { ...base, version: 0, name, stages });
  const after = await read("MM-2031");
  expect([after.cohort.mode, after.cohort.venueUnit, after.states.name]).toEqual([
    "online",
    "TC",
    { az: "ok", en: "ok", ru: "changed" },
  ]);
  await expect(editCohortTexts(coordinator, { ...base, version: 0, name, stages })).rejects.toThrow(Conflict);
  const wrong = { ...base, version: 1, name: NOTHING, stages, mode: "by post", venueUnit: "NOWHERE" };
  expect((await blockersOf(editCohortTexts(coordinator, wrong))).map(({ field }) => field)).toEqual([
    "name.az",
    "name.en",
    "name.ru",
    "mode",
    "venueUnit",
  ]);
});

test("who may apply is written until the call opens and locked from then on", async () => {
  await make("MM-2032");
  await editCohortEligibility(coordinator, { code: "MM-2032", version: 0, reason: "", rules: RULES });
  const { eligibility } = (await read("MM-2032")).cohort;
  expect([eligibility.minAge, eligibility.languages.allOf, eligibility.education.levels]).toEqual([
    16,
    [{ language: "az", minLevel: "b2" }],
    ["ba", "ma"],
  ]);
  const nothing = { ...RULES, minAge: null, maxAge: 13, citizenship: [], allOf: [{ language: "", minLevel: "b2" }] };
  const wrong = await blockersOf(
    editCohortEligibility(coordinator, { code: "MM-2032", version: 1, reason: "", rules: nothing }),
  );
  expect(wrong.map(({ field }) => field)).toEqual(["minAge", "maxAge", "citizenship", "allOf[0].language"]);
  expect(
    await blockersOf(editCohortEligibility(coordinator, { code: "MM-2027", version: 1, reason: "Səhv", rules: RULES })),
  ).toEqual([{ key: "cohort.partLocked" }]);
});

test("the numbers of the selection keep within their bounds", async () => {
  await make("MM-2033");
  const numbers = { waitingListSize: 5, offerValidWorkingDays: 2, appealWorkingDays: 4, answerByWorkingDays: 10 };
  const base = { code: "MM-2033", reason: "", unitConfirms: true, keepWaitingAllowed: false };
  await editCohortRules(coordinator, { ...base, version: 0, numbers });
  const { cohort } = await read("MM-2033");
  expect([cohort.offerValidWorkingDays, cohort.unitConfirms]).toEqual([2, true]);
  const wrong = { ...numbers, offerValidWorkingDays: 0, waitingListSize: null };
  expect(
    (await blockersOf(editCohortRules(coordinator, { ...base, version: 1, numbers: wrong }))).map(({ field }) => field),
  ).toEqual(["waitingListSize", "offerValidWorkingDays"]);
});

test("everything that keeps a cohort from being announced is listed with its page; then it is announced and locked", async () => {
  await make("MM-2034");
  const missing = await getAnnouncement(coordinator, "MM-2034");
  expect(missing.lines.map(({ part, blocker }) => `${part} ${blocker.key}`)).toEqual([
    "places announce.noSeats",
    "form announce.noForm",
  ]);
  await expect(announceCohort(coordinator, { code: "MM-2034", version: 0 })).rejects.toThrow(RuleBroken);
  await editCohortPlaces(coordinator, { code: "MM-2034", version: 0, ...OPEN_SEATS });
  await beginFormDraft(coordinator, { cohortCode: "MM-2034", from: "MM-2027" });
  expect((await getAnnouncement(coordinator, "MM-2034")).lines).toEqual([]);
  await expect(announceCohort(coordinator, { code: "MM-2034", version: 0 })).rejects.toThrow(Conflict);
  await announceCohort(coordinator, { code: "MM-2034", version: 1 });
  const row = await asSystem("test", (tx) =>
    tx.cohort.findUniqueOrThrow({
      where: { code: "MM-2034" },
      select: { state: true, announcedAt: true, forms: { select: { number: true, sha256: true } } },
    }),
  );
  expect(row).toEqual({
    state: "announced",
    announcedAt: new Date("2026-11-23T08:00:00Z"),
    forms: [{ number: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
  });
  await expect(announceCohort(coordinator, { code: "MM-2034", version: 2 })).rejects.toThrow(Conflict);
  expect(await blockersOf(editCohortPlaces(coordinator, { code: "MM-2034", version: 2, ...OPEN_SEATS }))).toEqual([
    { key: "cohort.partLocked" },
  ]);
});

test("steps by hand go one after the other, when their day has come", async () => {
  const step = (name: "confirm" | "start" | "complete" | "archive") =>
    blockersOf(moveCohort(coordinator, { code: "TEC-2026-Q", step: name }));
  expect(await step("confirm")).toEqual([{ key: "cohort.wrongState" }]);
  await asSystem("test", (tx) =>
    tx.cohort.update({ where: { code: "TEC-2026-Q" }, data: { state: "selecting" }, select: { id: true } }),
  );
  expect(await step("confirm")).toEqual([]);
  expect((await step("start")).map(({ key }) => key)).toEqual(["cohort.startAhead"]);
  await freezeClock(new Date("2028-01-01T08:00:00Z"));
  expect([await step("start"), await step("complete"), await step("archive")]).toEqual([[], [], []]);
  expect(await step("archive")).toEqual([{ key: "cohort.wrongState" }]);
  await freezeClock(new Date("2026-11-23T08:00:00Z"));
});

test("the pages of settings cost the same, however many places a cohort has", async () => {
  const few = await countStatements(() => read("MM-2027"));
  expect(await countStatements(() => read("TEC-2026-Q"))).toBe(few);
  expect(few).toBeLessThanOrEqual(19);
});
