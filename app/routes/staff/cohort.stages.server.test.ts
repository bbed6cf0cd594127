import { beforeAll, expect, test } from "vitest";
import { asSystem } from "~/platform/db.server";
import { inRequestScope } from "~/platform/request-scope.server";
import { bareApplications } from "../../../tests/factories/bare-application";
import { type MadeCohort, makeCohort } from "../../../tests/factories/cohort";
import { countStatements } from "../../../tests/setup/count-statements";
import { ofCohort, signedIn, type Who } from "../../../tests/setup/staff-pages";
import { action as saveStage, loader as stagePage } from "./cohort.stage";
import { action, loader } from "./cohort.stages";

const CODE = "ITM-2027-1";
let coordinator: Who;
let cohort: MadeCohort;

beforeAll(async () => {
  cohort = await makeCohort(CODE);
  coordinator = await signedIn("coordinator@example.com", { role: "coordinator" });
});

const page = (search = "") => inRequestScope(() => loader(ofCohort(coordinator, CODE, `/stages${search}`)));
const post = (fields: Record<string, string>, search = "") =>
  inRequestScope(() => action(ofCohort(coordinator, CODE, `/stages${search}`, Object.entries(fields))));
const ofStage = (key: string, fields?: Record<string, string>) => {
  const asked = ofCohort(coordinator, CODE, `/stages/${key}`, fields && Object.entries(fields));
  return { ...asked, params: { ...asked.params, key } };
};
/** What a refusal shows, or where the answer leads. */
async function answerOf(work: Promise<unknown>) {
  const answer = await work;
  if (answer instanceof Response) return answer.headers.get("Location");
  return (answer as { data: { status: number; errors: Record<string, string>; values: Record<string, unknown> } }).data;
}

test("the page draws a lane for the call, each stage and the results, and says when the plan will be locked", async () => {
  const view = await page();
  expect(view.timeline.lanes.map(({ key }) => key)).toEqual([
    "call",
    "initialCheck",
    "test",
    "formReview",
    "decision",
    "results",
  ]);
  expect(view.timeline.lanes.every(({ from, to }) => 0 <= from && from < to && to <= 1000)).toBe(true);
  expect([view.lock, view.editing, view.faults]).toEqual([null, "free", []]);
  expect(view.formula.parts.map(({ weight }) => weight)).toEqual(["60", "40"]);
});

test("a refused stage comes back with its fields and what was typed", async () => {
  const { version } = await page();
  const answer = await answerOf(
    post({ intent: "add", of: "add", version, kind: "test", "name.az": "Sınaq", startsOn: "31.02.2027", endsOn: "" }),
  );
  expect(answer).toMatchObject({
    status: 422,
    errors: {
      "name.en": "Write the text in English",
      startsOn: "There is no such date. Check the day, month and year, for example 05.03.2027",
    },
    values: { of: "add", "name.az": "Sınaq", startsOn: "31.02.2027" },
  });
});

test("a saved formula leads back to the page, which says so; the same form again finds somebody was faster", async () => {
  const { version } = await page();
  const fields = {
    intent: "formula",
    of: "formula",
    version,
    "weight.test": "50",
    "weight.formReview": "50",
    passMark: "",
  };
  expect(await answerOf(post(fields))).toBe(`/en/staff/cohorts/${CODE}/stages?done=formula`);
  expect((await page("?done=formula")).done).toBe("formula");
  expect(await answerOf(post(fields))).toMatchObject({ status: 409 });
});

test("a criterion is added without JavaScript: the form comes back with one more, and nothing is saved", async () => {
  const { values } = await inRequestScope(() => stagePage(ofStage("formReview")));
  const typed = Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => [[name, [value].flat()[0] ?? ""]]),
  );
  const again = await answerOf(
    inRequestScope(() => saveStage(ofStage("formReview", { ...typed, intent: "criteria.add" }))),
  );
  expect(again).toMatchObject({ status: 200, values: { "criteria[2].was": "" } });
  expect((await page()).stages.find(({ key }) => key === "formReview")?.criteria).toHaveLength(2);
});

test("a stage saved as it stands stays as it stands, hours and answers' scores included", async () => {
  const before = (await page()).stages;
  const { values } = await inRequestScope(() => stagePage(ofStage("formReview")));
  const fields = Object.entries(values).flatMap(([name, value]) => [value].flat().map((each) => [name, each]));
  const asked = ofCohort(coordinator, CODE, "/stages/formReview", [...fields, ["intent", "save"]]);
  const answer = inRequestScope(() => saveStage({ ...asked, params: { ...asked.params, key: "formReview" } }));
  expect(await answerOf(answer)).toBe(`/en/staff/cohorts/${CODE}/stages?done=saved`);
  expect((await page()).stages).toEqual(before);
});

test("a post with no form of ours is a bad request", async () => {
  await expect(post({ intent: "nothing" })).rejects.toMatchObject({ status: 400 });
});

test("the page sends the same number of statements for one application and for thirty", async () => {
  const { id } = await asSystem("test", (tx) =>
    tx.formVersion.findFirstOrThrow({ where: { cohortId: cohort.id }, select: { id: true } }),
  );
  const counts = [];
  for (const more of [1, 29]) {
    const rows = Array.from({ length: more }, () => ({ status: "in_review" as const, stageKey: "formReview" }));
    await bareApplications({ ...cohort, formVersionId: id }, rows);
    counts.push(await countStatements(() => page("?in=formReview")));
  }
  expect(counts[1]).toBe(counts[0]);
});
