import { beforeAll, beforeEach, expect, test } from "vitest";
import { inRequestScope } from "~/platform/request-scope.server";
import { type BareCohort, bareCohort } from "../../../tests/factories/bare-cohort";
import { inTest, testStage } from "../../../tests/factories/testing";
import { workbook } from "../../../tests/factories/workbook";
import { countStatements } from "../../../tests/setup/count-statements";
import { signedIn, type Who } from "../../../tests/setup/staff-pages";
import { loader as page, action as post } from "./cohort.test-import";
import { loader as faults } from "./cohort.test-import-faults";
import { loader as results, action as send } from "./cohort.test-results";

let runs: Who;
let reviewer: Who;
let cohort: BareCohort;
let references: string[];
let number = 0;

beforeAll(async () => {
  runs = await signedIn("runs@example.com", { role: "coordinator" });
  reviewer = await signedIn("reviewer@example.com", { role: "reviewer" });
});

beforeEach(async () => {
  cohort = await bareCohort({ code: `MM-${3000 + ++number}` });
  await testStage(cohort, { online: false });
  references = await inTest(cohort, 3);
});

/** What a page of the stage's results is asked with. `id`: of an import. */
function asked(who: Who, { id, search = "", body }: { id?: string; search?: string; body?: BodyInit } = {}) {
  const path = `/en/staff/cohorts/${cohort.code}/stages/test/results${id ? `/${id}` : ""}${search}`;
  return {
    request: new Request(`http://127.0.0.1${path}`, {
      headers: { cookie: who.cookie },
      ...(body && { method: "POST", body }),
    }),
    params: { language: "en", code: cohort.code, key: "test", ...(id && { id }) },
    context: { nonce: "", requestId: "", ip: "" },
  };
}

const fields = (given: Record<string, string>) => new URLSearchParams(given);

/** The import a file becomes, or the sentence at the field of the file with the answer's status. */
async function uploaded(content: Uint8Array | string, name: string) {
  const body = new FormData();
  body.set("intent", "upload");
  body.set("file", new File([typeof content === "string" ? content : new Uint8Array(content)], name));
  const answer = await send(asked(runs, { body })).catch((thrown: unknown) => thrown);
  if (answer instanceof Response)
    return { status: answer.status, id: answer.headers.get("Location")?.split("/").pop() };
  const refused = answer as Awaited<ReturnType<typeof send>>;
  return { status: refused.init?.status, error: refused.data.errors.file };
}

test("a file is sent, its columns are named, what becomes of each line is shown, and only then is anything recorded", async () => {
  const [one = "", two = "", three = ""] = references;
  const lines = [`${one};30;9`, `${two};50;8`, `${three};;7`, "=HYPERLINK(1);20;6"];
  const { status, id = "" } = await uploaded(["Application;Points;Row", ...lines].join("\n"), "Nəticələr.csv");
  expect(status).toBe(302);
  const shown = async () => (await page(asked(runs, { id }))).rows.map(({ reference, words }) => [reference, words]);
  const wrong = await post(
    asked(runs, { id, body: fields({ intent: "map", reference: "0", result: "0", most: "x" }) }),
  );
  expect(wrong).toMatchObject({
    init: { status: 422 },
    data: { typed: { most: "x" }, errors: { most: expect.any(String) } },
  });
  const mapped = post(asked(runs, { id, body: fields({ intent: "map", reference: "0", result: "1", most: "50" }) }));
  await expect(mapped).rejects.toMatchObject({ status: 302 });
  expect(await shown()).toEqual([
    [three, expect.stringContaining("number")],
    ["=HYPERLINK(1)", expect.any(String)],
    [one, expect.any(String)],
    [two, expect.any(String)],
  ]);
  expect((await results(asked(runs))).rows.map(({ result }) => result)).toEqual(["", "", ""]);
  const apply = () => post(asked(runs, { id, body: fields({ intent: "apply" }) }));
  await expect(apply()).rejects.toMatchObject({ status: 302 });
  await expect(apply()).rejects.toMatchObject({ status: 302 });
  expect((await results(asked(runs))).rows.map(({ result }) => result)).toEqual(["60 %", "100 %", ""]);
  const file = await faults(asked(runs, { id }));
  const text = await file.text();
  expect([file.headers.get("Content-Type"), text.split("\r\n").length]).toEqual(["text/csv; charset=utf-8", 4]);
  expect(text).toContain("'=HYPERLINK(1)");
});

test("a workbook is known by what is in it, whatever its name says, and one that means harm is refused with a sentence", async () => {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const row = `<row>${cell(references[0] ?? "")}<c><v>80</v></c></row>`;
  expect((await uploaded(workbook(row), "results.csv")).status).toBe(302);
  const zeros = { content: Buffer.alloc(30 * 1024 ** 2) };
  expect(await uploaded(workbook(row, { parts: { "xl/sharedStrings.xml": zeros } }), "bomb.xlsx")).toEqual({
    status: 422,
    error: "There is too much inside the file. At most, MB: 16",
  });
  expect(await uploaded(workbook(row, { parts: { "xl/vbaProject.bin": "x" } }), "macro.xlsx")).toMatchObject({
    status: 422,
    error: expect.stringContaining("macros"),
  });
  const nothing = new FormData();
  nothing.set("intent", "upload");
  expect(await send(asked(runs, { body: nothing }))).toMatchObject({
    init: { status: 422 },
    data: { errors: { file: expect.any(String) } },
  });
});

test("a result is entered with what was typed kept when it is refused; a reviewer has no such page", async () => {
  const [reference = ""] = references;
  const typed = { intent: "record", reference, result: "a lot", most: "40", reason: "" };
  const refused = await send(asked(runs, { body: fields(typed) }));
  expect(refused).toMatchObject({ init: { status: 422 }, data: { typed: { reference, result: "a lot", most: "40" } } });
  await expect(send(asked(runs, { body: fields({ ...typed, result: "30" }) }))).rejects.toMatchObject({ status: 302 });
  expect((await results(asked(runs, { search: "?show=missing" }))).rows.map((each) => each.reference)).toEqual(
    references.slice(1),
  );
  await expect(results(asked(reviewer))).rejects.toMatchObject({ name: "NotFound" });
  await expect(send(asked(reviewer, { body: fields(typed) }))).rejects.toMatchObject({ name: "NotFound" });
});

test("the pages of results and of an import send the same number of statements for 1 line and for 30", async () => {
  const counted = async (lines: string[]) => {
    const { id = "" } = await uploaded(lines.map((reference) => `${reference};5`).join("\n"), "r.csv");
    return [
      await countStatements(() => inRequestScope(() => results(asked(runs)))),
      await countStatements(() => inRequestScope(() => page(asked(runs, { id })))),
    ];
  };
  const few = await counted(references.slice(0, 1));
  const many = [...references, ...(await inTest(cohort, 27))];
  expect(await counted(many)).toEqual(few);
});
