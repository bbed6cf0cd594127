import { beforeAll, beforeEach, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { NotAllowed, NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { bareApplications } from "../../../tests/factories/bare-application";
import { type BareCohort, bareCohort } from "../../../tests/factories/bare-cohort";
import { makePerson } from "../../../tests/factories/person";
import { inTest, type MadeTest, testStage } from "../../../tests/factories/testing";
import { countStatements } from "../../../tests/setup/count-statements";
import { applyTestImport } from "./apply-test-import.server";
import { getTestImport } from "./get-test-import.server";
import { listTestResults } from "./list-test-results.server";
import { mapTestImport } from "./map-test-import.server";
import { recordTestResult } from "./record-test-result.server";
import { uploadTestImport } from "./upload-test-import.server";

let coordinator: Viewer;
let head: Viewer;
let cohort: BareCohort;
let stage: MadeTest;
let references: string[];
let number = 0;

beforeAll(async () => {
  coordinator = await makePerson({ email: "co@example.com", name: "Co", grants: [{ role: "coordinator" }] });
  head = await makePerson({ email: "head@example.com", name: "Head", grants: [{ role: "head_of_programme" }] });
});

beforeEach(async () => {
  number += 1;
  cohort = await bareCohort({ code: `MM-${5000 + number}` });
  stage = await testStage(cohort, { online: false });
  references = await inTest(cohort, 4);
});

const at = () => ({ code: cohort.code, stageKey: "test" });
const [one, two, three, four] = [0, 1, 2, 3].map((place) => () => references[place] ?? "");
const record = (reference: string, result: string, more: { most?: string; reason?: string } = {}) =>
  recordTestResult(coordinator, { ...at(), reference, result, most: "", reason: "", ...more });
const upload = (text: string | Uint8Array, name = "results.csv") =>
  uploadTestImport(coordinator, { ...at(), name, content: typeof text === "string" ? Buffer.from(text) : text });
const reasons = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) =>
      error instanceof RuleBroken ? error.blockers.map(({ key, field }) => `${field}: ${key}`) : error,
  );
const stored = () =>
  asSystem("test", async (tx) => {
    const rows = await tx.testResult.findMany({
      where: { stageId: stage.id },
      orderBy: [{ application: { reference: "asc" } }, { recordedAt: "asc" }, { id: "asc" }],
      select: {
        percent: true,
        reason: true,
        supersededAt: true,
        application: { select: { reference: true, score: true } },
      },
    });
    return rows.map(({ percent, reason, supersededAt, application }) => ({
      who: references.indexOf(application.reference) + 1,
      percent: percent.toNumber(),
      reason,
      inForce: supersededAt === null,
      score: application.score?.toNumber() ?? null,
    }));
  });

test("a result is recorded with its score, corrected with a reason, and the earlier one stays in the books", async () => {
  await record(one?.() ?? "", "27", { most: "40" });
  await record(one?.() ?? "", "67,5");
  expect(await stored()).toEqual([{ who: 1, percent: 67.5, reason: null, inForce: true, score: 67.5 }]);
  expect(await reasons(record(one?.() ?? "", "70"))).toEqual(["reason: testResult.reasonNeeded"]);
  await record(one?.() ?? "", "70", { reason: "A sheet was counted twice" });
  expect(await stored()).toEqual([
    { who: 1, percent: 67.5, reason: null, inForce: false, score: 70 },
    { who: 1, percent: 70, reason: "A sheet was counted twice", inForce: true, score: 70 },
  ]);
});

test("what cannot be recorded is refused with every reason", async () => {
  const [elsewhere = ""] = await bareApplications(cohort, [{ status: "in_review", stageKey: "interview" }]);
  const [decided = ""] = await bareApplications(cohort, [{ status: "not_selected", stageKey: "test" }]);
  expect(await reasons(record("MM-9999-000001", "a lot", { most: "0" }))).toEqual([
    "reference: testResult.unknown",
    "most: testResult.most",
  ]);
  expect(await reasons(record(elsewhere, "101"))).toEqual([
    "reference: testResult.notInStage",
    "result: testResult.outOfRange",
  ]);
  expect(await reasons(record(decided, "x"))).toEqual([
    "reference: testResult.notInStage",
    "result: answer.enterNumber",
  ]);
  expect(await stored()).toEqual([]);
});

