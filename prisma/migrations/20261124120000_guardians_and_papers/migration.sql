-- Two guardians of one minor, what a cohort asks them besides, and consents signed on paper.

ALTER TABLE "profile" ADD COLUMN "second_guardian" BOOLEAN;
ALTER TABLE "guardian" ADD COLUMN "position" SMALLINT DEFAULT 1;
ALTER TYPE "consent_kind" ADD VALUE 'travel';
ALTER TYPE "consent_kind" ADD VALUE 'emergency_care';

CREATE TYPE "paper_consent_state" AS ENUM ('recorded', 'confirmed', 'sent_back', 'overtaken');

CREATE TABLE "emergency_contact" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "guardian_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "emergency_contact_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "paper_consent" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "state" "paper_consent_state" NOT NULL DEFAULT 'recorded',
    "surname" TEXT NOT NULL,
    "given_name" TEXT NOT NULL,
    "relation" TEXT NOT NULL,
    "signed_on" DATE NOT NULL,
    "language" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "contact_name" TEXT,
    "contact_phone" TEXT,
    "file_name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "paper_consent_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "consent" ADD COLUMN "paper_consent_id" UUID;

CREATE UNIQUE INDEX "emergency_contact_application_id_guardian_id_key" ON "emergency_contact"("application_id", "guardian_id");
CREATE UNIQUE INDEX "paper_consent_storage_key_key" ON "paper_consent"("storage_key");
CREATE INDEX "paper_consent_application_id_idx" ON "paper_consent"("application_id");

ALTER TABLE "emergency_contact" ADD CONSTRAINT "emergency_contact_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "emergency_contact" ADD CONSTRAINT "emergency_contact_guardian_id_fkey" FOREIGN KEY ("guardian_id") REFERENCES "guardian"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "paper_consent" ADD CONSTRAINT "paper_consent_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "paper_consent" ADD CONSTRAINT "paper_consent_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "paper_consent" ADD CONSTRAINT "paper_consent_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "consent" ADD CONSTRAINT "consent_paper_consent_id_fkey" FOREIGN KEY ("paper_consent_id") REFERENCES "paper_consent"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- ------------------------------------------------------------------------------------------------- what SQL must enforce

ALTER TABLE guardian ADD CONSTRAINT guardian_position CHECK (position BETWEEN 1 AND 2);

-- One paper of an application waits at a time, and never for whoever entered it.
CREATE UNIQUE INDEX paper_consent_waiting ON paper_consent (application_id) WHERE state = 'recorded';
ALTER TABLE paper_consent ADD CONSTRAINT paper_consent_second_person
  CHECK (decided_by_id IS NULL OR decided_by_id <> recorded_by_id);
ALTER TABLE paper_consent ADD CONSTRAINT paper_consent_decided CHECK (
  (state IN ('confirmed', 'sent_back')) = (decided_by_id IS NOT NULL)
  AND (state <> 'recorded') = (decided_at IS NOT NULL)
  AND (state = 'sent_back') = (reason IS NOT NULL)
);
