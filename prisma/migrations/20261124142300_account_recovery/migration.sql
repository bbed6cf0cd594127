-- Recovery of an account whose mail address is lost.

CREATE TYPE "account_recovery_way" AS ENUM ('phone', 'desk');
CREATE TYPE "account_recovery_state" AS ENUM ('begun', 'asked', 'agreed', 'waiting', 'done', 'refused', 'stopped', 'lapsed');

CREATE TABLE "account_recovery" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "way" "account_recovery_way" NOT NULL,
    "state" "account_recovery_state" NOT NULL DEFAULT 'begun',
    "person_id" UUID,
    "language" TEXT NOT NULL,
    "old_email" TEXT NOT NULL,
    "new_email" TEXT NOT NULL,
    "surname" TEXT,
    "given_name" TEXT,
    "birth_date" DATE,
    "token_hash" TEXT NOT NULL,
    "link_expires_at" TIMESTAMPTZ(3) NOT NULL,
    "answer_token_hash" TEXT,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "answer" TEXT,
    "second_by_id" UUID,
    "second_at" TIMESTAMPTZ(3),
    "changes_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_recovery_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "account_recovery_number_key" ON "account_recovery"("number");
CREATE UNIQUE INDEX "account_recovery_token_hash_key" ON "account_recovery"("token_hash");
CREATE UNIQUE INDEX "account_recovery_answer_token_hash_key" ON "account_recovery"("answer_token_hash");
CREATE INDEX "account_recovery_person_id_idx" ON "account_recovery"("person_id");
CREATE INDEX "account_recovery_changes_at_idx" ON "account_recovery"("changes_at");
CREATE INDEX "account_recovery_link_expires_at_idx" ON "account_recovery"("link_expires_at");
ALTER TABLE "account_recovery" ADD CONSTRAINT "account_recovery_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- ------------------------------------------------------------------------------------------------- what SQL must enforce

-- One new address waits for an account at a time.
CREATE UNIQUE INDEX account_recovery_waiting ON account_recovery (person_id) WHERE state = 'waiting';

-- No account gets a new address without an answer of it, a time to wait, and, at the Service, somebody who checked; two are two.
ALTER TABLE account_recovery ADD CONSTRAINT account_recovery_second_person
  CHECK (second_by_id IS NULL OR second_by_id <> answered_by_id);
ALTER TABLE account_recovery ADD CONSTRAINT account_recovery_steps CHECK (
  CASE WHEN state IN ('waiting', 'done') THEN num_nulls(person_id, asked_at, changes_at, answer_token_hash) = 0
      AND (way = 'phone' OR num_nulls(answered_by_id, answered_at) = 0)
    WHEN state = 'agreed' THEN way = 'desk' AND num_nulls(person_id, asked_at, answered_by_id, answered_at) = 0
    WHEN state = 'asked' THEN way = 'desk' AND asked_at IS NOT NULL
    ELSE true END
);
ALTER TABLE account_recovery ADD CONSTRAINT account_recovery_typed
  CHECK (way = 'desk' OR num_nonnulls(surname, given_name, birth_date) = 0);

ALTER TABLE account_recovery ENABLE ROW LEVEL SECURITY;
CREATE POLICY account_recovery_wall ON account_recovery USING ((SELECT app_is_portal())
  OR person_id = (SELECT app_person())
  OR (SELECT app_has_role('administrator') OR app_has_role('head_of_programme')));
