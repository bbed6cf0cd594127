/** Name of the job that ends what is live in a cancelled cohort; its payload is { cohortId }. */
export const END_CANCELLED = "end_cancelled_cohort";
