import type { ApplicationStatus, EnrolmentState } from "~/generated/prisma/enums";
import type { MarkDrawing } from "~/ui/mark";

/** The mark of each state of an application. Exhaustive: a new state does not compile without its drawing. */
export const APPLICATION_DRAWINGS: Record<ApplicationStatus, MarkDrawing> = {
  draft: { frame: "dashedSquare", glyph: "pen", tone: "turn" },
  awaiting_consent: { frame: "square", glyph: "hourglass", tone: "turn" },
  returned: { frame: "square", glyph: "arrowBack", tone: "turn" },
  offered: { frame: "square", glyph: "exclamation", tone: "turn", filled: true },
  submitted: { frame: "diamond", glyph: "arrow", tone: "service" },
  in_review: { frame: "diamond", glyph: "half", tone: "service" },
  shortlisted: { frame: "diamond", glyph: "chevron", tone: "service" },
  waitlisted: { frame: "diamond", glyph: "bars", tone: "service" },
  accepted: { frame: "diamond", glyph: "tick", tone: "kept" },
  enrolled: { frame: "diamond", glyph: "tick", tone: "kept", filled: true },
  not_selected: { frame: "circle", glyph: "bar", tone: "ended" },
  withdrawn: { frame: "circle", glyph: "arrowBack", tone: "ended" },
  offer_declined: { frame: "circle", glyph: "bars", tone: "ended" },
  offer_lapsed: { frame: "circle", glyph: "clock", tone: "ended" },
  not_submitted: { frame: "circle", glyph: "exclamation", tone: "ended" },
  cohort_cancelled: { frame: "circle", glyph: "pause", tone: "ended" },
  ineligible: { frame: "circle", glyph: "slash", tone: "refused" },
  consent_refused: { frame: "circle", glyph: "cross", tone: "refused" },
  offer_withdrawn: { frame: "circle", glyph: "halfSlash", tone: "refused" },
};

/** The mark of each state of a participation. */
export const ENROLMENT_DRAWINGS: Record<EnrolmentState, MarkDrawing> = {
  active: { frame: "diamond", glyph: "tick", tone: "kept", filled: true },
  suspended: { frame: "diamond", glyph: "bars", tone: "service" },
  completed: { frame: "diamond", glyph: "tick", tone: "kept" },
  deferred: { frame: "diamond", glyph: "pause", tone: "kept" },
  not_completed: { frame: "circle", glyph: "bar", tone: "ended" },
  left: { frame: "circle", glyph: "arrowBack", tone: "ended" },
  removed: { frame: "circle", glyph: "slash", tone: "refused" },
};
