import { sha256OfJson } from "~/domain/forms/canonical-json";
import type { Tx } from "~/platform/db.server";
import textsData from "../../data/texts.json";

/** Consents, statements, agreements and certificates, each version locked by its SHA-256; what is there stays. */
export async function addTextDocuments(tx: Tx, now: Date): Promise<number> {
  const rows = textsData.documents.map(async ({ key, version, kind, ...content }) => ({
    key,
    version,
    kind,
    content,
    sha256: await sha256OfJson(content),
    validFrom: now,
  }));
  const { count } = await tx.textDocument.createMany({ data: await Promise.all(rows), skipDuplicates: true });
  return count;
}
