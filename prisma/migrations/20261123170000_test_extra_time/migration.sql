-- Extra time in a test for those who need adjustments; a change is a new row, the one it replaces stays.

CREATE TABLE "test_extra_time" (
    "id" UUID NOT NULL,
    "stage_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "minutes" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "granted_by_id" UUID NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "test_extra_time_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "test_extra_time_stage_id_idx" ON "test_extra_time"("stage_id");
CREATE INDEX "test_extra_time_application_id_idx" ON "test_extra_time"("application_id");

ALTER TABLE "test_extra_time" ADD CONSTRAINT "test_extra_time_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "cohort_stage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "test_extra_time" ADD CONSTRAINT "test_extra_time_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE UNIQUE INDEX test_extra_time_in_force ON test_extra_time (stage_id, application_id) WHERE superseded_at IS NULL;
ALTER TABLE test_extra_time ADD CONSTRAINT test_extra_time_minutes CHECK (minutes BETWEEN 0 AND 240);
