-- Fair selection: stages and their locked plans, reviewers and their reviews, tests, interviews, appeals, holds.

-- CreateEnum
CREATE TYPE "stage_entry_cause" AS ENUM ('clock', 'hand', 'verb');

-- CreateEnum
CREATE TYPE "conflict_kind" AS ENUM ('declared', 'same_unit', 'same_school', 'same_family', 'own_guardian');

-- CreateEnum
CREATE TYPE "review_state" AS ENUM ('assigned', 'submitted', 'declined', 'abstained', 'taken_back');

-- CreateEnum
CREATE TYPE "review_purpose" AS ENUM ('regular', 'third', 'panel');

-- CreateEnum
CREATE TYPE "test_result_source" AS ENUM ('entered', 'imported', 'online');

-- CreateEnum
CREATE TYPE "appeal_state" AS ENUM ('lodged', 'upheld', 'dismissed', 'withdrawn');

-- AlterTable
ALTER TABLE "decision" ADD COLUMN     "score" DECIMAL(6,3);

-- AlterTable
ALTER TABLE "decision_packet" ADD COLUMN     "approved_sha256" TEXT,
ADD COLUMN     "corrects_id" UUID,
ADD COLUMN     "proposal" JSONB,
ADD COLUMN     "reason" TEXT;

-- CreateTable
CREATE TABLE "selection_plan" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "locked_at" TIMESTAMPTZ(3) NOT NULL,
    "locked_by_id" UUID,
    "reason" TEXT,

    CONSTRAINT "selection_plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stage_entry" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "stage_id" UUID NOT NULL,
    "cause" "stage_entry_cause" NOT NULL,
    "moved_by_id" UUID,
    "reason" TEXT,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "left_at" TIMESTAMPTZ(3),

    CONSTRAINT "stage_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stage_reviewer" (
    "stage_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "most" INTEGER,
    "added_by_id" UUID,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "stage_reviewer_pkey" PRIMARY KEY ("stage_id","person_id")
);

