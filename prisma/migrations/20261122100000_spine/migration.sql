-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "role" AS ENUM ('reviewer', 'trainer', 'coordinator', 'head_of_programme', 'unit_supervisor', 'union_coordinator', 'enquiry_operator', 'administrator', 'auditor');

-- CreateEnum
CREATE TYPE "consent_kind" AS ENUM ('participation', 'data_processing', 'images', 'health_data', 'union_sharing', 'truth_declaration', 'internship_conditions');

-- CreateEnum
CREATE TYPE "participation_kind" AS ENUM ('course', 'volunteering', 'event', 'placement');

-- CreateEnum
CREATE TYPE "cohort_state" AS ENUM ('draft', 'announced', 'selecting', 'confirmed', 'running', 'completed', 'archived', 'cancelled');

-- CreateEnum
CREATE TYPE "stage_kind" AS ENUM ('initial_check', 'form_review', 'test', 'interview', 'matching', 'decision');

-- CreateEnum
CREATE TYPE "application_status" AS ENUM ('draft', 'awaiting_consent', 'submitted', 'returned', 'in_review', 'shortlisted', 'waitlisted', 'offered', 'accepted', 'enrolled', 'offer_declined', 'offer_lapsed', 'offer_withdrawn', 'not_selected', 'ineligible', 'consent_refused', 'withdrawn', 'not_submitted', 'cohort_cancelled');

-- CreateEnum
CREATE TYPE "actor_kind" AS ENUM ('applicant', 'guardian', 'coordinator', 'head', 'packet', 'seat_engine', 'supervisor', 'clock');

-- CreateEnum
CREATE TYPE "decision_outcome" AS ENUM ('shortlist', 'offer', 'waitlist', 'not_select');

-- CreateEnum
CREATE TYPE "packet_state" AS ENUM ('collecting', 'approved', 'scheduled', 'releasing', 'released', 'cancelled');

-- CreateEnum
CREATE TYPE "enrolment_state" AS ENUM ('active', 'suspended', 'completed', 'not_completed', 'left', 'removed', 'deferred');

-- CreateEnum
CREATE TYPE "placement_state" AS ENUM ('proposed', 'accepted_by_unit', 'refused_by_unit', 'agreement_sent', 'active', 'completed', 'ended_early', 'no_show');

-- CreateEnum
CREATE TYPE "holiday_rule" AS ENUM ('fixed', 'movable', 'swap');

-- CreateEnum
CREATE TYPE "file_state" AS ENUM ('ready', 'waiting_for_scan', 'refused');

-- CreateEnum
CREATE TYPE "outbox_state" AS ENUM ('queued', 'sent', 'dead');

