import { beforeAll, expect, test } from "vitest";
import { getFormAuthoring } from "~/domain/forms/get-form-authoring.server";
import { questionsOf } from "~/domain/forms/visible-questions";
import { makeCohort } from "../../../tests/factories/cohort";
import { countStatements } from "../../../tests/setup/count-statements";
import { ofCohort, signedIn, type Who } from "../../../tests/setup/staff-pages";
import { action as actOnForm, loader as formPage } from "./cohort.form";
import { loader as preview } from "./cohort.form-preview";
import { action as actOnQuestion, loader as questionPage } from "./cohort.form-question";
import { loader as versions } from "./cohort.form-versions";

const code = "MM-2027";
let author: Who;
let head: Who;

beforeAll(async () => {
  await makeCohort(code);
  author = await signedIn("author@example.com", { role: "coordinator" });
  head = await signedIn("head@example.com", { role: "head_of_programme" });
  await press(["intent", "begin"]);
});

/** What an action answers: where it leads to, or the refusal. */
async function answered(work: Promise<unknown>) {
  const answer = await work.catch((thrown: unknown) => thrown);
  if (answer instanceof Response) return { status: answer.status, location: answer.headers.get("Location") };
  return answer as { init: { status: number }; data: { refused: { summary: { text: string; field?: string }[] } } };
}

const press = (...fields: string[][]) => answered(actOnForm(ofCohort(author, code, "/form", fields)));
const edit = (fields: Record<string, string>) => press(["intent", "edit"], ...Object.entries(fields));
const args = (who: Who, key: string, fields?: string[][], search = "") => {
  const asked = ofCohort(who, code, `/form/questions/${key}${search}`, fields);
  return { ...asked, params: { ...asked.params, key } };
};
const draft = async () => (await getFormAuthoring(author.viewer, code)).draft;
const question = async (key: string) =>
  questionsOf((await draft())?.content ?? { sections: [] }).find((q) => q.key === key);

/** The editor's fields as its page holds them, with some typed over, sent as they would be. */
async function send(key: string, typed: Record<string, string>, intent = "save") {
  const view = await questionPage(args(author, key));
  const fields = {
    ...view.fields,
    ...Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, [value]])),
  };
  const pairs = Object.entries(fields).flatMap(([name, values]) => values.map((value) => [name, value]));
  return answered(actOnQuestion(args(author, key, [...pairs, ["version", String(view.revision)], ["intent", intent]])));
}

test("a section is added, named in three languages, filled, and its question is edited", async () => {
  expect(
    await edit({
      kind: "addSection",
      "text.addSection.az": "Təcrübə",
      "text.addSection.en": "Experience",
      "text.addSection.ru": "Опыт",
    }),
  ).toMatchObject({ status: 302 });
  expect(await edit({ kind: "addQuestion", section: "section1", type: "shortText" })).toMatchObject({
    location: `/en/staff/cohorts/${code}/form#section-section1`,
  });
  const typed = { "label.az": "Harada?", "label.en": "Where?", "label.ru": "Где?", "limits.maxChars": "80" };
  expect(await send("shortText1", typed)).toMatchObject({
    location: `/en/staff/cohorts/${code}/form/questions/shortText1?saved`,
  });
  expect(await question("shortText1")).toMatchObject({
    label: { az: "Harada?", en: "Where?", ru: "Где?" },
    limits: { maxChars: 80 },
  });
  expect((await formPage(ofCohort(author, code, "/form"))).hindrances).toEqual([]);
});

test("a row of options is added, moved and taken out by its buttons, and nothing typed is lost on the way", async () => {
  await edit({ kind: "addQuestion", section: "section1", type: "singleChoice" });
  await send("singleChoice1", { "label.az": "Hansı?", "options.0.label.az": "Bir" }, "add:options");
  const added = await question("singleChoice1");
  expect(added?.type === "singleChoice" && added.options.map(({ value, label }) => [value, label.az])).toEqual([
    ["option1", "Bir"],
    ["option2", ""],
    ["option3", ""],
  ]);
  await send("singleChoice1", { "options.2.label.az": "Üç" }, "up:options:2");
  await send("singleChoice1", {}, "remove:options:2");
  const moved = await question("singleChoice1");
  expect(moved?.type === "singleChoice" && moved.options.map(({ value }) => value)).toEqual(["option1", "option3"]);
  expect(moved?.label.az).toBe("Hansı?");
});

