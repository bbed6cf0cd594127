-- CreateEnum
CREATE TYPE "erasure_cause" AS ENUM ('unconsented');

-- AlterTable
ALTER TABLE "application" ADD COLUMN     "erased_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "erasure" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "cause" "erasure_cause" NOT NULL,
    "removed" JSONB NOT NULL,
    "erased_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "erasure_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "erasure_application_id_key" ON "erasure"("application_id");

-- AddForeignKey
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;




-- ------------------------------------------------------------------------------------------------- what SQL must enforce

-- What the clock looks for each minute.
CREATE INDEX application_unreceived ON application (status_changed_at) WHERE received_at IS NULL AND erased_at IS NULL;
ALTER TABLE application ADD CONSTRAINT application_erased_is_empty
  CHECK (erased_at IS NULL OR (answers = '{}'::jsonb AND num_nonnulls(surname, given_name, patronymic, fin_lookup) = 0));

CREATE TRIGGER erasure_append_only BEFORE UPDATE OR DELETE ON erasure FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER erasure_no_truncate BEFORE TRUNCATE ON erasure FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What happened stays as it was written; the words somebody wrote about it may be taken out, and nothing else changed.
CREATE FUNCTION refuse_all_but_taking_out_words() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.note IS NULL AND to_jsonb(NEW) - 'note' = to_jsonb(OLD) - 'note' THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER application_event_append_only ON application_event;
CREATE TRIGGER application_event_append_only BEFORE UPDATE OR DELETE ON application_event
  FOR EACH ROW EXECUTE FUNCTION refuse_all_but_taking_out_words();

DO $$
DECLARE writer text;
BEGIN
  FOR writer IN SELECT DISTINCT grantee FROM information_schema.role_table_grants
    WHERE table_schema = 'public' AND table_name = 'application_event' AND privilege_type = 'INSERT' AND grantee <> current_user
  LOOP
    EXECUTE format('GRANT UPDATE (note) ON application_event TO %I', writer);
    EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON erasure FROM %I', writer);
  END LOOP;
END $$;
