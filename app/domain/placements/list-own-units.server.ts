import type { Trilingual } from "~/domain/languages";
import { supervisedUnits } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { asViewer } from "~/platform/db.server";
import { readableBy } from "./policy";

/** The names of the viewer's units, and how many people wait for their answer: what stands above every page of a unit. */
export function listOwnUnits(viewer: Viewer): Promise<{ names: Trilingual[]; waiting: number }> {
  return asViewer(viewer, async (tx) => {
    const units = await tx.unit.findMany({
      where: { id: { in: supervisedUnits(viewer) } },
      select: { name: true },
      orderBy: { position: "asc" },
    });
    const waiting = await tx.placement.count({ where: { ...readableBy(viewer), state: "proposed" } });
    return { names: units.map(({ name }) => trilingualSchema.parse(name)), waiting };
  });
}
