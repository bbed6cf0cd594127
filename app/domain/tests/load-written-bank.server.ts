import { NotFound } from "~/domain/errors";
import { canMakeCohorts } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { Tx } from "~/platform/db.server";

/**
 * The programme whose questions the viewer writes: its coordinators do. Whoever may be tested must never see them, and
 * nobody else needs to. `keep`: its writers wait for each other until the transaction ends.
 * @throws {NotFound} for everybody else
 */
export async function loadWrittenBank(
  tx: Tx,
  viewer: Pick<Viewer, "grants">,
  programmeCode: string,
  { keep = false } = {},
) {
  const programme = await tx.programme.findUnique({
    where: { code: programmeCode },
    select: { id: true, code: true, name: true },
  });
  if (!programme || !canMakeCohorts(viewer, programme.id)) throw new NotFound();
  if (keep) await tx.$queryRaw`select id from programme where id = ${programme.id}::uuid for no key update`;
  return { ...programme, name: trilingualSchema.parse(programme.name) };
}
