import { recordReadingOnce } from "~/domain/audit/record-reading-once.server";
import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";
import { CANDIDATE_ANSWERS, CANDIDATE_PROFILE } from "./candidate-fields";

/** Writes that a supervisor read about a person who is to come. */
export function recordCandidateReading(tx: Tx, now: Date, viewer: Viewer, placementId: string): Promise<void> {
  const fields = [...CANDIDATE_PROFILE, ...CANDIDATE_ANSWERS];
  return recordReadingOnce(tx, now, viewer, {
    action: "read_candidate",
    entity: "placement",
    entityId: placementId,
    fields,
  });
}
