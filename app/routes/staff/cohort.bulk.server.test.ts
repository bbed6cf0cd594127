import { beforeAll, expect, test } from "vitest";
import { bareApplications } from "../../../tests/factories/bare-application";
import { bareCohort } from "../../../tests/factories/bare-cohort";
import { type MadeCohort, makeCohort } from "../../../tests/factories/cohort";
import { manyApplications } from "../../../tests/factories/many-applications";
import { countStatements } from "../../../tests/setup/count-statements";
import { nextSubmitted, ofCohort, signedIn, stored, type Who } from "../../../tests/setup/staff-pages";
import { action as order, loader as preview } from "./cohort.bulk";
import { loader as result } from "./cohort.bulk-run";

let cohort: MadeCohort;
let all: Who;

beforeAll(async () => {
  cohort = await makeCohort("MM-2027");
  all = await signedIn("all@example.com", { role: "coordinator" });
});

const asked = (action: string, references: string[]) =>
  `?do=${action}&${references.map((each) => `reference=${each}`).join("&")}`;

/** Opens the preview and presses its button. @returns what the portal answers: a redirect, or the form again */
async function press(code: string, search: string, more: string[][] = []) {
  const { key, possible } = await preview(ofCohort(all, code, search));
  const fields = [["key", key], ["expected", String(possible)], ...more];
  return { key, answer: await order(ofCohort(all, code, search, fields)) };
}

async function resultOf(code: string, run: string) {
  const page = ofCohort(all, code);
  return result({ ...page, params: { ...page.params, run } });
}

test("several at once are previewed without a change, and each has a result of its own", async () => {
  const [one, two] = [await nextSubmitted(cohort), await nextSubmitted(cohort)];
  await press("MM-2027", asked("pass", [two.reference]));
  const foreign = await bareCohort({ code: "FOREIGN-1", programme: "XX" });
  await bareApplications(foreign, [{}]);
  const search = asked("pass", [one.reference, two.reference, "FOREIGN-1-000001"]);
  const shown = await preview(ofCohort(all, "MM-2027", search));
  expect(shown.rows.map(({ reference, blocker }) => [reference, blocker === null])).toEqual([
    [one.reference, true],
    [two.reference, false],
  ]);
  expect((await stored(one.reference)).status).toBe("submitted");
  const { key } = await press("MM-2027", search);
  const { rows, finished } = await resultOf("MM-2027", key);
  expect(finished).toEqual({ done: 1, skipped: 1 });
  expect(rows.map(({ reference, result: why }) => [reference, why])).toEqual([
    [two.reference, "This is not possible in the application's present state"],
    [one.reference, null],
  ]);
  expect((await stored("FOREIGN-1-000001")).status).toBe("submitted");
  const { status, checks } = await stored(one.reference);
  expect([status, checks.length, checks[0]?.outcome]).toEqual(["in_review", 1, "passed"]);
});

test("a reason is asked for where the action needs one, and what was typed comes back", async () => {
  const { reference } = await nextSubmitted(cohort);
  const search = asked("ineligible", [reference]);
  const refused = await press("MM-2027", search, [["details", "Sənəd oxunmur"]]);
  expect(refused.answer).toMatchObject({
    init: { status: 422 },
    data: { values: { details: "Sənəd oxunmur" }, errors: { reasonKeys: "Choose a reason" } },
  });
  expect((await stored(reference)).status).toBe("submitted");
  await press("MM-2027", search, [["reasonKeys", "ageNotMet"]]);
  expect(await stored(reference)).toMatchObject({ status: "ineligible", reasonKeys: ["ageNotMet"] });
});

test("a list that changed after the preview is shown again before anything is done", async () => {
  const { reference } = await nextSubmitted(cohort);
  const search = asked("pass", [reference]);
  const answer = await order(
    ofCohort(all, "MM-2027", search, [
      ["key", "0190a000-0000-7000-8000-0000000000aa"],
      ["expected", "7"],
    ]),
  );
  expect(answer).toMatchObject({ init: { status: 422 } });
  expect((await stored(reference)).status).toBe("submitted");
});

test("a preview and a result take the same few statements for one row and for a thousand", async () => {
  const few = await bareCohort({ code: "FEW-1" });
  const many = await bareCohort({ code: "MANY-1" });
  await bareApplications(few, [{ status: "in_review" }]);
  await manyApplications(many, 1000, { status: "in_review" });
  const statements = async (code: string, search: string) => {
    let rows = 0;
    const count = await countStatements(async () => {
      rows = (await preview(ofCohort(all, code, search))).possible;
    });
    return { rows, count };
  };
  const one = await statements("FEW-1", "?do=not_select&all=yes");
  const thousand = await statements("MANY-1", "?do=not_select&all=yes");
  expect([one.rows, thousand.rows]).toEqual([1, 1000]);
  expect(thousand.count).toBe(one.count);
});
