/** Name of the job that carries out a bulk run; its payload is { runId }. */
export const BULK_RUN = "bulk_run";
