/**
 * What staff do to a person's file that the person is told of: the actions of the audit trail that only read, and the
 * beginning of an operator's help.
 */
export const READING_ACTIONS = [
  "assist_open",
  "read_application",
  "read_candidate",
  "read_file",
  "read_identity_number",
  "read_paper_scan",
  "read_review",
] as const;

export type ReadingAction = (typeof READING_ACTIONS)[number];
