import { table } from "./data-map-entry";

/** Programmes, cohorts, texts, places and rules: the same for everybody. */
export const MAP_OF_OFFERS = {
  programme: table("nobody", {
    offer: "code slug position participation motif name short_name summary description benefits steps defaults",
    pointer: "id owner_unit_id",
    counter: "published_at version",
  }),
  cohort: table("nobody", {
    offer: [
      "code name state opens_at closes_at results_on starts_on ends_on confirm_first_offers_by promote_until",
      "waiting_list_size offer_valid_working_days appeal_working_days answer_by_working_days guardian_consent_under",
      "guardian_lapse_days language_of_work mode free stipend eligibility completion kind_rules unit_confirms",
      "keep_waiting_allowed announced_at cancelled_at cancel_reason created_at",
    ].join(" "),
    pointer: "id programme_id venue_unit_id cloned_from_id",
    counter: "version",
  }),
  reference_counter: table("nobody", { counter: "last", pointer: "cohort_id" }),
  form_version: table("nobody", {
    offer: "number content published_at reason created_at",
    pointer: "id cohort_id",
    counter: "revision",
    seal: "sha256",
  }),
  cohort_stage: table("nobody", {
    offer: "position key kind name starts_at ends_at weight settings",
    pointer: "id cohort_id rubric_id",
  }),
  selection_plan: table("nobody", {
    offer: "number content locked_at reason",
    staffWork: "locked_by_id",
    pointer: "id cohort_id",
    seal: "sha256",
  }),
  rubric: table("nobody", { offer: "key content", counter: "version", pointer: "id programme_id" }),
  text_document: table("nobody", { offer: "key version kind content valid_from", pointer: "id", seal: "sha256" }),
  decision_reason: table("nobody", { offer: "key position outcomes text details_required sensitive retired_at" }),
  setting: table("nobody", { offer: "key value valid_from reason", staffWork: "set_by_id", pointer: "id" }),
  unit: table("nobody", {
    offer: "code position name kind region_code hosts_interns hosts_volunteers is_venue service_areas",
    pointer: "id parent_id",
  }),
  unit_place: table("nobody", {
    offer: "key title description requirements vetting number position",
    pointer: "id cohort_id unit_id",
  }),
  seat_reservation: table("nobody", {
    offer: "key name number condition release_on released_at",
    pointer: "id cohort_id",
  }),
  seat: table("nobody", { offer: "number retired_at", pointer: "id cohort_id unit_place_id reservation_id" }),
  translation_check: table("nobody", {
    machinery: "entity path language checked_at",
    staffWork: "checked_by_id",
    pointer: "entity_id",
    seal: "source_sha256",
  }),
  text_draft: table("nobody", { offer: "key content", staffWork: "updated_by_id", counter: "version updated_at" }),
  region: table("nobody", { offer: "code position name kind parent_code economic_region selectable" }),
  holiday: table("nobody", {
    offer: "rule key name month_day on_date worked_instead substitute_on_weekend estimated",
    pointer: "id",
  }),
} as const;