test("only who runs the cohort records, and a stage that is no test has no results", async () => {
  const asHead = recordTestResult(head, { ...at(), reference: one?.() ?? "", result: "5", most: "", reason: "" });
  await expect(asHead).rejects.toThrow(NotAllowed);
  await expect(uploadTestImport(head, { ...at(), name: "a.csv", content: Buffer.from("a;b\n1;2") })).rejects.toThrow(
    NotAllowed,
  );
  await expect(
    listTestResults(coordinator, { code: cohort.code, stageKey: "interview", after: null, missing: false }),
  ).rejects.toThrow(NotFound);
});

test("what the dry run of a file says is what applying it does, and doing so again does nothing", async () => {
  await record(two?.() ?? "", "50");
  await record(three?.() ?? "", "50");
  const lines = [`${one?.()};74,5`, `${two?.()};50`, `${three?.()};60`, `${four?.()};x`, "MM-1-000001;5", "Əli;5"];
  const { id } = await upload(`\uFEFFNömrə;Bal\r\n${lines.join("\r\n")}\r\n`);
  const address = { ...at(), id };
  const dry = await getTestImport(coordinator, address);
  expect(dry.lines.map(({ verdict }) => verdict)).toEqual([
    ...["taken", "same", "replaces", "notNumber", "unknown", "noReference"],
  ]);
  expect((await stored()).length).toBe(2);
  expect(await reasons(applyTestImport(coordinator, { ...address, reason: "" }))).toEqual([
    "reason: testResult.reasonNeeded",
  ]);
  const both = await Promise.all([
    applyTestImport(coordinator, { ...address, reason: "Counted again" }),
    applyTestImport(coordinator, { ...address, reason: "Counted again" }),
  ]);
  expect(both.map(({ recorded }) => recorded).sort()).toEqual([0, 2]);
  const after = await stored();
  expect(after).toEqual([
    { who: 1, percent: 74.5, reason: null, inForce: true, score: 74.5 },
    { who: 2, percent: 50, reason: null, inForce: true, score: 50 },
    { who: 3, percent: 50, reason: null, inForce: false, score: 60 },
    { who: 3, percent: 60, reason: "Counted again", inForce: true, score: 60 },
  ]);
  expect((await getTestImport(coordinator, address)).lines).toEqual(dry.lines);
  const again = await upload(`${lines.slice(0, 3).join("\n")}`);
  expect((await getTestImport(coordinator, { ...at(), ...again })).lines.map(({ verdict }) => verdict)).toEqual([
    ...["same", "same", "same"],
  ]);
  expect(await reasons(applyTestImport(coordinator, { ...at(), ...again, reason: "" }))).toEqual([
    "undefined: testImport.nothing",
  ]);
  expect(await stored()).toEqual(after);
});

test("other columns can be meant than those that were guessed, and points than per cent", async () => {
  const { id } = await upload(`Form,Test,No\n1,27,${one?.()}\n2,36,${two?.()}\n`);
  expect((await getTestImport(coordinator, { ...at(), id })).mapping).toEqual({ reference: 2, result: 0, most: 100 });
  const map = (mapping: { reference: string; result: string; most: string }) =>
    mapTestImport(coordinator, { ...at(), id, ...mapping });
  expect(await reasons(map({ reference: "7", result: "", most: "-" }))).toEqual([
    ...["reference: answer.chooseOne", "result: answer.chooseOne", "most: testResult.most"],
  ]);
  expect(await reasons(map({ reference: "1", result: "1", most: "" }))).toEqual(["result: testImport.sameColumn"]);
  await map({ reference: "2", result: "1", most: "40" });
  await applyTestImport(coordinator, { ...at(), id, reason: "" });
  expect((await stored()).map(({ who, percent }) => [who, percent])).toEqual([
    [1, 67.5],
    [2, 90],
  ]);
  expect(await reasons(map({ reference: "2", result: "0", most: "" }))).toEqual(["undefined: testImport.applied"]);
});

