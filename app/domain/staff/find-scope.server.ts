import type { Trilingual } from "~/domain/languages";
import { shownTextSchema } from "~/domain/trilingual-schema";
import type { Tx } from "~/platform/db.server";
import type { GrantScope } from "./grant-scope";

/** Where a role holds, as people call it; nothing for everywhere. */
export type NamedScope = { code: string | null; name: Trilingual | null };

const EVERYWHERE: NamedScope = { code: null, name: null };

/** The programme, cohort or unit of a scope; null when it is not there. */
export async function findScope(tx: Tx, scope: GrantScope): Promise<NamedScope | null> {
  if (scope.kind === "everywhere") return EVERYWHERE;
  const asked = { where: { id: scope.id }, select: { code: true, name: true } };
  const row =
    scope.kind === "programme"
      ? await tx.programme.findUnique(asked)
      : scope.kind === "cohort"
        ? await tx.cohort.findUnique(asked)
        : await tx.unit.findUnique(asked);
  return row && { code: row.code, name: shownTextSchema.parse(row.name) };
}