test("what cannot be saved comes back with its sentence and everything that was typed", async () => {
  const refused = await send("motivation", { "label.az": "Yeni sual", "limits.maxChars": "many" });
  expect(refused).toMatchObject({
    init: { status: 422 },
    data: { refused: { fields: { "label.az": ["Yeni sual"], "limits.maxChars": ["many"] } } },
  });
  expect((await question("motivation"))?.label.az).not.toBe("Yeni sual");
});

test("a save from an older page is refused and keeps what was typed", async () => {
  const stale = [
    ["version", "0"],
    ["intent", "save"],
    ["key", "motivation"],
    ["label.az", "Köhnə səhifədən"],
  ];
  const answer = await answered(actOnQuestion(args(author, "motivation", stale)));
  expect(answer).toMatchObject({
    init: { status: 409 },
    data: { refused: { fields: { "label.az": ["Köhnə səhifədən"] } } },
  });
});

test("the short name of a question that has been published stays", async () => {
  expect(await send("motivation", { key: "reason" })).toMatchObject({
    init: { status: 422 },
    data: { refused: { errors: { key: expect.stringContaining("does not change") } } },
  });
});

test("a question others refer to is not removed, and the page says which one refers to it", async () => {
  const refused = await edit({ kind: "removeQuestion", question: "howHeard" });
  expect(refused).toMatchObject({
    init: { status: 422 },
    data: { refused: { summary: [{ text: "Question 2.6 refers to this one. Change that question first." }] } },
  });
});

test("publishing asks for a reason beside its field, then shows what changed", async () => {
  await edit({ kind: "removeQuestion", question: "singleChoice1" });
  const revision = String((await draft())?.revision);
  expect(await press(["intent", "publish"], ["revision", revision], ["reason", ""])).toMatchObject({
    data: { refused: { errors: { reason: "Say why a new version is needed." } } },
  });
  await press(["intent", "publish"], ["revision", revision], ["reason", "A question was missing"]);
  const page = await versions(ofCohort(author, code, "/form/versions"));
  expect(page.versions.map(({ number, reason }) => [number, reason])).toEqual([
    [2, "A question was missing"],
    [1, null],
  ]);
  expect(page.compared?.changes).toEqual(["Section added: Experience", "Question added: Where?"]);
  await press(["intent", "begin"]);
});

test("the preview shows the draft in the language asked for, whatever the page's language", async () => {
  const shown = await preview(ofCohort(author, code, "/form/preview?in=ru"));
  expect([shown.shown, shown.sections[0]?.name]).toEqual(["ru", "Мотивация и план"]);
  expect(shown.texts.apply).toMatchObject({ question: { yes: "Да" } });
});

test("a head of programme reads the form; its questions have no editor for them", async () => {
  expect(await formPage(ofCohort(head, code, "/form"))).toMatchObject({ mayEdit: false, writing: false });
  expect(await answered(questionPage(args(head, "motivation")))).toMatchObject({ name: "NotFound" });
});

test("what no form of the page could have sent is turned away", async () => {
  for (const fields of [
    [["intent", "conquer"]],
    [
      ["intent", "edit"],
      ["kind", "addQuestion"],
      ["section", "topics"],
      ["type", "telepathy"],
    ],
    [
      ["intent", "edit"],
      ["kind", "moveQuestion"],
      ["question", "cv"],
      ["by", "7"],
    ],
    [
      ["intent", "publish"],
      ["revision", "none"],
      ["reason", "x"],
    ],
  ]) {
    expect(await press(...fields)).toMatchObject({ status: 400 });
  }
});

test("the pages of a form take as many statements for a long form as for a short one", async () => {
  const pages = () => Promise.all([countStatements(() => formPage(ofCohort(author, code, "/form")))]);
  const before = await pages();
  for (let more = 0; more < 8; more += 1) await edit({ kind: "addQuestion", section: "topics", type: "multiChoice" });
  expect(await pages()).toEqual(before);
});
