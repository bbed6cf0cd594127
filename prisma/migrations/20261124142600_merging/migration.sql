-- Two accounts of one person become one.

ALTER TYPE "erasure_cause" ADD VALUE 'merged';

ALTER TABLE "person" ADD COLUMN "merged_into_id" UUID;
ALTER TABLE "person" ADD CONSTRAINT "person_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "account_merge" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "other_person_id" UUID NOT NULL,
    "token_hash" TEXT,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "proved_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_merge_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "account_merge_token_hash_key" ON "account_merge"("token_hash");
CREATE INDEX "account_merge_person_id_idx" ON "account_merge"("person_id");
CREATE INDEX "account_merge_other_person_id_idx" ON "account_merge"("other_person_id");
CREATE INDEX "account_merge_expires_at_idx" ON "account_merge"("expires_at");
ALTER TABLE "account_merge" ADD CONSTRAINT "account_merge_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "account_merge" ADD CONSTRAINT "account_merge_other_person_id_fkey" FOREIGN KEY ("other_person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ------------------------------------------------------------------------------------------------- what SQL must enforce

-- Nobody is merged into themselves, into somebody who was merged away, or while their account is open.
ALTER TABLE account_merge ADD CONSTRAINT account_merge_two CHECK (person_id <> other_person_id);
ALTER TABLE account_merge ADD CONSTRAINT account_merge_proved CHECK (done_at IS NULL OR proved_at IS NOT NULL);
ALTER TABLE person ADD CONSTRAINT person_merged CHECK (merged_into_id IS NULL OR (erased_at IS NOT NULL AND merged_into_id <> id));
CREATE UNIQUE INDEX account_merge_open ON account_merge (person_id) WHERE done_at IS NULL;

ALTER TABLE account_merge ENABLE ROW LEVEL SECURITY;
CREATE POLICY account_merge_wall ON account_merge USING ((SELECT app_is_portal())
  OR person_id = (SELECT app_person()));
