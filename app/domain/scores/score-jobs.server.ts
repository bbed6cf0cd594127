import type { Tx } from "~/platform/db.server";
import { enqueueJob } from "~/platform/jobs.server";

export const CALIBRATE_SCORES = "calibrate_scores";
export const RECOMPUTE_SCORES = "recompute_scores";

/** Seconds in which several reviews are handed in before all calibrated scores are computed anew, once for them all. */
const GATHERING_SECONDS = 5;

/** Has a cohort's calibrated scores computed anew: each review tells something about its reviewer's severity. */
export function askCalibration(tx: Tx, cohortId: string): Promise<void> {
  const key = `${CALIBRATE_SCORES}:${cohortId}`;
  return enqueueJob(tx, CALIBRATE_SCORES, { cohortId }, { key, afterSeconds: GATHERING_SECONDS });
}

/**
 * Has every score of a cohort computed anew after its criteria or its formula were corrected: by a job, because whoever
 * corrects a plan holds the cohort's row, and applications are locked before it everywhere.
 */
export function askRecomputing(tx: Tx, cohortId: string): Promise<void> {
  return enqueueJob(tx, RECOMPUTE_SCORES, { cohortId }, { key: `${RECOMPUTE_SCORES}:${cohortId}` });
}