test("a workbook is read like a text", async () => {
  const text = (value: string) => ({ value, type: String });
  const book = await writeXlsxFile([
    [text("Nömrə"), text("Nəticə")],
    [text(one?.() ?? ""), { value: 67.3, type: Number }],
    [text(two?.() ?? ""), text("80,5")],
  ]).toBuffer();
  const { id } = await upload(new Uint8Array(book), "results.xlsx");
  const { lines } = await getTestImport(coordinator, { ...at(), id });
  expect(lines.map(({ percent, verdict }) => [percent, verdict])).toEqual([
    [67.3, "taken"],
    [80.5, "taken"],
  ]);
});

test("how much a file may hold is a setting, and a file that was not received is too large", async () => {
  await asSystem("a stricter rule", (tx, now) =>
    tx.setting.create({ data: { key: "tests.importLines", value: 2, validFrom: now, reason: "test" } }),
  );
  const lines = (count: number) => references.slice(0, count).map((reference) => `${reference};1`);
  expect(await reasons(upload(lines(3).join("\n")))).toEqual(["file: testImport.tooManyLines"]);
  expect((await upload(lines(2).join("\n"))).id).toMatch(/^[0-9a-f-]{36}$/);
  const nothing = uploadTestImport(coordinator, { ...at(), name: "", content: null });
  expect(await reasons(nothing)).toEqual(["file: testImport.tooLarge"]);
  await asSystem("the rule ends", (tx) => tx.setting.deleteMany({ where: { key: "tests.importLines" } }));
});

test("what the viewer may not know of looks like a number that does not exist", async () => {
  const other = await bareCohort({ code: `MM-${7000 + number}` });
  await testStage(other, { online: false });
  const [elsewhere = ""] = await inTest(other, 1);
  const [unconsented = "", draft = "", withdrawn = ""] = await bareApplications(cohort, [
    { status: "awaiting_consent" },
    { status: "draft" },
    { status: "withdrawn", stageKey: "test" },
  ]);
  const lines = ["MM-2099-999999", elsewhere, unconsented, draft, withdrawn].map((reference) => `${reference};50`);
  const { id } = await upload(["No;Result", ...lines].join("\n"));
  const { lines: judged } = await getTestImport(coordinator, { ...at(), id });
  expect(judged.map(({ verdict }) => verdict)).toEqual(["unknown", "unknown", "unknown", "unknown", "notInStage"]);
  for (const reference of [elsewhere, unconsented, draft]) {
    expect(await reasons(record(reference, "50"))).toEqual(["reference: testResult.unknown"]);
  }
});

test("a file brought in again records nothing a second time", async () => {
  const text = `No;Result\n${one?.()};40\n${two?.()};41`;
  const first = await upload(text);
  const again = await upload(text);
  const apply = (id: string) => applyTestImport(coordinator, { ...at(), id, reason: "" });
  expect([await apply(first.id), await apply(first.id)]).toEqual([{ recorded: 2 }, { recorded: 0 }]);
  const { lines } = await getTestImport(coordinator, { ...at(), id: again.id });
  expect(lines.map(({ verdict }) => verdict)).toEqual(["same", "same"]);
  expect(await reasons(apply(again.id))).toEqual(["undefined: testImport.nothing"]);
  expect((await stored()).length).toBe(2);
});

test("the page of results sends the same number of statements for 1 person and for 30", async () => {
  const few = await bareCohort({ code: `MM-${6000 + number}` });
  await testStage(few, { online: false });
  await inTest(few, 1);
  await inTest(cohort, 26);
  const count = (code: string) =>
    countStatements(() => listTestResults(coordinator, { code, stageKey: "test", after: null, missing: false }));
  expect(await count(cohort.code)).toBe(await count(few.code));
});
