-- CreateTable
CREATE TABLE "audit_link" (
    "position" BIGINT NOT NULL,
    "entry_id" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,
    "chained_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_link_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "audit_unchained" (
    "entry_id" BIGINT NOT NULL,

    CONSTRAINT "audit_unchained_pkey" PRIMARY KEY ("entry_id")
);

-- CreateTable
CREATE TABLE "audit_check" (
    "id" UUID NOT NULL,
    "asked_by_id" UUID,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "checked" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "head" TEXT,
    "finished_at" TIMESTAMPTZ(3),
    "fault" JSONB,
    "unchained" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "audit_check_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "audit_link_entry_id_key" ON "audit_link"("entry_id");

-- CreateIndex
CREATE INDEX "audit_check_asked_at_idx" ON "audit_check"("asked_at");

-- CreateIndex
CREATE INDEX "audit_entry_action_id_idx" ON "audit_entry"("action", "id");

-- AddForeignKey
ALTER TABLE "audit_link" ADD CONSTRAINT "audit_link_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "audit_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_unchained" ADD CONSTRAINT "audit_unchained_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "audit_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_check" ADD CONSTRAINT "audit_check_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- ------------------------------------------------------------------------------------------------- what SQL must enforce

ALTER TABLE audit_link
  ADD CONSTRAINT audit_link_position CHECK (position > 0),
  ADD CONSTRAINT audit_link_hash CHECK (hash ~ '^[0-9a-f]{64}$');
ALTER TABLE audit_check ADD CONSTRAINT audit_check_counts CHECK (checked >= 0 AND total >= 0 AND unchained >= 0);

CREATE TRIGGER audit_link_append_only BEFORE UPDATE OR DELETE ON audit_link FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_link_no_truncate BEFORE TRUNCATE ON audit_link FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER application_event_no_truncate BEFORE TRUNCATE ON application_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER enrolment_event_no_truncate BEFORE TRUNCATE ON enrolment_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Whoever writes a line cannot leave it out of the chain. By statement: many lines cost one more insert.
CREATE FUNCTION wait_for_chain() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  INSERT INTO audit_unchained (entry_id) SELECT id FROM written;
  RETURN NULL;
END $$;
CREATE TRIGGER audit_entry_waits AFTER INSERT ON audit_entry REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION wait_for_chain();
INSERT INTO audit_unchained (entry_id) SELECT id FROM audit_entry;

-- The application may write the trail and read it. The triggers above hold the owner back too, as long as they stand.
DO $$
DECLARE trail text; reader text;
BEGIN
  FOREACH trail IN ARRAY ARRAY['audit_entry', 'audit_link', 'application_event', 'enrolment_event'] LOOP
    FOR reader IN SELECT DISTINCT grantee FROM information_schema.role_table_grants
      WHERE table_schema = 'public' AND table_name = trail AND grantee <> current_user AND grantee <> 'PUBLIC'
    LOOP
      EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %I FROM %I', trail, reader);
    END LOOP;
  END LOOP;
END $$;
