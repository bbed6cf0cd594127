import { expect, test } from "vitest";
import { NotFound } from "~/domain/errors";
import { listPublicProgrammes } from "~/domain/programmes/public-programmes.server";
import { asSystem } from "~/platform/db.server";
import { makeCohort } from "../../../tests/factories/cohort";
import { countStatements } from "../../../tests/setup/count-statements";
import { getPublicCohort } from "./public-cohort.server";

const read = (code: string) => asSystem("test", (tx, now) => getPublicCohort(tx, now, code));
const list = () => asSystem("test", (tx, now) => listPublicProgrammes(tx, now));
const change = (code: string, columns: object) =>
  asSystem("test rows", (tx) => tx.cohort.update({ where: { code }, data: columns, select: { id: true } }));

test("the page of a call tells its places, stages, criteria, documents and the number of its questions", async () => {
  const { code } = await makeCohort("MM-2027");
  const cohort = await read(code);
  expect(cohort.phase).toBe("open");
  expect(cohort.seats).toEqual({ total: 25, free: 25, offered: 0, kept: 0 });
  expect(cohort.applications).toBe(0);
  expect(cohort.questions).toBe(11);
  expect(cohort.documents.map((document) => [document.key, document.required])).toEqual([
    ["cv", true],
    ["studyProof", true],
    ["englishCertificate", false],
  ]);
  expect(cohort.stages.map((stage) => stage.kind)).toEqual([
    "initial_check",
    "form_review",
    "test",
    "interview",
    "decision",
  ]);
  const review = cohort.stages.find((stage) => stage.kind === "form_review");
  expect(review?.criteria.map((criterion) => criterion.weight)).toEqual([30, 25, 20, 15, 10]);
  expect(cohort.placeNames.get("TC")?.en).toBe("Training and Education Centre");
  expect(cohort.venue?.en).toBe("Training and Education Centre");
});

test("a draft, a cohort of an unpublished programme and one that does not exist look alike", async () => {
  const { code, programmeId } = await makeCohort("MM-2027");
  await expect(read(code)).resolves.toMatchObject({ code }); // there is something that could be seen
  await change(code, { state: "draft" });
  await expect(read(code)).rejects.toThrow(NotFound);
  expect((await list()).flatMap((programme) => programme.calls)).toEqual([]);
  await change(code, { state: "announced" });
  await asSystem("test rows", (tx) =>
    tx.programme.update({ where: { id: programmeId }, data: { publishedAt: null }, select: { id: true } }),
  );
  await expect(read(code)).rejects.toThrow(NotFound);
  await expect(read("MM-1900")).rejects.toThrow(NotFound);
  expect((await list()).some((programme) => programme.code === "MM")).toBe(false);
  await asSystem("test rows", (tx, now) =>
    tx.programme.update({ where: { id: programmeId }, data: { publishedAt: now }, select: { id: true } }),
  );
});

test("lists and pages take the same few statements for one call and for many", async () => {
  await makeCohort("MM-2027");
  await list();
  await read("MM-2027");
  const one = [await countStatements(list), await countStatements(() => read("MM-2027"))];
  for (const code of ["MM-2026", "MK-2027-1", "GIF-2027", "TEC-2027-Y", "ITM-2027-1"]) await makeCohort(code);
  const many = [await countStatements(list), await countStatements(() => read("TEC-2027-Y"))];
  expect(many[0]).toBe(one[0]);
  for (const count of [...one, ...many]) expect(count).toBeLessThanOrEqual(15);
});

test("a programme shows the open call that closes soonest, else the next one, else the latest", async () => {
  await makeCohort("MM-2027");
  await makeCohort("MM-2026");
  const current = async () => (await list()).find((programme) => programme.code === "MM")?.current?.code;
  expect(await current()).toBe("MM-2027");
  await change("MM-2027", { state: "cancelled", cancelledAt: new Date() });
  expect(await current()).toBe("MM-2026");
});

test("a cancelled call says why; one that was cancelled before it was announced stays unknown", async () => {
  await makeCohort("MM-2027");
  const cancelReason = { az: "Müəllim yoxdur", en: "There is no teacher", ru: "Нет преподавателя" };
  await change("MM-2027", { state: "cancelled", cancelledAt: new Date(), cancelReason });
  const { phase, cancelReason: told } = await read("MM-2027");
  expect([phase, told]).toEqual(["cancelled", cancelReason]);
  await change("MM-2027", { announcedAt: null });
  await expect(read("MM-2027")).rejects.toThrow(NotFound);
  const codes = (await list()).flatMap(({ calls }) => calls.map(({ code }) => code));
  expect(codes).not.toContain("MM-2027");
});
