/** Before whom a row stands besides the portal itself. */
export type Sight =
  /** Whose it is, those who run the cohort, and whoever the application was given to. */
  | "application"
  /** Whose it is, and whoever may read an application of theirs. */
  | "person"
  /** As a person; administrators and auditors too, and staff of colleagues. */
  | "account"
  /** Those who run the cohort. */
  | "cohort"
  /** Those who run the cohort, and whoever the application was given to. */
  | "judged"
  /** Its reviewer, and those who run the cohort. */
  | "reviewer"
  /** Whose it is, and all staff. */
  | "staff"
  /** Whose it is, and administrators. */
  | "administered"
  /** Whose it is, and those who answer for the whole house. */
  | "answered"
  /** Whose it is, and nobody else. */
  | "own"
  /** Nobody. */
  | "portal";

/** The tables of the second wall (docs/adr/0017): a row that is none of one's own is not there. */
export const WALLED: Record<string, Sight> = {
  application: "application",
  submission: "application",
  application_event: "application",
  consent: "application",
  emergency_contact: "application",
  guardian_link: "application",
  paper_consent: "application",
  offer_condition: "application",
  seat_hold: "application",
  stage_entry: "application",
  test_sitting: "application",
  test_extra_time: "application",
  test_result: "application",
  interview_booking: "application",
  appeal: "application",
  erasure: "application",
  stored_file: "application",
  enrolment: "application",
  enrolment_event: "application",
  placement: "application",
  assistance: "application",
  outbox_message: "application",
  profile: "person",
  guardian: "person",
  person: "account",
  app_user: "account",
  role_grant: "staff",
  initial_check: "cohort",
  decision_packet: "cohort",
  stage_score: "cohort",
  waitlist_move: "cohort",
  promotion: "cohort",
  clock_hold: "cohort",
  bulk_run: "cohort",
  bulk_row: "cohort",
  test_import: "cohort",
  assignment_run: "cohort",
  decision: "judged",
  review: "reviewer",
  conflict_of_interest: "reviewer",
  app_session: "administered",
  credential: "own",
  authenticator_app: "administered",
  known_device: "administered",
  passkey: "administered",
  recovery_code: "administered",
  staff_invitation: "administered",
  privacy_request: "answered",
  account_recovery: "answered",
  data_export: "own",
  retention_notice: "own",
  account_merge: "own",
  phone_code: "own",
  text_message: "own",
  call_alert: "own",
  verification: "portal",
  rate_limit: "portal",
};

/** Tables that name people and have no wall, each with why. */
export const UNWALLED: Record<string, string> = {
  audit_entry:
    "names fields and numbers, never values; written by everybody, changed by nobody, read by auditors through one query",
  audit_check: "says who asked for a check of the audit trail",
  interview_panelist: "says which member of staff sits on a panel",
  stage_reviewer: "says which member of staff reviews in a stage",
};
