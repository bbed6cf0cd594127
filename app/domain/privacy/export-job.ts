/** Name of the job that gathers a person's data; its payload is { exportId }. */
export const GATHER_DATA = "gather_data";
