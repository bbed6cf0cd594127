import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { loadProfile } from "./load-profile.server";
import { loadRegions } from "./load-regions.server";
import { profileContext } from "./profile-context.server";
import { profileProgress } from "./profile-progress";
import { SHIPPED_PROFILE } from "./shipped-profile";

/** The viewer's own profile with what its pages are drawn from. */
export function getMyProfile(viewer: Viewer) {
  return asViewer(viewer, async (tx, now) => {
    const profile = await loadProfile(tx, viewer.personId);
    const context = await profileContext(tx, now, profile.typed);
    return {
      profile,
      profileContext: context,
      pages: profileProgress(SHIPPED_PROFILE, profile.typed, context),
      regions: await loadRegions(tx),
    };
  });
}
