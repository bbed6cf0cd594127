-- AlterTable
ALTER TABLE "app_user" ADD COLUMN     "last_signed_in_at" TIMESTAMPTZ(3),
ADD COLUMN     "unused_told_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "known_device" (
    "user_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "known_device_pkey" PRIMARY KEY ("user_id","token_hash")
);

-- AddForeignKey
ALTER TABLE "known_device" ADD CONSTRAINT "known_device_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;




-- ------------------------------------------------------------------------------------------------- what SQL must enforce

-- What the clock looks for: accounts that nobody has signed in to for months.
CREATE INDEX app_user_unused ON app_user (coalesce(last_signed_in_at, created_at)) WHERE disabled_at IS NULL AND email_verified;
