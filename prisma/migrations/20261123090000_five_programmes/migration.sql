-- All five programmes: minors and their guardians, tracks, deferral, promotion by place, authoring.

-- DropForeignKey
ALTER TABLE "unit_place" DROP CONSTRAINT "unit_place_unit_id_fkey";

-- AlterTable
ALTER TABLE "application" ADD COLUMN     "consent_lapses_at" TIMESTAMPTZ(3),
ADD COLUMN     "deferred_from_id" UUID,
ADD COLUMN     "excluded_place_ids" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "kept_waiting_at" TIMESTAMPTZ(3),
ADD COLUMN     "received_at" TIMESTAMPTZ(3),
ADD COLUMN     "returned_at" TIMESTAMPTZ(3),
ADD COLUMN     "wished_place_ids" UUID[] DEFAULT ARRAY[]::UUID[];

-- AlterTable
ALTER TABLE "cohort" ADD COLUMN     "cancel_reason" JSONB,
ADD COLUMN     "cancelled_at" TIMESTAMPTZ(3),
ADD COLUMN     "cloned_from_id" UUID,
ADD COLUMN     "keep_waiting_allowed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "unit_confirms" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "enrolment" ADD COLUMN     "reason_details" TEXT,
ADD COLUMN     "removal_asked_at" TIMESTAMPTZ(3),
ADD COLUMN     "removal_asked_by_id" UUID,
ADD COLUMN     "removal_details" TEXT,
ADD COLUMN     "removal_reason_keys" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "form_version" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "guardian_link" ADD COLUMN     "reminded_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "placement" ADD COLUMN     "answer_due_on" DATE,
ADD COLUMN     "answered_by_id" UUID,
ADD COLUMN     "reason_details" TEXT;

-- AlterTable
ALTER TABLE "programme" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "unit_place" ADD COLUMN     "position" INTEGER NOT NULL DEFAULT 0,
ALTER COLUMN "unit_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "waitlist_move" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "from_rank" INTEGER NOT NULL,
    "to_rank" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "agreed" BOOLEAN,

    CONSTRAINT "waitlist_move_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "call_alert" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "notified_at" TIMESTAMPTZ(3),
    "stopped_at" TIMESTAMPTZ(3),

    CONSTRAINT "call_alert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "translation_check" (
    "entity" TEXT NOT NULL,
    "entity_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "source_sha256" TEXT NOT NULL,
    "checked_by_id" UUID,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "translation_check_pkey" PRIMARY KEY ("entity","entity_id","path","language")
);

