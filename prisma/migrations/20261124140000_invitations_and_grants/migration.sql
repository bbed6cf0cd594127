-- Members of staff are invited with a link, and a role says who ended it.
ALTER TABLE "role_grant" ADD COLUMN "revoked_by_id" UUID;
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_revoked_by_id_fkey" FOREIGN KEY ("revoked_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "staff_invitation" (
    "user_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "sent_by_id" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_invitation_pkey" PRIMARY KEY ("user_id")
);
CREATE UNIQUE INDEX "staff_invitation_token_hash_key" ON "staff_invitation"("token_hash");
ALTER TABLE "staff_invitation" ADD CONSTRAINT "staff_invitation_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "staff_invitation" ADD CONSTRAINT "staff_invitation_sent_by_id_fkey" FOREIGN KEY ("sent_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE staff_invitation ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_invitation_wall ON staff_invitation USING ((SELECT app_is_portal())
  OR EXISTS (SELECT 1 FROM app_user u WHERE u.id = user_id AND u.person_id = (SELECT app_person()))
  OR (SELECT app_has_role('administrator')));

-- A role is read by all staff, and given or ended by administrators alone, never for themselves: whatever a query of somebody else forgot.
-- Nobody but the portal itself deletes one.
DROP POLICY role_grant_wall ON role_grant;
CREATE POLICY role_grant_wall ON role_grant FOR SELECT USING ((SELECT app_is_portal())
  OR person_id = (SELECT app_person())
  OR (SELECT app_is_staff()));
CREATE POLICY role_grant_given ON role_grant FOR INSERT WITH CHECK ((SELECT app_is_portal())
  OR ((SELECT app_has_role('administrator')) AND person_id <> (SELECT app_person())));
CREATE POLICY role_grant_ended ON role_grant FOR UPDATE USING ((SELECT app_is_portal())
  OR ((SELECT app_has_role('administrator')) AND person_id <> (SELECT app_person())));
CREATE POLICY role_grant_removed ON role_grant FOR DELETE USING ((SELECT app_is_portal()));
