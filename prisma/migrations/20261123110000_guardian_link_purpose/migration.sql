-- A guardian's first link answers once; the one in the receipt shows the answers and takes them back.

CREATE TYPE "guardian_link_purpose" AS ENUM ('answer', 'manage');
ALTER TABLE "guardian_link" ADD COLUMN "purpose" "guardian_link_purpose" NOT NULL DEFAULT 'answer';
ALTER TABLE "guardian_link" ALTER COLUMN "purpose" DROP DEFAULT;
ALTER TABLE guardian_link ADD CONSTRAINT guardian_link_order CHECK (expires_at > sent_at);
