import type { Viewer } from "~/domain/people/viewer";
import { requireStaff } from "~/web/require-viewer.server";

/** A supervisor of a unit; for anybody else the pages of units do not exist. */
export function requireSupervisor(request: Request): Promise<Viewer> {
  return requireStaff(request, ["unit_supervisor"]);
}
