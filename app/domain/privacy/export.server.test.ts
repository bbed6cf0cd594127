import { createHash } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { getApplicationIdentity } from "~/domain/applications/get-application-identity.server";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { putFile } from "~/platform/files.server";
import { type MadeCohort, makeCohort } from "../../../tests/factories/cohort";
import { mailsTo } from "../../../tests/factories/mails";
import { makePerson } from "../../../tests/factories/person";
import { samplePerson } from "../../../tests/factories/sample-person";
import { makeSubmitted } from "../../../tests/factories/submitted";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { askDataExport } from "./ask-data-export.server";
import { useFacts } from "./data-uses";
import { expireExports } from "./expire-exports.server";
import { exportPerson } from "./export-person.server";
import { gatherData } from "./gather-data.server";
import { listFileReadings } from "./list-file-readings.server";
import { openDataExport } from "./open-data-export.server";
import { EXPORTED_TABLES } from "./rows-about.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const DAY = 86_400_000;
const TODAY = bakuDateOf(NOW);
let cohort: MadeCohort;
let number = 0;

beforeEach(async () => {
  await freezeClock(NOW);
  cohort ??= await makeCohort("MK-2027-1");
});

const applicant = () => makeSubmitted(cohort, number++, TODAY);

/** The parts of an export as text, by name. */
async function partsOf(viewer: Viewer): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  for await (const { name, content } of exportPerson({ personId: viewer.personId, language: "en" })) {
    if (typeof content === "string") parts.set(name, content);
    else {
      const chunks: Uint8Array[] = [];
      for await (const chunk of content) chunks.push(chunk);
      parts.set(name, Buffer.concat(chunks).toString("latin1"));
    }
  }
  return parts;
}

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

test("An export holds every personal column of the data map that is the person's to have, with sealed numbers opened", async () => {
  const { viewer } = await applicant();
  const parts = await partsOf(viewer);
  for (const { name, columns } of EXPORTED_TABLES) {
    const rows: Record<string, unknown>[] = JSON.parse(parts.get(`data/${name}.json`) ?? "null");
    expect(Array.isArray(rows), name).toBe(true);
    const expected = columns.map(([column, use]) =>
      useFacts(use).exported === "opened" ? column.replace(/_sealed$/, "") : column,
    );
    for (const row of rows) expect(Object.keys(row), name).toEqual(expect.arrayContaining(expected));
  }
  const filled = ["application", "app_user", "consent", "outbox_message", "person", "profile", "submission"];
  const empty = filled.filter((name) => JSON.parse(parts.get(`data/${name}.json`) ?? "[]").length === 0);
  expect(empty).toEqual([]);
  const { profile } = samplePerson(number - 1, TODAY);
  expect(JSON.parse(parts.get("data/profile.json") ?? "[]")).toMatchObject([
    { surname: profile.surname, fin: profile.fin, doc_number: profile.docNumber },
  ]);
  expect(parts.get("data/outbox_message.json")).toContain('"subject": "Müraciətiniz qəbul olundu"');
});

test("The scan of a consent signed on paper is in the export of its person, and in nobody else's", async () => {
  const [signed, other] = [await applicant(), await applicant()];
  const staff = await makePerson({ email: "papers@example.az", name: "P", grants: [{ role: "coordinator" }] });
  const storageKey = "paper/scan-of-a-consent";
  await putFile(storageKey, Buffer.from("%PDF-scan"));
  await asSystem("test", async (tx, now) => {
    const { id: applicationId } = await tx.application.findUniqueOrThrow({ where: { reference: signed.reference } });
    const guardian = { surname: "Canary", givenName: "Ana", relation: "mother", language: "az", answers: {} };
    const scan = { fileName: "razılıq/1.pdf", mime: "application/pdf", bytes: 9, sha256: "0".repeat(64), storageKey };
    await tx.paperConsent.create({
      data: { applicationId, ...guardian, ...scan, signedOn: now, recordedById: staff.personId, recordedAt: now },
    });
  });
  const path = `files/${signed.reference}/consents/1-razılıq_1.pdf`;
  expect((await partsOf(signed.viewer)).get(path)).toBe("%PDF-scan");
  expect([...(await partsOf(other.viewer)).keys()].filter((name) => name.includes("consents/"))).toEqual([]);
});

