-- A correction that changes what a guardian had confirmed waits for a new consent; the Service knows of the application already.
ALTER TABLE application ADD COLUMN held_submission INTEGER;
ALTER TABLE consent ADD COLUMN superseded BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE application
  DROP CONSTRAINT application_awaiting_consent,
  ADD CONSTRAINT application_awaiting_consent CHECK (
    status <> 'awaiting_consent' OR (consent_lapses_at IS NOT NULL AND (received_at IS NULL) = (held_submission IS NULL))),
  -- The first submission is held back by `received_at`, a later one by its number.
  ADD CONSTRAINT application_held_submission CHECK (held_submission IS NULL OR (held_submission > 1 AND received_at IS NOT NULL)),
  ADD CONSTRAINT application_held_while_waiting CHECK (
    held_submission IS NULL OR status IN ('awaiting_consent', 'consent_refused', 'withdrawn', 'cohort_cancelled'));
ALTER TABLE consent ADD CONSTRAINT consent_superseded CHECK (NOT superseded OR withdrawn_at IS NOT NULL);
