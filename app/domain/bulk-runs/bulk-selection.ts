import type { StaffListQuery } from "~/domain/applications/staff-list-query";

/** Which applications of a cohort are meant: the ticked ones, all that a list shows, or those a run has done. */
export type BulkSelection = { references: string[] } | { query: StaffListQuery } | { run: string };

/** The most applications of one run. */
export const BULK_MOST = 5000;

/** Up to so many are done while the browser waits; more are a job with a progress bar. */
export const BULK_AT_ONCE = 50;
