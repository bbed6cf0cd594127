import { table } from "./data-map-entry";

/** Reviews, tests and interviews. */
export const MAP_OF_SELECTION = {
  stage_reviewer: table("nobody", {
    staffWork: "person_id most added_by_id added_at removed_at",
    pointer: "stage_id",
  }),
  assignment_run: table("nobody", {
    proceedings: "explanation",
    staffWork: "started_by_id",
    pointer: "id stage_id",
    machinery: "at assigned",
    seal: "input_sha256",
  }),
  conflict_of_interest: table("application", {
    proceedings: "kind declared_at",
    deliberation: "reason",
    staffWork: "reviewer_id declared_by_id",
    pointer: "id application_id",
  }),
  review: table("application", {
    proceedings: "state purpose scores confidence total saved_at submitted_at ended_at",
    deliberation: "comment advice end_reason",
    staffWork: "reviewer_id assigned_by_id assigned_at",
    pointer: "id stage_id application_id run_id",
    counter: "version",
  }),
  stage_score: table("application", {
    result: "total computed_at",
    proceedings: "count deviation gap calibrated",
    pointer: "application_id stage_id",
  }),
  test_sitting: table("application", {
    answers: "answers",
    course: "started_at ends_at saved_at finished_at",
    proceedings: "seed paper",
    pointer: "id stage_id application_id",
    counter: "version",
  }),
  test_extra_time: table("application", {
    course: "minutes granted_at superseded_at",
    health: "reason",
    staffWork: "granted_by_id",
    pointer: "id stage_id application_id",
  }),
  test_result: table("application", {
    result: "percent source recorded_at superseded_at",
    outcome: "reason",
    staffWork: "recorded_by_id",
    pointer: "id stage_id application_id import_id",
  }),
  test_import: table("nobody", {
    proceedings: "table verdicts",
    staffWork: "file_name uploaded_by_id applied_by_id",
    pointer: "id stage_id",
    machinery: "mapping uploaded_at applied_at",
  }),
  test_question: table("nobody", {
    offer: "key text options correct topic retired_at",
    staffWork: "created_by_id",
    pointer: "id programme_id",
    counter: "version created_at",
  }),
  interview_slot: table("nobody", {
    offer: "starts_at ends_at capacity place link created_at cancelled_at",
    staffWork: "created_by_id",
    pointer: "id stage_id unit_id",
    counter: "version",
  }),
  interview_panelist: table("nobody", { staffWork: "person_id", pointer: "slot_id" }),
  interview_booking: table("application", {
    course: "booked_at booked_by cancelled_at cancelled_for attended reminded_at",
    pointer: "id slot_id stage_id application_id",
    counter: "number",
  }),
} as const;
