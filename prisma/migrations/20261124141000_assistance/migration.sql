-- An operator fills a draft in with the person it belongs to.
CREATE TYPE "assistance_channel" AS ENUM ('present', 'phone');
CREATE TABLE "assistance" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "operator_id" UUID NOT NULL,
    "channel" "assistance_channel" NOT NULL,
    "identity_check" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "agreed_at" TIMESTAMPTZ(3),
    "token_hash" TEXT NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "code_hash" TEXT,
    "code_until" TIMESTAMPTZ(3),
    "code_tries" INTEGER NOT NULL DEFAULT 0,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "assistance_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "assistance_until_check" CHECK ("until" > "opened_at")
);
CREATE UNIQUE INDEX "assistance_token_hash_key" ON "assistance"("token_hash");
CREATE INDEX "assistance_application_id_idx" ON "assistance"("application_id");
CREATE INDEX "assistance_operator_id_idx" ON "assistance"("operator_id");
-- One draft is filled in by one operator at a time.
CREATE UNIQUE INDEX "assistance_open_key" ON "assistance"("application_id") WHERE "ended_at" IS NULL;
ALTER TABLE "assistance" ADD CONSTRAINT "assistance_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "assistance" ADD CONSTRAINT "assistance_operator_id_fkey" FOREIGN KEY ("operator_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The drafts an operator helps with at this moment: from when their person agreed, until their time is over, the help has ended,
-- the draft was sent, or the role is gone.
CREATE FUNCTION app_assisted() RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT s.application_id FROM assistance s JOIN application a ON a.id = s.application_id
    WHERE s.operator_id = app_person() AND s.agreed_at IS NOT NULL AND s.ended_at IS NULL AND s.until > portal_now() AND a.status = 'draft'
      AND app_has_role('enquiry_operator') $$;

ALTER POLICY application_wall ON application USING ((SELECT app_is_portal())
  OR person_id = (SELECT app_person())
  OR (submitted_at IS NOT NULL AND cohort_id IN (SELECT app_cohorts()))
  OR id IN (SELECT app_assigned())
  OR id IN (SELECT app_assisted()));

ALTER TABLE assistance ENABLE ROW LEVEL SECURITY;
CREATE POLICY assistance_wall ON assistance USING ((SELECT app_is_portal())
  OR operator_id = (SELECT app_person())
  OR EXISTS (SELECT 1 FROM application a WHERE a.id = application_id));