-- CreateTable
CREATE TABLE "assignment_run" (
    "id" UUID NOT NULL,
    "stage_id" UUID NOT NULL,
    "started_by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "input_sha256" TEXT NOT NULL,
    "assigned" INTEGER NOT NULL,
    "explanation" JSONB NOT NULL,

    CONSTRAINT "assignment_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conflict_of_interest" (
    "id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "kind" "conflict_kind" NOT NULL DEFAULT 'declared',
    "reason" TEXT NOT NULL,
    "declared_by_id" UUID NOT NULL,
    "declared_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conflict_of_interest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" UUID NOT NULL,
    "stage_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "state" "review_state" NOT NULL DEFAULT 'assigned',
    "purpose" "review_purpose" NOT NULL DEFAULT 'regular',
    "run_id" UUID,
    "assigned_by_id" UUID,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL,
    "scores" JSONB NOT NULL DEFAULT '{}',
    "confidence" INTEGER,
    "comment" TEXT,
    "advice" TEXT,
    "total" DECIMAL(6,3),
    "version" INTEGER NOT NULL DEFAULT 0,
    "saved_at" TIMESTAMPTZ(3),
    "submitted_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stage_score" (
    "application_id" UUID NOT NULL,
    "stage_id" UUID NOT NULL,
    "total" DECIMAL(6,3),
    "count" INTEGER NOT NULL DEFAULT 0,
    "deviation" DECIMAL(6,3),
    "gap" DECIMAL(6,3),
    "calibrated" DECIMAL(6,3),
    "computed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stage_score_pkey" PRIMARY KEY ("application_id","stage_id")
);

-- CreateTable
CREATE TABLE "test_question" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "text" JSONB NOT NULL,
    "options" JSONB NOT NULL,
    "correct" TEXT[],
    "topic" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "test_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "test_sitting" (
    "id" UUID NOT NULL,
    "stage_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "seed" TEXT NOT NULL,
    "paper" JSONB NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 0,
    "saved_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "test_sitting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "test_result" (
    "id" UUID NOT NULL,
    "stage_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "percent" DECIMAL(6,3) NOT NULL,
    "source" "test_result_source" NOT NULL,
    "import_id" UUID,
    "recorded_by_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "test_result_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "test_import" (
    "id" UUID NOT NULL,
    "stage_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "table" JSONB NOT NULL,
    "mapping" JSONB NOT NULL DEFAULT '{}',
    "verdicts" JSONB NOT NULL DEFAULT '[]',
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "applied_by_id" UUID,
    "applied_at" TIMESTAMPTZ(3),

    CONSTRAINT "test_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "interview_slot" (
    "id" UUID NOT NULL,
    "stage_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "capacity" INTEGER NOT NULL DEFAULT 1,
    "unit_id" UUID,
    "place" JSONB,
    "link" TEXT,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "interview_slot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "interview_panelist" (
    "slot_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "interview_panelist_pkey" PRIMARY KEY ("slot_id","person_id")
);

-- CreateTable
CREATE TABLE "interview_booking" (
    "id" UUID NOT NULL,
    "slot_id" UUID NOT NULL,
    "stage_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "booked_at" TIMESTAMPTZ(3) NOT NULL,
    "booked_by" "actor_kind" NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),
    "cancelled_for" TEXT,
    "attended" BOOLEAN,
    "reminded_at" TIMESTAMPTZ(3),

    CONSTRAINT "interview_booking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appeal" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "state" "appeal_state" NOT NULL DEFAULT 'lodged',
    "against" "application_status" NOT NULL,
    "text" TEXT NOT NULL,
    "lodged_at" TIMESTAMPTZ(3) NOT NULL,
    "answer_by" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "answer" TEXT,
    "remedy" "application_status",
    "corrected_rank" INTEGER,

    CONSTRAINT "appeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clock_hold" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "application_id" UUID,
    "subject" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "was_due_at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "held_by_id" UUID NOT NULL,
    "held_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "clock_hold_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "selection_plan_cohort_id_number_key" ON "selection_plan"("cohort_id", "number");

-- CreateIndex
CREATE INDEX "stage_entry_stage_id_idx" ON "stage_entry"("stage_id");

-- CreateIndex
CREATE INDEX "stage_entry_application_id_idx" ON "stage_entry"("application_id");

-- CreateIndex
CREATE INDEX "stage_reviewer_person_id_idx" ON "stage_reviewer"("person_id");

-- CreateIndex
CREATE INDEX "assignment_run_stage_id_at_idx" ON "assignment_run"("stage_id", "at");

-- CreateIndex
CREATE INDEX "conflict_of_interest_application_id_idx" ON "conflict_of_interest"("application_id");

-- CreateIndex
CREATE UNIQUE INDEX "conflict_of_interest_reviewer_id_application_id_key" ON "conflict_of_interest"("reviewer_id", "application_id");

-- CreateIndex
CREATE INDEX "review_reviewer_id_state_idx" ON "review"("reviewer_id", "state");

-- CreateIndex
CREATE INDEX "review_application_id_idx" ON "review"("application_id");

-- CreateIndex
CREATE INDEX "review_run_id_idx" ON "review"("run_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_stage_id_application_id_reviewer_id_key" ON "review"("stage_id", "application_id", "reviewer_id");

-- CreateIndex
CREATE INDEX "stage_score_stage_id_total_idx" ON "stage_score"("stage_id", "total");

-- CreateIndex
CREATE UNIQUE INDEX "test_question_programme_id_key_key" ON "test_question"("programme_id", "key");

-- CreateIndex
CREATE INDEX "test_sitting_finished_at_ends_at_idx" ON "test_sitting"("finished_at", "ends_at");

-- CreateIndex
CREATE UNIQUE INDEX "test_sitting_stage_id_application_id_key" ON "test_sitting"("stage_id", "application_id");

-- CreateIndex
CREATE INDEX "test_result_stage_id_idx" ON "test_result"("stage_id");

-- CreateIndex
CREATE INDEX "test_result_application_id_idx" ON "test_result"("application_id");

-- CreateIndex
CREATE INDEX "test_result_import_id_idx" ON "test_result"("import_id");

-- CreateIndex
CREATE INDEX "test_import_stage_id_uploaded_at_idx" ON "test_import"("stage_id", "uploaded_at");

-- CreateIndex
CREATE INDEX "interview_slot_stage_id_starts_at_idx" ON "interview_slot"("stage_id", "starts_at");

-- CreateIndex
CREATE INDEX "interview_slot_unit_id_idx" ON "interview_slot"("unit_id");

-- CreateIndex
CREATE INDEX "interview_panelist_person_id_idx" ON "interview_panelist"("person_id");

-- CreateIndex
CREATE INDEX "interview_booking_slot_id_idx" ON "interview_booking"("slot_id");

-- CreateIndex
CREATE INDEX "interview_booking_stage_id_idx" ON "interview_booking"("stage_id");

-- CreateIndex
CREATE INDEX "interview_booking_application_id_idx" ON "interview_booking"("application_id");

-- CreateIndex
CREATE UNIQUE INDEX "appeal_application_id_key" ON "appeal"("application_id");

-- CreateIndex
CREATE INDEX "appeal_state_answer_by_idx" ON "appeal"("state", "answer_by");

-- CreateIndex
CREATE INDEX "clock_hold_cohort_id_subject_idx" ON "clock_hold"("cohort_id", "subject");

-- CreateIndex
CREATE INDEX "clock_hold_application_id_idx" ON "clock_hold"("application_id");

-- AddForeignKey
ALTER TABLE "selection_plan" ADD CONSTRAINT "selection_plan_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_entry" ADD CONSTRAINT "stage_entry_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_entry" ADD CONSTRAINT "stage_entry_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "cohort_stage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_packet" ADD CONSTRAINT "decision_packet_corrects_id_fkey" FOREIGN KEY ("corrects_id") REFERENCES "decision_packet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_reviewer" ADD CONSTRAINT "stage_reviewer_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "cohort_stage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_reviewer" ADD CONSTRAINT "stage_reviewer_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_run" ADD CONSTRAINT "assignment_run_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "cohort_stage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_of_interest" ADD CONSTRAINT "conflict_of_interest_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_of_interest" ADD CONSTRAINT "conflict_of_interest_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "cohort_stage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "assignment_run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_score" ADD CONSTRAINT "stage_score_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_score" ADD CONSTRAINT "stage_score_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "cohort_stage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "test_question" ADD CONSTRAINT "test_question_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "test_sitting" ADD CONSTRAINT "test_sitting_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "cohort_stage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "test_sitting" ADD CONSTRAINT "test_sitting_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "test_result" ADD CONSTRAINT "test_result_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "cohort_stage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "test_result" ADD CONSTRAINT "test_result_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "test_result" ADD CONSTRAINT "test_result_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "test_import"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "test_import" ADD CONSTRAINT "test_import_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "cohort_stage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview_slot" ADD CONSTRAINT "interview_slot_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "cohort_stage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview_slot" ADD CONSTRAINT "interview_slot_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview_panelist" ADD CONSTRAINT "interview_panelist_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "interview_slot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview_panelist" ADD CONSTRAINT "interview_panelist_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview_booking" ADD CONSTRAINT "interview_booking_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "interview_slot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview_booking" ADD CONSTRAINT "interview_booking_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "cohort_stage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview_booking" ADD CONSTRAINT "interview_booking_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clock_hold" ADD CONSTRAINT "clock_hold_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clock_hold" ADD CONSTRAINT "clock_hold_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE SET NULL ON UPDATE CASCADE;



-- -------------------------------------------------------------------------------------------------- what can be counted

-- An application is in one stage at a time.
CREATE UNIQUE INDEX stage_entry_open_once ON stage_entry (application_id) WHERE left_at IS NULL;
-- One result in force per application and test, one interview time, one candidate per number of a slot.
CREATE UNIQUE INDEX test_result_in_force ON test_result (stage_id, application_id) WHERE superseded_at IS NULL;
CREATE UNIQUE INDEX interview_booking_live_once ON interview_booking (stage_id, application_id) WHERE cancelled_at IS NULL;
CREATE UNIQUE INDEX interview_booking_live_number ON interview_booking (slot_id, number) WHERE cancelled_at IS NULL;
-- One hold in force per subject and application, or per subject of a whole cohort.
CREATE UNIQUE INDEX clock_hold_live_once ON clock_hold (cohort_id, subject, application_id) NULLS NOT DISTINCT WHERE ended_at IS NULL;
-- A reviewer's queue, and what counts for a score.
CREATE INDEX review_queue ON review (reviewer_id, stage_id, assigned_at, id) WHERE state = 'assigned';
CREATE INDEX review_counting ON review (stage_id, application_id) WHERE state = 'submitted';

-- -------------------------------------------------------------------------------------------------- ranges and dates

ALTER TABLE selection_plan
  ADD CONSTRAINT selection_plan_number CHECK (number > 0),
  ADD CONSTRAINT selection_plan_reason CHECK (number = 1 OR reason IS NOT NULL);
ALTER TABLE stage_entry
  ADD CONSTRAINT stage_entry_order CHECK (left_at >= entered_at),
  ADD CONSTRAINT stage_entry_by_hand CHECK (cause <> 'hand' OR (moved_by_id IS NOT NULL AND reason IS NOT NULL));
ALTER TABLE stage_reviewer ADD CONSTRAINT stage_reviewer_most CHECK (most > 0);
ALTER TABLE review
  ADD CONSTRAINT review_total CHECK (total BETWEEN 0 AND 100),
  ADD CONSTRAINT review_confidence CHECK (confidence BETWEEN 1 AND 3),
  ADD CONSTRAINT review_submitted CHECK (state <> 'submitted' OR (submitted_at IS NOT NULL AND total IS NOT NULL)),
  ADD CONSTRAINT review_ended CHECK ((state IN ('declined', 'abstained', 'taken_back')) = (ended_at IS NOT NULL)),
  ADD CONSTRAINT review_end_reason CHECK (state NOT IN ('declined', 'abstained') OR end_reason IS NOT NULL);
ALTER TABLE stage_score
  ADD CONSTRAINT stage_score_total CHECK (total BETWEEN 0 AND 100),
  ADD CONSTRAINT stage_score_count CHECK (count >= 0),
  ADD CONSTRAINT stage_score_spread CHECK (deviation >= 0 AND gap >= 0);
ALTER TABLE decision ADD CONSTRAINT decision_score CHECK (score BETWEEN 0 AND 100);
ALTER TABLE test_question ADD CONSTRAINT test_question_correct CHECK (cardinality(correct) > 0);
ALTER TABLE test_sitting
  ADD CONSTRAINT test_sitting_order CHECK (ends_at > started_at AND finished_at >= started_at);
ALTER TABLE test_result
  ADD CONSTRAINT test_result_percent CHECK (percent BETWEEN 0 AND 100),
  ADD CONSTRAINT test_result_import CHECK ((source = 'imported') = (import_id IS NOT NULL)),
  ADD CONSTRAINT test_result_by CHECK (source = 'online' OR recorded_by_id IS NOT NULL);
ALTER TABLE test_import ADD CONSTRAINT test_import_applied CHECK ((applied_by_id IS NULL) = (applied_at IS NULL));
ALTER TABLE interview_slot
  ADD CONSTRAINT interview_slot_order CHECK (ends_at > starts_at),
  ADD CONSTRAINT interview_slot_capacity CHECK (capacity > 0);
ALTER TABLE interview_booking
  ADD CONSTRAINT interview_booking_number CHECK (number > 0),
  ADD CONSTRAINT interview_booking_cancelled CHECK ((cancelled_at IS NULL) = (cancelled_for IS NULL));
ALTER TABLE appeal
  ADD CONSTRAINT appeal_decided CHECK ((state IN ('upheld', 'dismissed')) = (decided_by_id IS NOT NULL) AND (decided_by_id IS NULL) = (decided_at IS NULL)),
  ADD CONSTRAINT appeal_remedy CHECK ((state = 'upheld') = (remedy IS NOT NULL)),
  ADD CONSTRAINT appeal_rank CHECK (corrected_rank > 0);
ALTER TABLE clock_hold ADD CONSTRAINT clock_hold_later CHECK (until > was_due_at);

-- ------------------------------------------------------------------------------------------ what is written once stays

CREATE TRIGGER selection_plan_append_only BEFORE UPDATE OR DELETE ON selection_plan FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER assignment_run_append_only BEFORE UPDATE OR DELETE ON assignment_run FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A released packet is immutable: a correction is a new packet.
CREATE FUNCTION refuse_released_packet() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF OLD.state = 'released' THEN
    RAISE EXCEPTION 'packet % is released and immutable', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER decision_packet_released_stays BEFORE UPDATE OR DELETE ON decision_packet FOR EACH ROW EXECUTE FUNCTION refuse_released_packet();
CREATE FUNCTION refuse_released_decision() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF OLD.released_at IS NOT NULL THEN
    RAISE EXCEPTION 'decision % is released and immutable', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER decision_released_stays BEFORE UPDATE OR DELETE ON decision FOR EACH ROW EXECUTE FUNCTION refuse_released_decision();

-- A submitted review is read only.
CREATE FUNCTION refuse_submitted_review() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF OLD.state = 'submitted' AND (NEW.scores, NEW.total, NEW.reviewer_id, NEW.application_id, NEW.stage_id, NEW.submitted_at)
     IS DISTINCT FROM (OLD.scores, OLD.total, OLD.reviewer_id, OLD.application_id, OLD.stage_id, OLD.submitted_at) THEN
    RAISE EXCEPTION 'review % is submitted', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER review_submitted_stays BEFORE UPDATE ON review FOR EACH ROW EXECUTE FUNCTION refuse_submitted_review();

-- What a public page tells of a finished selection.
CREATE TRIGGER selection_plan_public AFTER INSERT ON selection_plan FOR EACH STATEMENT EXECUTE FUNCTION ring_public_data();
CREATE TRIGGER appeal_public AFTER INSERT OR UPDATE OR DELETE ON appeal FOR EACH STATEMENT EXECUTE FUNCTION ring_public_data();
