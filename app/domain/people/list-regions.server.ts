import type { Trilingual } from "~/domain/languages";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { asViewer } from "~/platform/db.server";
import type { Viewer } from "./viewer";

/** The cities and districts one can choose, in their order. */
export function listRegions(viewer: Pick<Viewer, "personId">): Promise<{ code: string; name: Trilingual }[]> {
  return asViewer(viewer, async (tx) => {
    const rows = await tx.region.findMany({
      where: { selectable: true },
      select: { code: true, name: true },
      orderBy: { position: "asc" },
    });
    return rows.map(({ code, name }) => ({ code, name: trilingualSchema.parse(name) }));
  });
}
