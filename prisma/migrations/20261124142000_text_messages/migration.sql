-- Text messages, the codes they carry, and phone numbers that were shown to be somebody's own.

CREATE TYPE "phone_code_purpose" AS ENUM ('confirm', 'recover');

ALTER TABLE "profile" ADD COLUMN "phone_confirmed_at" TIMESTAMPTZ(3);

CREATE TABLE "phone_code" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "purpose" "phone_code_purpose" NOT NULL,
    "phone" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "phone_code_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "text_message" (
    "id" UUID NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "to_sealed" BYTEA NOT NULL,
    "data_sealed" BYTEA NOT NULL,
    "state" "outbox_state" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "text_message_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "phone_code_expires_at_idx" ON "phone_code"("expires_at");
CREATE UNIQUE INDEX "phone_code_person_id_purpose_key" ON "phone_code"("person_id", "purpose");
CREATE UNIQUE INDEX "text_message_idempotency_key_key" ON "text_message"("idempotency_key");
CREATE INDEX "text_message_person_id_idx" ON "text_message"("person_id");
CREATE INDEX "text_message_created_at_idx" ON "text_message"("created_at");

ALTER TABLE "phone_code" ADD CONSTRAINT "phone_code_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "text_message" ADD CONSTRAINT "text_message_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ------------------------------------------------------------------------------------------------- what SQL must enforce

-- A confirmed number belongs to one account; numbers that are merely written down may stand in many profiles.
CREATE UNIQUE INDEX profile_confirmed_phone ON profile (phone) WHERE phone_confirmed_at IS NOT NULL;
ALTER TABLE profile ADD CONSTRAINT profile_phone_confirmed CHECK (phone_confirmed_at IS NULL OR phone IS NOT NULL);

-- Whoever writes another number into a profile, and wherever: that one nobody has confirmed.
CREATE FUNCTION forget_confirmed_phone() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  NEW.phone_confirmed_at := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER profile_phone_changed BEFORE UPDATE OF phone ON profile
  FOR EACH ROW WHEN (NEW.phone IS DISTINCT FROM OLD.phone) EXECUTE FUNCTION forget_confirmed_phone();

ALTER TABLE phone_code ENABLE ROW LEVEL SECURITY;
CREATE POLICY phone_code_wall ON phone_code USING ((SELECT app_is_portal())
  OR person_id = (SELECT app_person()));
ALTER TABLE text_message ENABLE ROW LEVEL SECURITY;
CREATE POLICY text_message_wall ON text_message USING ((SELECT app_is_portal())
  OR person_id = (SELECT app_person()));
