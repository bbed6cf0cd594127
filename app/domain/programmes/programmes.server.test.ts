import { beforeAll, expect, test } from "vitest";
import { Conflict, NotAllowed, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { installReferenceData } from "../../../prisma/seed/reference/install-reference-data";
import { makePerson } from "../../../tests/factories/person";
import { countStatements } from "../../../tests/setup/count-statements";
import { createProgramme } from "./create-programme.server";
import { editProgramme } from "./edit-programme.server";
import { getProgrammeForAuthoring } from "./get-programme-for-authoring.server";
import { listStaffProgrammes } from "./list-staff-programmes.server";
import type { ProgrammeInput } from "./programme-texts";
import { publishProgramme } from "./publish-programme.server";

let coordinator: Viewer;
let ofSchool: Viewer;

const text = (az: string, en = `${az} en`, ru = `${az} ru`) => ({ text: { az, en, ru }, stillRight: [] });
const line = (az: string, was: number | null = null) => ({ ...text(az), was });
const TEXTS: ProgrammeInput = {
  name: text("Yay məktəbi"),
  shortName: text("Yay"),
  summary: text("Qısa"),
  description: text("Uzun"),
  benefits: [line("Bilik"), line("Təcrübə")],
  steps: [line("Müraciət")],
};
const NEW = { slug: "summer-school", participation: "course" as const, name: TEXTS.name, shortName: TEXTS.shortName };
const blockersOf = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error) => (error instanceof RuleBroken ? error.blockers : Promise.reject(error)),
  );

/** A programme with every text, not shown yet. */
async function writtenProgramme(code: string) {
  await createProgramme(coordinator, { ...NEW, code, slug: code.toLowerCase() });
  await editProgramme(coordinator, { code, version: 0, motif: "steps", ownerUnit: "HQ-HR", texts: TEXTS });
}

beforeAll(async () => {
  await installReferenceData();
  const school = await asSystem("test", (tx) =>
    tx.programme.findUniqueOrThrow({ where: { code: "MM" }, select: { id: true } }),
  );
  coordinator = await makePerson({ email: "c@example.com", name: "C", grants: [{ role: "coordinator" }] });
  ofSchool = await makePerson({
    email: "s@example.com",
    name: "S",
    grants: [{ role: "coordinator", programmeId: school.id }],
  });
});

test("a new programme is nobody's to see outside, and has an emblem of its own", async () => {
  await createProgramme(coordinator, { ...NEW, code: "YM" });
  const made = await getProgrammeForAuthoring(coordinator, "YM");
  expect({ ...made.texts.name, motif: made.motif, published: made.publishedAt, version: made.version }).toEqual({
    ...TEXTS.name.text,
    motif: "columns",
    published: null,
    version: 0,
  });
});

test("a code, an address and names that will not do are all named at once", async () => {
  const wrong = { code: "m1", slug: "A b", participation: "" as const, name: text("Ad", "", ""), shortName: text("") };
  expect((await blockersOf(createProgramme(coordinator, wrong))).map(({ key, field }) => `${field} ${key}`)).toEqual([
    "code programme.codeInvalid",
    "slug programme.slugInvalid",
    "participation answer.chooseOne",
    "name.en text.enMissing",
    "name.ru text.ruMissing",
    "shortName.az text.azMissing",
  ]);
  const taken = await blockersOf(createProgramme(coordinator, { ...NEW, code: "MM", slug: "it-school" }));
  expect(taken.map(({ key }) => key)).toEqual(["programme.codeTaken", "programme.slugTaken"]);
});

test("two programmes of one code made at the same moment: one is made, the other is told", async () => {
  const both = ["race-one", "race-two"].map((slug) =>
    blockersOf(createProgramme(coordinator, { ...NEW, code: "RACE", slug })),
  );
  expect((await Promise.all(both)).map((found) => found.length).sort()).toEqual([0, 1]);
});

test("a coordinator of one programme writes that one, and makes and shows none", async () => {
  const { programmes, mayMake } = await listStaffProgrammes(ofSchool);
  expect([programmes.map(({ code }) => code), mayMake]).toEqual([["MM"], false]);
  await expect(async () => createProgramme(ofSchool, { ...NEW, code: "AB" })).rejects.toThrow(NotAllowed);
  await expect(getProgrammeForAuthoring(ofSchool, "ITM")).rejects.toThrow(NotAllowed);
  await expect(publishProgramme(ofSchool, { code: "MM", version: 0, publish: false })).rejects.toThrow(NotAllowed);
});

