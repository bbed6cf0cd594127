import { beforeAll, beforeEach, expect, test } from "vitest";
import { startApplication } from "~/domain/applications/start-application.server";
import { Conflict, NotAllowed, NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { bareCohort } from "../../../tests/factories/bare-cohort";
import { type MadeCohort, makeCohort } from "../../../tests/factories/cohort";
import { makePerson } from "../../../tests/factories/person";
import { countStatements } from "../../../tests/setup/count-statements";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { nextSubmitted } from "../../../tests/setup/staff-pages";
import { beginFormDraft } from "./begin-form-draft.server";
import { sha256OfJson } from "./canonical-json";
import { discardFormDraft } from "./discard-form-draft.server";
import { draftFormSchema } from "./form-content-schema";
import type { FormEdit } from "./form-edit";
import { getFormAuthoring } from "./get-form-authoring.server";
import { listFormVersions } from "./list-form-versions.server";
import { publishForm } from "./publish-form.server";
import { publishFormVersion } from "./publish-form-version.server";
import { saveFormDraft } from "./save-form-draft.server";
import { questionsOf } from "./visible-questions";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const cohortCode = "MM-2027";
let author: Viewer;
let head: Viewer;
let cohort: MadeCohort;

beforeAll(async () => {
  await freezeClock(NOW);
  cohort = await makeCohort(cohortCode);
  author = await makePerson({ email: "author@example.com", name: "Author", grants: [{ role: "coordinator" }] });
  head = await makePerson({ email: "head@example.com", name: "Head", grants: [{ role: "head_of_programme" }] });
});

/** Each test begins with a fresh draft of the next version. */
beforeEach(async () => {
  await freezeClock(NOW);
  if ((await authoring()).draft) await discardFormDraft(author, { cohortCode });
  await beginFormDraft(author, { cohortCode, from: null });
});

const authoring = () => getFormAuthoring(author, cohortCode);
const draft = async () => {
  const { draft: found } = await authoring();
  if (!found) throw new Error("no draft");
  return found;
};
const save = async (
  edit: FormEdit,
  given: { revision?: number; who?: Viewer; stillRight?: Record<string, "en"[]> } = {},
) =>
  saveFormDraft(given.who ?? author, {
    cohortCode,
    revision: given.revision ?? (await draft()).revision,
    edit,
    stillRight: given.stillRight,
  });
const REASON = "Sual aydın deyildi";
const publish = async (reason = REASON) =>
  publishFormVersion(author, { cohortCode, revision: (await draft()).revision, reason });
const motivation = async () => {
  const found = questionsOf((await draft()).content).find(({ key }) => key === "motivation");
  if (!found) throw new Error("the form has changed");
  return found;
};
const setMotivation = async (label: { az: string; en: string; ru: string }, stillRight?: Record<string, "en"[]>) =>
  save({ kind: "setQuestion", question: "motivation", to: { ...(await motivation()), label } }, { stillRight });
const rows = () =>
  asSystem("test", (tx) => tx.formVersion.findMany({ where: { cohortId: cohort.id }, orderBy: { number: "asc" } }));

test("a draft begins as the version in force, and changes nothing for anyone until it is published", async () => {
  const { inForce, draft: begun } = await authoring();
  expect(begun?.content).toEqual(inForce?.content);
  await save({ kind: "removeQuestion", question: "cv" });
  const [published] = await rows();
  expect(questionsOf(draftFormSchema.parse(published?.content)).map(({ key }) => key)).toContain("cv");
});

test("a cohort has one draft at a time, also when two begin it in the same moment", async () => {
  await expect(beginFormDraft(author, { cohortCode, from: null })).rejects.toThrow(Conflict);
  await discardFormDraft(author, { cohortCode });
  const both = await Promise.allSettled([1, 2].map(() => beginFormDraft(author, { cohortCode, from: null })));
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("a save that started from an older revision overwrites nothing", async () => {
  const { revision } = await draft();
  await save({ kind: "moveQuestion", question: "cv", by: 1 });
  const before = await draft();
  await expect(save({ kind: "removeQuestion", question: "cv" }, { revision })).rejects.toThrow(Conflict);
  expect(await draft()).toEqual(before);
});

test("of two saves at the same moment one is kept and the other is told", async () => {
  const { revision } = await draft();
  const edits: FormEdit[] = ["cv", "saturdays"].map((question) => ({ kind: "moveQuestion", question, by: 1 }));
  const both = await Promise.allSettled(edits.map((edit) => save(edit, { revision })));
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("a label changed in Azerbaijani alone marks its translations, until they are read or written again", async () => {
  const { label } = await motivation();
  const marks = async () =>
    (await draft()).translationFaults.map(({ path, language, state }) => [path, language, state]);
  expect(await marks()).toEqual([]);
  await setMotivation({ ...label, az: "Niyə miqrasiya?" });
  expect(await marks()).toEqual([
    ["questions.motivation.label", "en", "changed"],
    ["questions.motivation.label", "ru", "changed"],
  ]);
  await setMotivation({ ...label, az: "Niyə miqrasiya?" }, { "questions.motivation.label": ["en"] });
  expect(await marks()).toEqual([["questions.motivation.label", "ru", "changed"]]);
  await expect(publish()).rejects.toThrow(new RuleBroken([{ key: "formPublish.translations", params: { number: 1 } }]));
  await setMotivation({ ...label, az: "Niyə miqrasiya?", ru: "Почему миграция?" });
  expect(await marks()).toEqual([]);
});

test("the marks of a question's translations go along with its new key and into the next version's draft", async () => {
  const added = { az: "A", en: "A", ru: "A" };
  await save({ kind: "addSection", name: added });
  await save({ kind: "renameSection", section: "section1", name: { ...added, az: "B" } });
  await save({ kind: "addQuestion", section: "section1", type: "shortText" });
  const blank = questionsOf((await draft()).content).find(({ key }) => key === "shortText1");
  if (!blank) throw new Error("no question was added");
  await save({ kind: "setQuestion", question: "shortText1", to: { ...blank, label: added } });
  await save({ kind: "setQuestion", question: "shortText1", to: { ...blank, label: { ...added, az: "B" } } });
  await save({
    kind: "setQuestion",
    question: "shortText1",
    to: { ...blank, key: "school", label: { ...added, az: "B" } },
  });
  expect((await draft()).translationFaults.map(({ path, state }) => [path, state])).toEqual([
    ["sections.section1.name", "changed"],
    ["sections.section1.name", "changed"],
    ["questions.school.label", "changed"],
    ["questions.school.label", "changed"],
  ]);
});

test("an incomplete form is not published, and nothing of it is changed by trying", async () => {
  await save({ kind: "addQuestion", section: "documents", type: "file" });
  const before = await rows();
  await expect(publish()).rejects.toThrow(new RuleBroken([{ key: "formPublish.faults", params: { number: 1 } }]));
  expect(await rows()).toEqual(before);
});

test("a later version needs a reason and a change, and both are told at once", async () => {
  await expect(publish("  ")).rejects.toThrow(
    new RuleBroken([{ key: "formPublish.reasonMissing", field: "reason" }, { key: "formPublish.unchanged" }]),
  );
  await expect(publish("x".repeat(501))).rejects.toThrow(RuleBroken);
});

test("publishing locks the content with its hash and takes drafts of applications along, but not what was sent in", async () => {
  const writing = await makePerson({ email: "writing@example.com", name: "Writing" });
  const { reference } = await startApplication(writing, { cohortCode, language: "az" });
  const references = [reference, (await nextSubmitted(cohort)).reference];
  const pinned = () =>
    asSystem("test", (tx) =>
      tx.application.findMany({
        where: { reference: { in: references } },
        orderBy: { reference: "asc" },
        select: { formVersion: { select: { number: true } } },
      }),
    ).then((found) => found.map(({ formVersion }) => formVersion.number));
  expect(await pinned()).toEqual([1, 1]);

  await save({ kind: "removeQuestion", question: "cv" });
  const { content, number } = await draft();
  expect(await publish()).toMatchObject({ number, drafts: 1, sha256: await sha256OfJson(content) });
  expect(await pinned()).toEqual([number, 1]);
  expect((await rows()).at(-1)).toMatchObject({ number, reason: REASON, publishedAt: NOW });
  await beginFormDraft(author, { cohortCode, from: null });
});

test("what was published cannot be changed any more, whoever tries", async () => {
  const before = await rows();
  const id = before[0]?.id ?? "";
  const write = (content: object) =>
    asSystem("test", (tx) => tx.formVersion.update({ where: { id }, data: { content } }));
  await expect(write({ title: {}, sections: [] })).rejects.toThrow();
  expect(await rows()).toEqual(before);
});

test("of two publishing at the same moment one version comes out", async () => {
  await save({ kind: "moveQuestion", question: "saturdays", by: 1 });
  const before = (await rows()).length;
  const both = await Promise.allSettled([publish(), publish()]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await rows()).length).toBe(before);
  await beginFormDraft(author, { cohortCode, from: null });
});

test("somebody who starts while a version is published never ends up with a draft of the one before", async () => {
  await save({ kind: "moveQuestion", question: "saturdays", by: -1 });
  const starters = await Promise.all(
    [1, 2, 3, 4].map((name) => makePerson({ email: `starter${name}@example.com`, name: `Starter ${name}` })),
  );
  const started = starters.map((viewer) => startApplication(viewer, { cohortCode, language: "az" }));
  const [published] = await Promise.all([publish(), ...started]);
  const old = await asSystem("test", (tx) =>
    tx.application.count({
      where: { cohortId: cohort.id, status: "draft", formVersion: { number: { lt: published.number } } },
    }),
  );
  expect(old).toBe(0);
  await beginFormDraft(author, { cohortCode, from: null });
});

test("the versions are listed with what changed between any two of them", async () => {
  await save({ kind: "removeQuestion", question: "studyProof" });
  const { versions, compared } = await listFormVersions(author, { cohortCode, from: null, to: null });
  expect(versions.map(({ number }) => number)).toEqual(versions.map((_, at) => versions.length - at));
  expect(versions[0]).toMatchObject({ publishedAt: null, sha256: null, applications: 0 });
  expect(compared?.changes.map(({ kind }) => kind)).toEqual(["questionRemoved"]);
  const first = await listFormVersions(author, { cohortCode, from: 1, to: versions.length });
  expect(first.compared?.changes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["questionRemoved"]));
  await expect(listFormVersions(author, { cohortCode, from: 1, to: 99 })).rejects.toThrow(NotFound);
});

test("reading a form takes the same number of statements however long it is", async () => {
  const before = await countStatements(authoring);
  for (let more = 0; more < 10; more += 1)
    await save({ kind: "addQuestion", section: "documents", type: "singleChoice" });
  expect(await countStatements(authoring)).toBe(before);
  expect(before).toBeLessThanOrEqual(15);
});

test("the head reads a form and does not write it; a coordinator of another programme knows nothing of it", async () => {
  expect(await getFormAuthoring(head, cohortCode)).toMatchObject({ mayEdit: false });
  await expect(save({ kind: "removeQuestion", question: "cv" }, { who: head })).rejects.toThrow(NotAllowed);
  const { programmeId } = await bareCohort({ code: "GIF-2027", programme: "GIF" });
  const grants = [{ role: "coordinator" as const, programmeId }];
  const other = await makePerson({ email: "other@example.com", name: "Other", grants });
  await expect(getFormAuthoring(other, cohortCode)).rejects.toThrow(NotFound);
  await expect(listFormVersions(other, { cohortCode, from: null, to: null })).rejects.toThrow(NotFound);
  await expect(save({ kind: "removeQuestion", question: "cv" }, { who: other })).rejects.toThrow(NotFound);
  await expect(beginFormDraft(other, { cohortCode, from: null })).rejects.toThrow(NotFound);
  await expect(discardFormDraft(other, { cohortCode })).rejects.toThrow(NotFound);
  await expect(publishFormVersion(other, { cohortCode, revision: 0, reason: REASON })).rejects.toThrow(NotFound);
});

test("once the call is over the form stays as it is", async () => {
  const { closesAt } = await asSystem("test", (tx) => tx.cohort.findFirstOrThrow({ where: { id: cohort.id } }));
  await freezeClock(closesAt);
  const over = new RuleBroken([{ key: "formEdit.callOver" }]);
  await expect(save({ kind: "removeQuestion", question: "cv" })).rejects.toThrow(over);
  await expect(publish()).rejects.toThrow(over);
  expect(await authoring()).toMatchObject({ mayEdit: false, open: false });
  await freezeClock(NOW);
});

test("the first form of a cohort begins with the declarations, or as another cohort's, and announcing publishes it", async () => {
  const { id, code } = await bareCohort({ code: "MM-2028" });
  await asSystem("test", (tx) => tx.formVersion.deleteMany({ where: { cohortId: id } }));
  await asSystem("test", (tx) => tx.cohort.update({ where: { id }, data: { state: "draft" } }));
  const begun = async () => (await getFormAuthoring(author, code)).draft;
  await beginFormDraft(author, { cohortCode: code, from: null });
  const keys = questionsOf((await begun())?.content ?? { sections: [] }).map(({ key }) => key);
  expect([keys, (await begun())?.faults]).toEqual([["truthDeclaration", "dataConsent"], []]);
  await expect(discardFormDraft(author, { cohortCode: code })).rejects.toThrow(
    new RuleBroken([{ key: "formEdit.onlyForm" }]),
  );
  await expect(publishFormVersion(author, { cohortCode: code, revision: 0, reason: REASON })).rejects.toThrow(
    new RuleBroken([{ key: "formPublish.byAnnouncing" }]),
  );
  await asSystem("test", (tx) => tx.formVersion.deleteMany({ where: { cohortId: id } }));
  await beginFormDraft(author, { cohortCode: code, from: cohortCode });
  expect((await begun())?.content).toEqual((await authoring()).inForce?.content);

  const announce = () =>
    asSystem("test", (tx, now) => publishForm(tx, now, { cohortId: id, personId: author.personId, reason: null }));
  expect(await announce()).toMatchObject({ number: 1, drafts: 0 });
  await expect(announce()).rejects.toThrow(new RuleBroken([{ key: "formPublish.noDraft" }]));
});
