import { NotAllowed } from "~/domain/errors";
import type { Trilingual } from "~/domain/languages";
import { canAdminister } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { shownTextSchema } from "~/domain/trilingual-schema";
import { asViewer } from "~/platform/db.server";

export type Scope = { id: string; code: string; name: Trilingual };

/** What a role can be narrowed to: programmes, their cohorts that are not over, and units. @throws {NotAllowed} */
export function listScopes(viewer: Viewer): Promise<Record<"programme" | "cohort" | "unit", Scope[]>> {
  return asViewer(viewer, async (tx) => {
    if (!canAdminister(viewer)) throw new NotAllowed(false);
    const select = { id: true, code: true, name: true } as const;
    const named = (rows: { id: string; code: string; name: unknown }[]) =>
      rows.map((row) => ({ ...row, name: shownTextSchema.parse(row.name) }));
    const over = { notIn: ["cancelled" as const, "archived" as const] };
    return {
      programme: named(await tx.programme.findMany({ select, orderBy: [{ position: "asc" }, { code: "asc" }] })),
      cohort: named(await tx.cohort.findMany({ where: { state: over }, select, orderBy: { code: "asc" } })),
      unit: named(await tx.unit.findMany({ select, orderBy: { code: "asc" } })),
    };
  });
}
