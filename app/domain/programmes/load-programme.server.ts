import { NotAllowed, NotFound } from "~/domain/errors";
import { canWriteProgramme } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";
import { programmeTextsSchema } from "./programme-texts";

const AUTHORED = {
  id: true,
  code: true,
  slug: true,
  participation: true,
  motif: true,
  ownerUnitId: true,
  name: true,
  shortName: true,
  summary: true,
  description: true,
  benefits: true,
  steps: true,
  publishedAt: true,
  version: true,
} as const;

/**
 * A programme as its authors see it, with its texts as far as they are written.
 * @throws {NotFound} for one that does not exist @throws {NotAllowed} for whoever does not write it
 */
export async function loadProgramme(tx: Tx, viewer: Pick<Viewer, "grants">, code: string) {
  const row = await tx.programme.findUnique({ where: { code }, select: AUTHORED });
  if (!row) throw new NotFound();
  if (!canWriteProgramme(viewer, row.id)) throw new NotAllowed(false);
  const { name, shortName, summary, description, benefits, steps, ...programme } = row;
  const texts = programmeTextsSchema.parse({ name, shortName, summary, description, benefits, steps });
  return { ...programme, texts };
}

export type AuthoredProgramme = Awaited<ReturnType<typeof loadProgramme>>;
