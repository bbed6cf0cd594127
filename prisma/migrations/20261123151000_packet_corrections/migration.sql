-- Decision packets to the end: a second person's word row by row, and corrections of what was released.

ALTER TYPE "decision_outcome" ADD VALUE 'reopen';

ALTER TABLE "decision" ADD COLUMN     "approved_sha256" TEXT,
ADD COLUMN     "extra_seat" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "decision_packet" ADD COLUMN     "rejected_at" TIMESTAMPTZ(3),
ADD COLUMN     "rejected_by_id" UUID,
ADD COLUMN     "rejection" TEXT;

ALTER TABLE decision ADD CONSTRAINT decision_extra_seat CHECK (NOT extra_seat OR outcome = 'offer');
ALTER TABLE decision_packet
  ADD CONSTRAINT decision_packet_rejected CHECK ((rejected_at IS NULL) = (rejection IS NULL) AND (rejected_at IS NULL) = (rejected_by_id IS NULL)),
  ADD CONSTRAINT decision_packet_approved CHECK ((approved_at IS NULL) = (approved_by_id IS NULL) AND (approved_at IS NULL) = (approved_sha256 IS NULL)),
  ADD CONSTRAINT decision_packet_correction CHECK (corrects_id IS NULL OR reason IS NOT NULL);

-- One packet collects a cohort's decisions; corrections stand beside it.
DROP INDEX decision_packet_collecting_once;
CREATE UNIQUE INDEX decision_packet_collecting_once ON decision_packet (cohort_id) WHERE state = 'collecting' AND corrects_id IS NULL;