test("An export holds nothing of anybody else, and no secret", async () => {
  const { viewer, reference } = await applicant();
  await putFile("uploads/canary-of-a-key", Buffer.from("PDF"));
  const other = await applicant();
  const { profile, email } = samplePerson(number - 1, TODAY);
  const secrets = await asSystem("test", async (tx) => {
    await tx.session.create({
      data: {
        ...{ userId: viewer.userId, tokenHash: "canary-of-a-session", expiresAt: NOW, lastSeenAt: NOW },
        ...{ createdAt: NOW, updatedAt: NOW },
      },
      select: { id: true },
    });
    await tx.credential.create({
      data: {
        ...{ userId: viewer.userId, accountId: viewer.userId, providerId: "credential" },
        ...{ password: "canary-of-a-hash", createdAt: NOW, updatedAt: NOW },
      },
      select: { id: true },
    });
    const application = await tx.application.findUniqueOrThrow({ where: { reference }, select: { id: true } });
    await tx.storedFile.create({
      data: {
        ...{ personId: viewer.personId, applicationId: application.id, questionKey: "cv", name: "../CV: Əli.pdf" },
        ...{ mime: "application/pdf", bytes: 3, sha256: "x", storageKey: "uploads/canary-of-a-key", uploadedAt: NOW },
      },
      select: { id: true },
    });
    const row = await tx.profile.findUniqueOrThrow({ where: { personId: viewer.personId } });
    const sealed = [row.finSealed, row.docNumberSealed].map((bytes) => Buffer.from(bytes ?? []).toString("hex"));
    const hashes = [row.finLookup, row.docNumberLookup].filter((hash) => hash !== null);
    return [...sealed, ...hashes, "uploads/canary-of-a-key", "canary-of-a-session", "canary-of-a-hash"];
  });
  expect(secrets.filter((secret) => secret.length > 10)).toHaveLength(secrets.length);
  const parts = await partsOf(viewer);
  const all = [...parts].map(([name, content]) => `${name}\n${content}`).join("\n");
  expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
  const canaries = [other.reference, email, String(profile.fin), String(profile.phone)];
  expect(canaries.filter((canary) => all.includes(canary))).toEqual([]);
  // The same canaries are found in the other person's own export: they are looked for in the right form.
  const theirs = [...(await partsOf(other.viewer)).values()].join("\n");
  expect(canaries.filter((canary) => !theirs.includes(canary))).toEqual(
    [other.viewer.personId].filter((id) => !theirs.includes(id)),
  );
  expect([...parts].filter(([name]) => name.startsWith("files/"))).toEqual([
    [`files/${reference}/1-.._CV_ Əli.pdf`, "PDF"],
  ]);
});

test("Who looked at one's file is told by role and not by name, once an hour, and nobody's own reading", async () => {
  const { viewer, reference } = await applicant();
  const coordinator = await makePerson({
    ...{ email: "looks@example.az", name: "Canary Coordinator", grants: [{ role: "coordinator" as const }] },
  });
  await getApplicationIdentity(coordinator, reference);
  await getApplicationIdentity(coordinator, reference);
  expect(await listFileReadings(viewer)).toMatchObject({
    readings: [{ action: "read_application", role: "coordinator", unit: null, reference, at: NOW }],
    more: false,
  });
  const parts = await partsOf(viewer);
  expect(JSON.parse(parts.get("data/who_looked.json") ?? "[]")).toMatchObject([{ role: "coordinator", reference }]);
  expect(parts.get("index.html")).toContain("Programme coordinator");
  expect([...parts.values()].join("\n")).not.toContain("Canary Coordinator");
  expect((await listFileReadings((await applicant()).viewer)).readings).toEqual([]);
});

test("An archive is gathered once however often it is asked for and begun, is mailed about once, and expires", async () => {
  const { viewer } = await applicant();
  const { id } = await askDataExport(viewer, { language: "az" });
  expect(await askDataExport(viewer, { language: "az" })).toEqual({ id });
  await gatherData(id);
  await gatherData(id);
  const row = await asSystem("test", (tx) => tx.dataExport.findUniqueOrThrow({ where: { id } }));
  expect([row.state, row.done, row.expiresAt?.getTime()]).toEqual(["ready", row.total, NOW.getTime() + 7 * DAY]);
  const opened = await openDataExport(viewer, id);
  const bytes = await bytesOf(opened.stream);
  expect([bytes.byteLength, createHash("sha256").update(bytes).digest("hex")]).toEqual([row.bytes, row.sha256]);
  expect(bytes.subarray(0, 2).toString()).toBe("PK");
  const mails = (await mailsTo(viewer.email)).filter(({ template }) => template === "dataExportReady");
  expect(mails).toHaveLength(1);
  await expect(openDataExport((await applicant()).viewer, id)).rejects.toThrow(NotFound);

  await freezeClock(new Date(NOW.getTime() + 7 * DAY));
  await expect(openDataExport(viewer, id)).rejects.toThrow(NotFound);
  expect(await expireExports()).toBe(1);
  expect(await expireExports()).toBe(0);
});

test("What a crash left half written is written anew, whole", async () => {
  const { viewer } = await applicant();
  const { id } = await askDataExport(viewer, { language: "ru" });
  const { storageKey } = await asSystem("test", (tx) => tx.dataExport.findUniqueOrThrow({ where: { id } }));
  await putFile(storageKey, Buffer.from("half an archive".repeat(100_000)));
  await gatherData(id);
  const { stream, bytes } = await openDataExport(viewer, id);
  expect((await bytesOf(stream)).byteLength).toBe(bytes);
});
