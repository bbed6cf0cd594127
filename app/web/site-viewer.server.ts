import { isStaff } from "~/domain/people/policy";
import { env } from "~/platform/env.server";
import { findViewer } from "./require-viewer.server";

/** What the header shows of who is here, and whether the portal is a demonstration. */
export async function siteViewer(request: Request): Promise<{ viewer: { staff: boolean } | null; demo: boolean }> {
  const viewer = await findViewer(request);
  return { viewer: viewer && { staff: isStaff(viewer) }, demo: env.demo };
}