-- CreateEnum
CREATE TYPE "audit_actor" AS ENUM ('person', 'guardian', 'system');

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'az',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "person_id" UUID,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "app_session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "app_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credential" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "password" TEXT,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "programme_id" UUID,
    "cohort_id" UUID,
    "unit_id" UUID,
    "granted_by_id" UUID,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "profile" (
    "person_id" UUID NOT NULL,
    "surname" TEXT,
    "given_name" TEXT,
    "patronymic" TEXT,
    "sex" TEXT,
    "birth_date" DATE,
    "citizenship" TEXT,
    "doc_type" TEXT,
    "doc_number_sealed" BYTEA,
    "doc_number_lookup" TEXT,
    "fin_sealed" BYTEA,
    "fin_lookup" TEXT,
    "phone" TEXT,
    "region_code" TEXT,
    "address" TEXT,
    "postal_code" TEXT,
    "education_status" TEXT,
    "education_level" TEXT,
    "institution" TEXT,
    "specialty" TEXT,
    "study_year" INTEGER,
    "study_form" TEXT,
    "gpa" DECIMAL(5,2),
    "graduation_year" INTEGER,
    "languages" JSONB NOT NULL DEFAULT '[]',
    "needs_adjustments" BOOLEAN,
    "adjustments_details" TEXT,
    "adjustments_consent" BOOLEAN,
    "unfinished" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "profile_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "guardian" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "surname" TEXT NOT NULL,
    "given_name" TEXT NOT NULL,
    "relation" TEXT NOT NULL,
    "phone" TEXT,
    "email" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "guardian_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "guardian_link" (
    "id" UUID NOT NULL,
    "guardian_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "guardian_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "kind" "consent_kind" NOT NULL,
    "guardian_id" UUID,
    "text_document_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "text_sha256" TEXT NOT NULL,
    "given" BOOLEAN NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "participation" "participation_kind" NOT NULL,
    "owner_unit_id" UUID,
    "motif" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "short_name" JSONB NOT NULL,
    "summary" JSONB NOT NULL,
    "description" JSONB NOT NULL,
    "benefits" JSONB NOT NULL,
    "steps" JSONB NOT NULL,
    "defaults" JSONB NOT NULL DEFAULT '{}',
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cohort" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "state" "cohort_state" NOT NULL,
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "results_on" DATE NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "confirm_first_offers_by" TIMESTAMPTZ(3),
    "promote_until" TIMESTAMPTZ(3),
    "waiting_list_size" INTEGER NOT NULL,
    "offer_valid_working_days" INTEGER NOT NULL,
    "appeal_working_days" INTEGER NOT NULL,
    "answer_by_working_days" INTEGER NOT NULL,
    "guardian_consent_under" INTEGER NOT NULL DEFAULT 18,
    "guardian_lapse_days" INTEGER NOT NULL DEFAULT 3,
    "venue_unit_id" UUID,
    "language_of_work" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "free" BOOLEAN NOT NULL DEFAULT true,
    "stipend" BOOLEAN NOT NULL DEFAULT false,
    "eligibility" JSONB NOT NULL,
    "completion" JSONB NOT NULL,
    "kind_rules" JSONB NOT NULL DEFAULT '{}',
    "announced_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cohort_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reference_counter" (
    "cohort_id" UUID NOT NULL,
    "last" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "reference_counter_pkey" PRIMARY KEY ("cohort_id")
);

-- CreateTable
CREATE TABLE "form_version" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "sha256" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "form_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cohort_stage" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "stage_kind" NOT NULL,
    "name" JSONB NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "rubric_id" UUID,
    "weight" INTEGER,
    "settings" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "cohort_stage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rubric" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "programme_id" UUID,
    "content" JSONB NOT NULL,

    CONSTRAINT "rubric_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "text_document" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "text_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision_reason" (
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "outcomes" TEXT[],
    "text" JSONB NOT NULL,
    "details_required" BOOLEAN NOT NULL DEFAULT false,
    "sensitive" BOOLEAN NOT NULL DEFAULT false,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "decision_reason_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "setting" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "set_by_id" UUID,
    "reason" TEXT,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "parent_id" UUID,
    "name" JSONB NOT NULL,
    "kind" TEXT NOT NULL,
    "region_code" TEXT NOT NULL,
    "hosts_interns" BOOLEAN NOT NULL DEFAULT false,
    "hosts_volunteers" BOOLEAN NOT NULL DEFAULT false,
    "is_venue" BOOLEAN NOT NULL DEFAULT false,
    "service_areas" TEXT[],

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_place" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "description" JSONB,
    "requirements" JSONB NOT NULL DEFAULT '[]',
    "vetting" BOOLEAN NOT NULL DEFAULT false,
    "number" INTEGER NOT NULL,

    CONSTRAINT "unit_place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seat_reservation" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "number" INTEGER NOT NULL,
    "condition" JSONB NOT NULL,
    "release_on" DATE,
    "released_at" TIMESTAMPTZ(3),

    CONSTRAINT "seat_reservation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seat" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "unit_place_id" UUID,
    "reservation_id" UUID,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "seat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seat_hold" (
    "id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "held_at" TIMESTAMPTZ(3) NOT NULL,
    "released_at" TIMESTAMPTZ(3),
    "released_by" TEXT,

    CONSTRAINT "seat_hold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "promotion" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "queue" JSONB NOT NULL,
    "passed_over" JSONB NOT NULL,
    "reply_by" TIMESTAMPTZ(3) NOT NULL,
    "promoted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "promotion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "cohort_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "status" "application_status" NOT NULL DEFAULT 'draft',
    "status_changed_at" TIMESTAMPTZ(3) NOT NULL,
    "language" TEXT NOT NULL,
    "form_version_id" UUID NOT NULL,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "answers_version" INTEGER NOT NULL DEFAULT 0,
    "answers_saved_at" TIMESTAMPTZ(3),
    "submitted_at" TIMESTAMPTZ(3),
    "rank_at" TIMESTAMPTZ(3),
    "answer_by" TIMESTAMPTZ(3),
    "returned_until" TIMESTAMPTZ(3),
    "returned_questions" TEXT[],
    "return_note" TEXT,
    "stage_key" TEXT,
    "score" DECIMAL(6,3),
    "waitlist_rank" INTEGER,
    "offered_at" TIMESTAMPTZ(3),
    "offer_lapses_at" TIMESTAMPTZ(3),
    "reason_keys" TEXT[],
    "reason_details" TEXT,
    "advice" TEXT,
    "surname" TEXT,
    "given_name" TEXT,
    "patronymic" TEXT,
    "latin_name" TEXT,
    "sex" TEXT,
    "region_code" TEXT,
    "education_level" TEXT,
    "education_status" TEXT,
    "study_year" INTEGER,
    "citizenship" TEXT,
    "fin_lookup" TEXT,
    "documents_expected" INTEGER NOT NULL DEFAULT 0,
    "documents_present" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "form_version_id" UUID NOT NULL,
    "profile" JSONB NOT NULL,
    "answers" JSONB NOT NULL,
    "language" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_event" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "from_status" "application_status",
    "to_status" "application_status" NOT NULL,
    "actor" "actor_kind" NOT NULL,
    "actor_person_id" UUID,
    "reason_keys" TEXT[],
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "application_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "initial_check" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "findings" JSONB NOT NULL,
    "checked_by_id" UUID NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "initial_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision_packet" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "packet_state" NOT NULL DEFAULT 'collecting',
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "approved_by_id" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "release_by_id" UUID,
    "release_at" TIMESTAMPTZ(3),
    "released_at" TIMESTAMPTZ(3),

    CONSTRAINT "decision_packet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL,
    "packet_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "outcome" "decision_outcome" NOT NULL,
    "from_status" "application_status" NOT NULL,
    "rank" INTEGER,
    "unit_place_id" UUID,
    "reason_keys" TEXT[],
    "reason_details" TEXT,
    "advice" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "released_at" TIMESTAMPTZ(3),
    "skipped" TEXT,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offer_condition" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "due_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "met_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),

    CONSTRAINT "offer_condition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enrolment" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "state" "enrolment_state" NOT NULL DEFAULT 'active',
    "enrolled_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "reason_keys" TEXT[],

    CONSTRAINT "enrolment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "placement" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "unit_place_id" UUID NOT NULL,
    "state" "placement_state" NOT NULL DEFAULT 'proposed',
    "reason_keys" TEXT[],
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "starts_on" DATE,
    "ends_on" DATE,

    CONSTRAINT "placement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "region" (
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" JSONB NOT NULL,
    "kind" TEXT NOT NULL,
    "parent_code" TEXT,
    "economic_region" TEXT,
    "selectable" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "region_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "holiday" (
    "id" UUID NOT NULL,
    "rule" "holiday_rule" NOT NULL,
    "key" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "month_day" TEXT,
    "on_date" DATE,
    "worked_instead" DATE,
    "substitute_on_weekend" BOOLEAN NOT NULL DEFAULT false,
    "estimated" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "holiday_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "application_id" UUID,
    "question_key" TEXT,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "state" "file_state" NOT NULL DEFAULT 'ready',
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_message" (
    "id" UUID NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "to_address" TEXT NOT NULL,
    "person_id" UUID,
    "application_id" UUID,
    "data" JSONB NOT NULL,
    "state" "outbox_state" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "message_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "send_after" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" "audit_actor" NOT NULL,
    "actor_person_id" UUID,
    "action" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_id" TEXT NOT NULL,
    "fields" TEXT[],
    "reason" TEXT,
    "request_id" TEXT,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clock" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "offset_seconds" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "clock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "app_user_person_id_key" ON "app_user"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "app_session_token_hash_key" ON "app_session"("token_hash");

-- CreateIndex
CREATE INDEX "app_session_user_id_idx" ON "app_session"("user_id");

-- CreateIndex
CREATE INDEX "app_session_expires_at_idx" ON "app_session"("expires_at");

-- CreateIndex
CREATE INDEX "credential_user_id_idx" ON "credential"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "credential_provider_id_account_id_key" ON "credential"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE INDEX "verification_expires_at_idx" ON "verification"("expires_at");

-- CreateIndex
CREATE INDEX "role_grant_person_id_idx" ON "role_grant"("person_id");

-- CreateIndex
CREATE INDEX "profile_fin_lookup_idx" ON "profile"("fin_lookup");

-- CreateIndex
CREATE INDEX "profile_doc_number_lookup_idx" ON "profile"("doc_number_lookup");

-- CreateIndex
CREATE INDEX "guardian_person_id_idx" ON "guardian"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "guardian_link_token_hash_key" ON "guardian_link"("token_hash");

-- CreateIndex
CREATE INDEX "guardian_link_application_id_idx" ON "guardian_link"("application_id");

-- CreateIndex
CREATE INDEX "consent_application_id_kind_idx" ON "consent"("application_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "programme_code_key" ON "programme"("code");

-- CreateIndex
CREATE UNIQUE INDEX "programme_slug_key" ON "programme"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "cohort_code_key" ON "cohort"("code");

-- CreateIndex
CREATE INDEX "cohort_programme_id_idx" ON "cohort"("programme_id");

-- CreateIndex
CREATE INDEX "cohort_state_closes_at_idx" ON "cohort"("state", "closes_at");

-- CreateIndex
CREATE UNIQUE INDEX "form_version_cohort_id_number_key" ON "form_version"("cohort_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "cohort_stage_cohort_id_key_key" ON "cohort_stage"("cohort_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "cohort_stage_cohort_id_position_key" ON "cohort_stage"("cohort_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "rubric_key_version_key" ON "rubric"("key", "version");

-- CreateIndex
CREATE UNIQUE INDEX "text_document_key_version_key" ON "text_document"("key", "version");

-- CreateIndex
CREATE UNIQUE INDEX "setting_key_valid_from_key" ON "setting"("key", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "unit_code_key" ON "unit"("code");

-- CreateIndex
CREATE INDEX "unit_parent_id_idx" ON "unit"("parent_id");

-- CreateIndex
CREATE INDEX "unit_place_unit_id_idx" ON "unit_place"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "unit_place_cohort_id_key_key" ON "unit_place"("cohort_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "seat_reservation_cohort_id_key_key" ON "seat_reservation"("cohort_id", "key");

-- CreateIndex
CREATE INDEX "seat_unit_place_id_idx" ON "seat"("unit_place_id");

-- CreateIndex
CREATE INDEX "seat_reservation_id_idx" ON "seat"("reservation_id");

-- CreateIndex
CREATE UNIQUE INDEX "seat_cohort_id_number_key" ON "seat"("cohort_id", "number");

-- CreateIndex
CREATE INDEX "seat_hold_seat_id_idx" ON "seat_hold"("seat_id");

-- CreateIndex
CREATE INDEX "seat_hold_application_id_idx" ON "seat_hold"("application_id");

-- CreateIndex
CREATE INDEX "promotion_cohort_id_promoted_at_idx" ON "promotion"("cohort_id", "promoted_at");

-- CreateIndex
CREATE UNIQUE INDEX "application_reference_key" ON "application"("reference");

-- CreateIndex
CREATE INDEX "application_person_id_idx" ON "application"("person_id");

-- CreateIndex
CREATE INDEX "application_cohort_id_status_rank_at_id_idx" ON "application"("cohort_id", "status", "rank_at", "id");

-- CreateIndex
CREATE INDEX "application_cohort_id_fin_lookup_idx" ON "application"("cohort_id", "fin_lookup");

-- CreateIndex
CREATE INDEX "application_status_offer_lapses_at_idx" ON "application"("status", "offer_lapses_at");

-- CreateIndex
CREATE INDEX "application_form_version_id_idx" ON "application"("form_version_id");

-- CreateIndex
CREATE UNIQUE INDEX "submission_application_id_number_key" ON "submission"("application_id", "number");

-- CreateIndex
CREATE INDEX "application_event_application_id_at_idx" ON "application_event"("application_id", "at");

-- CreateIndex
CREATE INDEX "initial_check_application_id_idx" ON "initial_check"("application_id");

-- CreateIndex
CREATE INDEX "decision_packet_state_release_at_idx" ON "decision_packet"("state", "release_at");

-- CreateIndex
CREATE UNIQUE INDEX "decision_packet_cohort_id_number_key" ON "decision_packet"("cohort_id", "number");

-- CreateIndex
CREATE INDEX "decision_application_id_idx" ON "decision"("application_id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_packet_id_application_id_key" ON "decision"("packet_id", "application_id");

-- CreateIndex
CREATE INDEX "offer_condition_application_id_idx" ON "offer_condition"("application_id");

-- CreateIndex
CREATE UNIQUE INDEX "enrolment_application_id_key" ON "enrolment"("application_id");

-- CreateIndex
CREATE INDEX "enrolment_cohort_id_state_idx" ON "enrolment"("cohort_id", "state");

-- CreateIndex
CREATE INDEX "enrolment_person_id_idx" ON "enrolment"("person_id");

-- CreateIndex
CREATE INDEX "placement_unit_place_id_state_idx" ON "placement"("unit_place_id", "state");

-- CreateIndex
CREATE INDEX "placement_person_id_idx" ON "placement"("person_id");

-- CreateIndex
CREATE INDEX "placement_application_id_idx" ON "placement"("application_id");

-- CreateIndex
CREATE UNIQUE INDEX "stored_file_storage_key_key" ON "stored_file"("storage_key");

-- CreateIndex
CREATE INDEX "stored_file_application_id_question_key_idx" ON "stored_file"("application_id", "question_key");

-- CreateIndex
CREATE INDEX "stored_file_person_id_idx" ON "stored_file"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_message_idempotency_key_key" ON "outbox_message"("idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_message_message_id_key" ON "outbox_message"("message_id");

-- CreateIndex
CREATE INDEX "outbox_message_state_send_after_idx" ON "outbox_message"("state", "send_after");

-- CreateIndex
CREATE INDEX "outbox_message_application_id_idx" ON "outbox_message"("application_id");

-- CreateIndex
CREATE INDEX "outbox_message_created_at_idx" ON "outbox_message"("created_at");

-- CreateIndex
CREATE INDEX "audit_entry_entity_entity_id_idx" ON "audit_entry"("entity", "entity_id");

-- CreateIndex
CREATE INDEX "audit_entry_actor_person_id_at_idx" ON "audit_entry"("actor_person_id", "at");

-- AddForeignKey
ALTER TABLE "app_user" ADD CONSTRAINT "app_user_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app_session" ADD CONSTRAINT "app_session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_granted_by_id_fkey" FOREIGN KEY ("granted_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile" ADD CONSTRAINT "profile_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guardian" ADD CONSTRAINT "guardian_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guardian_link" ADD CONSTRAINT "guardian_link_guardian_id_fkey" FOREIGN KEY ("guardian_id") REFERENCES "guardian"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guardian_link" ADD CONSTRAINT "guardian_link_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_guardian_id_fkey" FOREIGN KEY ("guardian_id") REFERENCES "guardian"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_text_document_id_fkey" FOREIGN KEY ("text_document_id") REFERENCES "text_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme" ADD CONSTRAINT "programme_owner_unit_id_fkey" FOREIGN KEY ("owner_unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohort" ADD CONSTRAINT "cohort_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohort" ADD CONSTRAINT "cohort_venue_unit_id_fkey" FOREIGN KEY ("venue_unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reference_counter" ADD CONSTRAINT "reference_counter_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_version" ADD CONSTRAINT "form_version_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohort_stage" ADD CONSTRAINT "cohort_stage_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohort_stage" ADD CONSTRAINT "cohort_stage_rubric_id_fkey" FOREIGN KEY ("rubric_id") REFERENCES "rubric"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rubric" ADD CONSTRAINT "rubric_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_place" ADD CONSTRAINT "unit_place_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_place" ADD CONSTRAINT "unit_place_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_reservation" ADD CONSTRAINT "seat_reservation_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_unit_place_id_fkey" FOREIGN KEY ("unit_place_id") REFERENCES "unit_place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_reservation_id_fkey" FOREIGN KEY ("reservation_id") REFERENCES "seat_reservation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_hold" ADD CONSTRAINT "seat_hold_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_hold" ADD CONSTRAINT "seat_hold_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promotion" ADD CONSTRAINT "promotion_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promotion" ADD CONSTRAINT "promotion_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promotion" ADD CONSTRAINT "promotion_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_form_version_id_fkey" FOREIGN KEY ("form_version_id") REFERENCES "form_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_form_version_id_fkey" FOREIGN KEY ("form_version_id") REFERENCES "form_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_event" ADD CONSTRAINT "application_event_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initial_check" ADD CONSTRAINT "initial_check_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_packet" ADD CONSTRAINT "decision_packet_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_packet_id_fkey" FOREIGN KEY ("packet_id") REFERENCES "decision_packet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer_condition" ADD CONSTRAINT "offer_condition_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_unit_place_id_fkey" FOREIGN KEY ("unit_place_id") REFERENCES "unit_place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE SET NULL ON UPDATE CASCADE;

