-- One action on many applications: what was asked, and what became of each row.

CREATE TABLE "bulk_run" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "words" JSONB NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_run_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "bulk_row" (
    "run_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "skipped" JSONB,

    CONSTRAINT "bulk_row_pkey" PRIMARY KEY ("run_id","application_id")
);

CREATE INDEX "bulk_run_cohort_id_asked_at_idx" ON "bulk_run"("cohort_id", "asked_at");
CREATE INDEX "bulk_row_application_id_idx" ON "bulk_row"("application_id");

ALTER TABLE "bulk_run" ADD CONSTRAINT "bulk_run_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "bulk_row" ADD CONSTRAINT "bulk_row_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "bulk_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "bulk_row" ADD CONSTRAINT "bulk_row_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE bulk_run ADD CONSTRAINT bulk_run_order CHECK (finished_at IS NULL OR finished_at >= asked_at);
ALTER TABLE bulk_row ADD CONSTRAINT bulk_row_skipped CHECK (skipped IS NULL OR settled_at IS NOT NULL);

-- The rows of a run that are still to be done, in their order.
CREATE INDEX bulk_row_left ON bulk_row (run_id, position) WHERE settled_at IS NULL;
