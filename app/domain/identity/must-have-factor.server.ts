import { isStaff } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";
import { env } from "~/platform/env.server";

/** Whether an account must have a second factor: one with a role, except the staff of a demonstration. */
export async function mustHaveFactor(tx: Tx, viewer: Viewer): Promise<boolean> {
  if (!isStaff(viewer)) return false;
  if (env.production) return true;
  return (await tx.user.count({ where: { id: viewer.userId, secondFactorWaived: true } })) === 0;
}