test("an edit names the fields that changed in the audit trail, and an old version is refused", async () => {
  await writtenProgramme("ED");
  await expect(
    editProgramme(coordinator, { code: "ED", version: 0, motif: "steps", ownerUnit: "", texts: TEXTS }),
  ).rejects.toThrow(Conflict);
  await editProgramme(coordinator, {
    code: "ED",
    version: 1,
    motif: "rings",
    ownerUnit: "HQ-HR",
    texts: { ...TEXTS, summary: text("Başqa") },
  });
  const rows = await asSystem("test", (tx) =>
    tx.auditEntry.findMany({
      where: { action: "edit_programme" },
      orderBy: { id: "desc" },
      take: 1,
      select: { fields: true },
    }),
  );
  expect(rows).toEqual([{ fields: ["summary", "motif"] }]);
});

test("a programme is shown when every text stands in three languages and none is older than its source", async () => {
  await writtenProgramme("PU");
  const half = { ...TEXTS, summary: text("Qısa", ""), steps: [] };
  await editProgramme(coordinator, { code: "PU", version: 1, motif: "steps", ownerUnit: "", texts: half });
  const missing = await blockersOf(publishProgramme(coordinator, { code: "PU", version: 2, publish: true }));
  expect(missing.map(({ key, field }) => `${field} ${key}`)).toEqual([
    "summary.en text.enMissing",
    "steps programme.listEmpty",
  ]);

  const moved = { ...TEXTS, summary: { text: { ...TEXTS.summary.text, az: "Yeni" }, stillRight: ["en" as const] } };
  await editProgramme(coordinator, { code: "PU", version: 2, motif: "steps", ownerUnit: "", texts: TEXTS });
  await editProgramme(coordinator, { code: "PU", version: 3, motif: "steps", ownerUnit: "", texts: moved });
  const changed = await blockersOf(publishProgramme(coordinator, { code: "PU", version: 4, publish: true }));
  expect(changed).toEqual([{ key: "text.ruChanged", field: "summary.ru" }]);

  const confirmed = { ...moved, summary: { ...moved.summary, stillRight: ["ru" as const] } };
  await editProgramme(coordinator, { code: "PU", version: 4, motif: "steps", ownerUnit: "", texts: confirmed });
  await publishProgramme(coordinator, { code: "PU", version: 5, publish: true });
  expect((await getProgrammeForAuthoring(coordinator, "PU")).publishedAt).not.toBeNull();
});

test("what is shown stays complete: a published programme does not lose a translation", async () => {
  await writtenProgramme("KP");
  await publishProgramme(coordinator, { code: "KP", version: 1, publish: true });
  const gap = { ...TEXTS, description: text("Uzun", "") };
  expect(
    await blockersOf(editProgramme(coordinator, { code: "KP", version: 2, motif: "steps", ownerUnit: "", texts: gap })),
  ).toEqual([{ key: "text.enMissing", field: "description.en" }]);
  await publishProgramme(coordinator, { code: "KP", version: 2, publish: false });
  expect((await getProgrammeForAuthoring(coordinator, "KP")).publishedAt).toBeNull();
});

test("lines change places together with the marks of their translations", async () => {
  await writtenProgramme("LN");
  const first = { ...text("Yeni bilik", "Bilik en", "Bilik ru"), was: 0 };
  const edited = { ...TEXTS, benefits: [first, line("Təcrübə", 1)] };
  await editProgramme(coordinator, { code: "LN", version: 1, motif: "steps", ownerUnit: "", texts: edited });
  const turned = { ...edited, benefits: [...edited.benefits].reverse() };
  await editProgramme(coordinator, { code: "LN", version: 2, motif: "steps", ownerUnit: "", texts: turned });
  const { states } = await getProgrammeForAuthoring(coordinator, "LN");
  expect([states["benefits.0"], states["benefits.1"]]).toEqual([
    { az: "ok", en: "ok", ru: "ok" },
    { az: "ok", en: "changed", ru: "changed" },
  ]);
});

test("the page of a programme and the list cost the same, however much there is", async () => {
  expect(await countStatements(() => getProgrammeForAuthoring(coordinator, "MM"))).toBe(7);
  expect(await countStatements(() => listStaffProgrammes(coordinator))).toBe(4);
});
