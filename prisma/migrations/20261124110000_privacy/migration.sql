-- What people can ask about their own data: to read and have them, to have them corrected, to object, to have them erased;
-- and the notices and records of erasures that come by themselves.

-- CreateEnum
CREATE TYPE "privacy_request_kind" AS ENUM ('correct', 'object', 'erase');

-- CreateEnum
CREATE TYPE "privacy_request_state" AS ENUM ('asked', 'agreed', 'granted', 'refused', 'withdrawn');

-- CreateEnum
CREATE TYPE "data_export_state" AS ENUM ('asked', 'ready', 'expired');

-- AlterEnum
ALTER TYPE "erasure_cause" ADD VALUE 'retention';
ALTER TYPE "erasure_cause" ADD VALUE 'requested';

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "erased_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "erasure" ADD COLUMN     "person_id" UUID,
ALTER COLUMN "application_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "retention_notice" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "application_id" UUID,
    "told_at" TIMESTAMPTZ(3) NOT NULL,
    "erase_from" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "retention_notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "privacy_request" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "privacy_request_kind" NOT NULL,
    "state" "privacy_request_state" NOT NULL DEFAULT 'asked',
    "text" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "answer_by" TIMESTAMPTZ(3) NOT NULL,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "answer" TEXT,
    "second_by_id" UUID,
    "second_at" TIMESTAMPTZ(3),
    "sent_back" TEXT,
    "kept" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "privacy_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "data_export" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "state" "data_export_state" NOT NULL DEFAULT 'asked',
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "ready_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "storage_key" TEXT NOT NULL,
    "bytes" INTEGER,
    "sha256" TEXT,

    CONSTRAINT "data_export_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "erasure_person_id_key" ON "erasure"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "retention_notice_application_id_key" ON "retention_notice"("application_id");

-- CreateIndex
CREATE INDEX "retention_notice_person_id_idx" ON "retention_notice"("person_id");

-- CreateIndex
CREATE INDEX "privacy_request_person_id_asked_at_idx" ON "privacy_request"("person_id", "asked_at");

-- CreateIndex
CREATE INDEX "privacy_request_state_answer_by_idx" ON "privacy_request"("state", "answer_by");

-- CreateIndex
CREATE UNIQUE INDEX "data_export_storage_key_key" ON "data_export"("storage_key");

-- CreateIndex
CREATE INDEX "data_export_person_id_asked_at_idx" ON "data_export"("person_id", "asked_at");

-- CreateIndex
CREATE INDEX "data_export_state_expires_at_idx" ON "data_export"("state", "expires_at");

-- AddForeignKey
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "retention_notice" ADD CONSTRAINT "retention_notice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "retention_notice" ADD CONSTRAINT "retention_notice_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "privacy_request" ADD CONSTRAINT "privacy_request_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "data_export" ADD CONSTRAINT "data_export_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ------------------------------------------------------------------------------------------------- what SQL must enforce

-- An erasure is of one application or of one account.
ALTER TABLE erasure ADD CONSTRAINT erasure_of_one CHECK (num_nonnulls(application_id, person_id) = 1);

-- One notice of an account, one request of a kind and one export of a person are open at a time.
CREATE UNIQUE INDEX retention_notice_account ON retention_notice (person_id) WHERE application_id IS NULL;
CREATE UNIQUE INDEX privacy_request_open ON privacy_request (person_id, kind) WHERE state IN ('asked', 'agreed');
CREATE UNIQUE INDEX data_export_gathering ON data_export (person_id) WHERE state = 'asked';

-- Nobody confirms an erasure they agreed to themselves, and nothing is done without both.
ALTER TABLE privacy_request ADD CONSTRAINT privacy_request_second_person
  CHECK (second_by_id IS NULL OR second_by_id <> answered_by_id);
ALTER TABLE privacy_request ADD CONSTRAINT privacy_request_answered CHECK (
  CASE state
    WHEN 'agreed' THEN kind = 'erase' AND num_nulls(answered_by_id, answered_at, answer) = 0 AND second_at IS NULL
    WHEN 'granted' THEN num_nulls(answered_by_id, answered_at, answer) = 0
      AND (kind <> 'erase' OR num_nulls(second_by_id, second_at) = 0)
    WHEN 'refused' THEN num_nulls(answered_by_id, answered_at, answer) = 0
    ELSE second_at IS NULL
  END
);
ALTER TABLE data_export ADD CONSTRAINT data_export_ready
  CHECK ((state = 'asked') = (ready_at IS NULL) AND num_nulls(ready_at, expires_at, bytes, sha256) IN (0, 4));

-- What the clock looks for: applications that ended and are not erased, by the moment they ended.
CREATE INDEX application_ended ON application (status_changed_at) WHERE erased_at IS NULL;

-- Words may be taken out of what is otherwise immutable, when they are erased: never anything else changed.
CREATE OR REPLACE FUNCTION refuse_released_decision() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF OLD.released_at IS NULL THEN RETURN coalesce(NEW, OLD); END IF;
  IF TG_OP = 'UPDATE' AND num_nonnulls(NEW.reason_details, NEW.advice) = 0
     AND to_jsonb(NEW) - 'reason_details' - 'advice' = to_jsonb(OLD) - 'reason_details' - 'advice' THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'decision % is released and immutable', OLD.id USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER enrolment_event_append_only ON enrolment_event;
CREATE TRIGGER enrolment_event_append_only BEFORE UPDATE OR DELETE ON enrolment_event
  FOR EACH ROW EXECUTE FUNCTION refuse_all_but_taking_out_words();
DO $$
DECLARE writer text;
BEGIN
  FOR writer IN SELECT DISTINCT grantee FROM information_schema.role_table_grants
    WHERE table_schema = 'public' AND table_name = 'enrolment_event' AND privilege_type = 'INSERT' AND grantee <> current_user
  LOOP
    EXECUTE format('GRANT UPDATE (note) ON enrolment_event TO %I', writer);
  END LOOP;
END $$;
