import type { Role } from "~/domain/people/roles";
import type { Viewer } from "~/domain/people/viewer";
import { answersPrivacy } from "~/domain/privacy/policy";

/** Who checks people that lost the address of their account: those who answer for people's data. */
export const ANSWERS_RECOVERY: readonly Role[] = ["administrator", "head_of_programme"];

/** Only with a role that holds everywhere: an account belongs to no cohort. */
export const answersRecovery = (viewer: Pick<Viewer, "grants">): boolean => answersPrivacy(viewer);
