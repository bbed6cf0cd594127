import type { Prisma } from "~/generated/prisma/client";
import { isDraft, statusesWhere } from "../applications/application";
import type { Role } from "../people/roles";
import { hasAnyRole, type Viewer } from "../people/viewer";

/** Who fills drafts in with the people they belong to. */
export const HELPS_TO_APPLY: readonly Role[] = ["enquiry_operator"];

export function helpsToApply(viewer: Pick<Viewer, "grants">): boolean {
  return hasAnyRole(viewer, HELPS_TO_APPLY);
}

/** The drafts somebody helps with as an operator at this moment; none for anybody else. */
export function helpedBy(viewer: Pick<Viewer, "personId" | "grants">, now: Date): Prisma.ApplicationWhereInput {
  const open = { operatorId: viewer.personId, agreedAt: { not: null }, endedAt: null, until: { gt: now } };
  const drafts = helpsToApply(viewer) ? statusesWhere(isDraft) : [];
  return { status: { in: drafts }, assistances: { some: open } };
}
