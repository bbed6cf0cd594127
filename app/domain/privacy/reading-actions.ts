/** What staff do to a person's file that the person is told of: the actions of the audit trail that only read. */
export const READING_ACTIONS = [
  "read_application",
  "read_candidate",
  "read_file",
  "read_paper_scan",
  "read_review",
] as const;

export type ReadingAction = (typeof READING_ACTIONS)[number];
