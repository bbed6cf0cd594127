import type { Blocker } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import type { CohortState } from "~/generated/prisma/enums";
import { asViewer } from "~/platform/db.server";
import type { GateLine } from "./announcement";
import { loadAnnouncement } from "./load-announcement.server";
import { loadAuthoredCohort } from "./load-authored-cohort.server";
import { type CohortStep, stepBlockers, stepFrom } from "./next-state";
import { stepFacts } from "./step-facts.server";

export type Announcement = {
  state: CohortState;
  version: number;
  /** What keeps a draft from being announced. */
  lines: GateLine[];
  /** The next step by hand, with what stands in its way. */
  step: { name: CohortStep; blockers: Blocker[] } | null;
  /** Codes of the cohort and its programme. */
  programmeCode: string;
};

/** What is next for a cohort and what is missing for it. @throws {NotFound} {NotAllowed} */
export function getAnnouncement(viewer: Viewer, code: string): Promise<Announcement> {
  return asViewer(viewer, async (tx, now) => {
    const cohort = await loadAuthoredCohort(tx, viewer, code);
    const { state, version } = cohort;
    const step = stepFrom(state);
    return {
      state,
      version,
      programmeCode: cohort.programme.code,
      lines: state === "draft" ? await loadAnnouncement(tx, now, cohort) : [],
      step: step && { name: step, blockers: stepBlockers(step, await stepFacts(tx, now, cohort)) },
    };
  });
}