-- CreateTable
CREATE TABLE "text_draft" (
    "key" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "updated_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "text_draft_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "enrolment_event" (
    "id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "from_state" "enrolment_state",
    "to_state" "enrolment_state" NOT NULL,
    "actor" "actor_kind" NOT NULL,
    "actor_person_id" UUID,
    "second_person_id" UUID,
    "reason_keys" TEXT[],
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "enrolment_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "waitlist_move_cohort_id_asked_at_idx" ON "waitlist_move"("cohort_id", "asked_at");

-- CreateIndex
CREATE INDEX "waitlist_move_application_id_idx" ON "waitlist_move"("application_id");

-- CreateIndex
CREATE UNIQUE INDEX "call_alert_token_hash_key" ON "call_alert"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "call_alert_cohort_id_email_key" ON "call_alert"("cohort_id", "email");

-- CreateIndex
CREATE INDEX "enrolment_event_enrolment_id_at_idx" ON "enrolment_event"("enrolment_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "application_deferred_from_id_key" ON "application"("deferred_from_id");

-- CreateIndex
CREATE INDEX "application_status_consent_lapses_at_idx" ON "application"("status", "consent_lapses_at");

-- CreateIndex
CREATE INDEX "application_status_returned_until_idx" ON "application"("status", "returned_until");

-- AddForeignKey
ALTER TABLE "cohort" ADD CONSTRAINT "cohort_cloned_from_id_fkey" FOREIGN KEY ("cloned_from_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_place" ADD CONSTRAINT "unit_place_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waitlist_move" ADD CONSTRAINT "waitlist_move_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waitlist_move" ADD CONSTRAINT "waitlist_move_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_alert" ADD CONSTRAINT "call_alert_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_deferred_from_id_fkey" FOREIGN KEY ("deferred_from_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment_event" ADD CONSTRAINT "enrolment_event_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- --------------------------------------------------------------------------------------------- what stood before this

UPDATE application SET received_at = submitted_at WHERE submitted_at IS NOT NULL;
UPDATE cohort SET unit_confirms = true FROM programme
  WHERE programme.id = cohort.programme_id AND programme.participation = 'placement';

-- Staff's lists read what has reached the Service, not what a minor has submitted and no guardian has agreed to.
DROP INDEX application_by_surname;
DROP INDEX application_by_submission;
CREATE INDEX application_by_surname ON application (cohort_id, surname COLLATE "az-x-icu", given_name COLLATE "az-x-icu", id)
  WHERE received_at IS NOT NULL;
CREATE INDEX application_by_submission ON application (cohort_id, rank_at DESC, id DESC) WHERE received_at IS NOT NULL;

-- -------------------------------------------------------------------------------------------------- ranges and dates

-- A draft may hold dates that contradict each other while it is being written; nothing else may.
ALTER TABLE cohort
  DROP CONSTRAINT cohort_call_order,
  DROP CONSTRAINT cohort_term_order,
  DROP CONSTRAINT cohort_start_after_call,
  ADD CONSTRAINT cohort_call_order CHECK (state = 'draft' OR opens_at < closes_at),
  ADD CONSTRAINT cohort_term_order CHECK (state = 'draft' OR starts_on <= ends_on),
  ADD CONSTRAINT cohort_start_after_call CHECK (state = 'draft' OR closes_at <= (starts_on::timestamp AT TIME ZONE 'Asia/Baku')),
  ADD CONSTRAINT cohort_cancelled CHECK ((state = 'cancelled') = (cancelled_at IS NOT NULL)),
  ADD CONSTRAINT cohort_version CHECK (version >= 0);
ALTER TABLE application
  ADD CONSTRAINT application_received CHECK (received_at IS NULL OR received_at >= submitted_at),
  ADD CONSTRAINT application_awaiting_consent CHECK (status <> 'awaiting_consent' OR (consent_lapses_at IS NOT NULL AND received_at IS NULL)),
  ADD CONSTRAINT application_with_the_service CHECK (
    status IN ('draft', 'awaiting_consent', 'consent_refused', 'not_submitted', 'withdrawn', 'cohort_cancelled') OR received_at IS NOT NULL);
ALTER TABLE enrolment
  ADD CONSTRAINT enrolment_removal_asked CHECK ((removal_asked_by_id IS NULL) = (removal_asked_at IS NULL)),
  ADD CONSTRAINT enrolment_ended CHECK ((state IN ('active', 'suspended')) = (ended_at IS NULL));
ALTER TABLE enrolment_event
  ADD CONSTRAINT enrolment_event_second_person CHECK (second_person_id IS DISTINCT FROM actor_person_id OR second_person_id IS NULL),
  ADD CONSTRAINT enrolment_removal_by_two CHECK (to_state <> 'removed' OR second_person_id IS NOT NULL);
ALTER TABLE waitlist_move
  ADD CONSTRAINT waitlist_move_ranks CHECK (from_rank > 0 AND to_rank > 0),
  ADD CONSTRAINT waitlist_move_answered CHECK ((answered_by_id IS NULL) = (answered_at IS NULL) AND (answered_at IS NULL) = (agreed IS NULL)),
  ADD CONSTRAINT waitlist_move_second_person CHECK (answered_by_id IS DISTINCT FROM asked_by_id OR answered_by_id IS NULL);
ALTER TABLE call_alert ADD CONSTRAINT call_alert_language CHECK (language IN ('az', 'en', 'ru'));
ALTER TABLE translation_check ADD CONSTRAINT translation_check_language CHECK (language IN ('en', 'ru'));

-- One open request to move somebody, one live link per application.
CREATE UNIQUE INDEX waitlist_move_open_once ON waitlist_move (application_id) WHERE answered_at IS NULL;
CREATE UNIQUE INDEX guardian_link_live_once ON guardian_link (application_id, guardian_id) WHERE revoked_at IS NULL AND used_at IS NULL;

CREATE TRIGGER enrolment_event_append_only BEFORE UPDATE OR DELETE ON enrolment_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER seat_reservation_public AFTER INSERT OR UPDATE OR DELETE ON seat_reservation FOR EACH STATEMENT EXECUTE FUNCTION ring_public_data();
