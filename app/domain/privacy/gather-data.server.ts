import { createHash } from "node:crypto";
import { Readable, Transform } from "node:stream";
import { makeZip } from "client-zip";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { isLanguage } from "~/domain/languages";
import { mailOf } from "~/domain/messages/mail-templates";
import { readSetting } from "~/domain/settings/read-setting.server";
import { asSystem } from "~/platform/db.server";
import { putFile } from "~/platform/files.server";
import { enqueueMail } from "~/platform/outbox.server";
import type { ExportPart } from "./export-part";
import { EXPORT_PARTS, exportPerson } from "./export-person.server";

const DAY_MS = 86_400_000;

/**
 * Gathers everything held about a person into one archive, and tells them. Begun anew after a crash, it writes over what
 * the first try left; done already, it does nothing. The archive streams to where files are kept and is never whole in
 * memory.
 */
export async function gatherData(exportId: string): Promise<void> {
  const asked = await asSystem("gather_data", (tx) =>
    tx.dataExport.findFirst({
      where: { id: exportId, state: "asked", person: { erasedAt: null } },
      select: { personId: true, language: true, storageKey: true },
    }),
  );
  if (!asked) return;
  const note = (data: { done: number; total?: number }) =>
    asSystem("gather_data", async (tx) => {
      await tx.dataExport.updateMany({ where: { id: exportId, state: "asked" }, data });
    });
  await note({ done: 0, total: EXPORT_PARTS });
  const hash = createHash("sha256");
  let bytes = 0;
  const measured = new Transform({
    transform(chunk: Uint8Array, _encoding, next) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      next(null, chunk);
    },
  });
  const zip = Readable.from(chunksOf(makeZip(files(exportPerson(asked), note))));
  zip.once("error", (error) => measured.destroy(error));
  await putFile(asked.storageKey, zip.pipe(measured));
  await finish(exportId, { bytes, sha256: hash.digest("hex") });
}

/** The web's stream, chunk by chunk. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

async function* files(parts: AsyncGenerator<ExportPart>, note: (data: { done: number }) => Promise<void>) {
  let done = 0;
  for await (const { name, content } of parts) {
    yield { name, input: content };
    done += 1;
    if (done <= EXPORT_PARTS) await note({ done });
  }
}

/** The archive is ready: until when, and the mail that says so. */
function finish(exportId: string, { bytes, sha256 }: { bytes: number; sha256: string }): Promise<void> {
  return asSystem("gather_data", async (tx, now) => {
    const days = await readSetting(tx, now, "privacy.exportDays");
    const expiresAt = new Date(now.getTime() + days * DAY_MS);
    const { count } = await tx.dataExport.updateMany({
      where: { id: exportId, state: "asked" },
      data: { state: "ready", readyAt: now, expiresAt, bytes, sha256 },
    });
    if (count === 0) return;
    const { person } = await tx.dataExport.findUniqueOrThrow({
      where: { id: exportId },
      select: { person: { select: { id: true, language: true, user: { select: { email: true } } } } },
    });
    await recordAudit(tx, now, {
      ...{ actor: "system", actorPersonId: null, action: "gather_data_export" },
      ...{ entity: "data_export", entityId: exportId },
    });
    if (!person.user) return;
    await enqueueMail(tx, now, {
      ...mailOf("dataExportReady", { until: expiresAt.toISOString() }),
      language: isLanguage(person.language) ? person.language : "az",
      to: person.user.email,
      personId: person.id,
      key: `dataExportReady:${exportId}`,
    });
  });
}
