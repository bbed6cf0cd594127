import { beforeAll, expect, test } from "vitest";
import { getMyDraft } from "~/domain/applications/get-my-draft.server";
import { startApplication } from "~/domain/applications/start-application.server";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { Conflict, NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { makeCohort } from "../../../tests/factories/cohort";
import { makePerson } from "../../../tests/factories/person";
import { samplePdf } from "../../../tests/factories/sample-pdf";
import { makeSubmitted } from "../../../tests/factories/submitted";
import { openFile } from "./open-file.server";
import { removeFile } from "./remove-file.server";
import { uploadFile } from "./upload-file.server";

let owner: Viewer;
let stranger: Viewer;
let coordinator: Viewer;
let reference = "";
let cohort: Awaited<ReturnType<typeof makeCohort>>;

beforeAll(async () => {
  cohort = await makeCohort("MM-2027");
  owner = await makePerson({ email: "owner@example.com", name: "Owner" });
  stranger = await makePerson({ email: "stranger@example.com", name: "Stranger" });
  coordinator = await makePerson({ email: "c@example.com", name: "C", grants: [{ role: "coordinator" }] });
  ({ reference } = await startApplication(owner, { cohortCode: cohort.code, language: "en" }));
});

const upload = (viewer: Viewer, name = "cv.pdf", questionKey = "cv") =>
  uploadFile(viewer, { reference, questionKey, name, content: samplePdf([name]) });
const readings = () => asSystem("test", (tx) => tx.auditEntry.count({ where: { action: "read_file" } }));

test("a file is kept under a random name and read back by its owner", async () => {
  const { file } = await upload(owner, "../../Tələbə.pdf");
  expect(file.name).toBe("Tələbə.pdf");
  const row = await asSystem("test", (tx) => tx.storedFile.findUniqueOrThrow({ where: { id: file.id } }));
  expect(row.storageKey).toMatch(/^uploads\/[0-9a-f-]{36}$/);
  const chunks: Buffer[] = [];
  for await (const chunk of (await openFile(owner, file.id)).stream) chunks.push(Buffer.from(chunk));
  expect(Buffer.compare(Buffer.concat(chunks), samplePdf(["../../Tələbə.pdf"]))).toBe(0);
});

test("where one file is asked for, a new one takes the place of the old, which is gone", async () => {
  const { file: old } = await upload(owner, "old.pdf");
  const { file: next } = await upload(owner, "new.pdf");
  expect((await getMyDraft(owner, reference)).answers.cv).toEqual([next.id]);
  await expect(openFile(owner, old.id)).rejects.toBeInstanceOf(NotFound);
});

test("two uploads at once leave one file", async () => {
  await Promise.all([upload(owner, "a.pdf"), upload(owner, "b.pdf")]);
  const { files, answers } = await getMyDraft(owner, reference);
  const kept = files.filter(({ questionKey }) => questionKey === "cv").map(({ id }) => id);
  expect([kept.length, answers.cv]).toEqual([1, kept]);
});

test("a file is taken out by its owner", async () => {
  const { file } = await upload(owner);
  await removeFile(owner, { reference, questionKey: "cv", fileId: file.id });
  expect((await getMyDraft(owner, reference)).answers.cv).toEqual([]);
  const jobs = await asSystem("test", (tx) =>
    tx.storedFile.count({ where: { id: file.id, removedAt: { not: null } } }),
  );
  expect(jobs).toBe(1);
});

test("to another applicant a file, and the application it belongs to, are not there", async () => {
  const { file } = await upload(owner);
  await expect(openFile(stranger, file.id)).rejects.toBeInstanceOf(NotFound);
  await expect(removeFile(stranger, { reference, questionKey: "cv", fileId: file.id })).rejects.toBeInstanceOf(
    NotFound,
  );
  await expect(upload(stranger)).rejects.toBeInstanceOf(NotFound);
  await expect(openFile(owner, "not-an-id")).rejects.toBeInstanceOf(NotFound);
});

test("a question that takes no files takes none", async () => {
  await expect(upload(owner, "cv.pdf", "motivation")).rejects.toBeInstanceOf(NotFound);
});

test("staff cannot read the files of a draft, those of a submitted application they can, and it is put down", async () => {
  const { file } = await upload(owner);
  await expect(openFile(coordinator, file.id)).rejects.toBeInstanceOf(NotFound);
  const today = await asSystem("test", async (_tx, now) => bakuDateOf(now));
  const submitted = await makeSubmitted(cohort, 3, today);
  const sent = await asSystem("test", (tx) =>
    tx.storedFile.findFirstOrThrow({ where: { application: { reference: submitted.reference }, removedAt: null } }),
  );
  const before = await readings();
  await openFile(submitted.viewer, sent.id);
  expect(await readings()).toBe(before);
  await openFile(coordinator, sent.id);
  expect(await readings()).toBe(before + 1);
  const again = { reference: submitted.reference, questionKey: "cv", name: "cv.pdf", content: samplePdf(["x"]) };
  await expect(uploadFile(submitted.viewer, again)).rejects.toBeInstanceOf(Conflict);
});

test("a refused file leaves nothing behind", async () => {
  const count = () => asSystem("test", (tx) => tx.storedFile.count());
  const before = await count();
  const hostile = { reference, questionKey: "cv", name: "cv.pdf", content: new Uint8Array(Buffer.from("MZ")) };
  await expect(uploadFile(owner, hostile)).rejects.toBeInstanceOf(RuleBroken);
  expect(await count()).toBe(before);
});
