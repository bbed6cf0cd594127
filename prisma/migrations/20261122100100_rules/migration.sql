-- What the schema language cannot say: the clock, counted limits, ranges, the append-only trail, and the bell that
-- tells every process when public data change.

-- Trusted extensions: the owner of the database may create them.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- ---------------------------------------------------------------------------------------------------------- the clock

-- The only clock of the portal: the transaction's time, shifted by one row that is zero in production.
INSERT INTO clock (id, offset_seconds) VALUES (1, 0);
ALTER TABLE clock ADD CONSTRAINT clock_is_one_row CHECK (id = 1);

CREATE FUNCTION portal_now() RETURNS timestamptz
  LANGUAGE sql STABLE PARALLEL SAFE
  SET search_path = pg_catalog, public
  AS $$ SELECT date_trunc('milliseconds', now() + make_interval(secs => (SELECT offset_seconds FROM public.clock WHERE id = 1))) $$;

-- ------------------------------------------------------------------------------------------------- what can be counted

-- One live application per person and cohort. Keep in step with the live states of domain/applications (a test does).
CREATE UNIQUE INDEX application_live_once ON application (person_id, cohort_id)
  WHERE status IN ('draft', 'awaiting_consent', 'submitted', 'returned', 'in_review', 'shortlisted', 'waitlisted', 'offered', 'accepted', 'enrolled');

-- A seat is held once, an application holds once: wrong code cannot give a place twice.
CREATE UNIQUE INDEX seat_hold_live_per_seat ON seat_hold (seat_id) WHERE released_at IS NULL;
CREATE UNIQUE INDEX seat_hold_live_per_application ON seat_hold (application_id) WHERE released_at IS NULL;

-- One open packet per cohort, and an application is pending in one packet at most.
CREATE UNIQUE INDEX decision_packet_collecting_once ON decision_packet (cohort_id) WHERE state = 'collecting';
CREATE UNIQUE INDEX decision_pending_once ON decision (application_id) WHERE released_at IS NULL AND skipped IS NULL;

-- One placement in force per person.
CREATE UNIQUE INDEX placement_active_once ON placement (person_id) WHERE state = 'active';

-- One draft of a form at a time, one grant of a kind at a time, one answer per consent text and version.
CREATE UNIQUE INDEX form_version_draft_once ON form_version (cohort_id) WHERE published_at IS NULL;
CREATE UNIQUE INDEX role_grant_live_once ON role_grant (person_id, role, programme_id, cohort_id, unit_id) NULLS NOT DISTINCT
  WHERE revoked_at IS NULL;
CREATE UNIQUE INDEX consent_once ON consent (application_id, kind, text_document_id, guardian_id) NULLS NOT DISTINCT
  WHERE withdrawn_at IS NULL;

-- -------------------------------------------------------------------------------------------------- ranges and dates

ALTER TABLE person ADD CONSTRAINT person_language CHECK (language IN ('az', 'en', 'ru'));
ALTER TABLE role_grant ADD CONSTRAINT role_grant_one_scope CHECK (num_nonnulls(programme_id, cohort_id, unit_id) <= 1);
ALTER TABLE profile
  ADD CONSTRAINT profile_sex CHECK (sex IN ('male', 'female')),
  ADD CONSTRAINT profile_birth_date CHECK (birth_date >= DATE '1900-01-01'),
  ADD CONSTRAINT profile_phone CHECK (phone ~ '^\+[1-9][0-9]{6,14}$'),
  ADD CONSTRAINT profile_gpa CHECK (gpa BETWEEN 0 AND 100),
  ADD CONSTRAINT profile_fin_sealed CHECK ((fin_sealed IS NULL) = (fin_lookup IS NULL)),
  ADD CONSTRAINT profile_document_sealed CHECK ((doc_number_sealed IS NULL) = (doc_number_lookup IS NULL));
ALTER TABLE cohort
  ADD CONSTRAINT cohort_call_order CHECK (opens_at < closes_at),
  ADD CONSTRAINT cohort_term_order CHECK (starts_on <= ends_on),
  ADD CONSTRAINT cohort_start_after_call CHECK (closes_at <= (starts_on::timestamp AT TIME ZONE 'Asia/Baku')),
  ADD CONSTRAINT cohort_counts CHECK (waiting_list_size >= 0 AND offer_valid_working_days > 0 AND appeal_working_days >= 0
    AND answer_by_working_days > 0 AND guardian_consent_under BETWEEN 0 AND 120 AND guardian_lapse_days >= 0);
ALTER TABLE cohort_stage
  ADD CONSTRAINT cohort_stage_order CHECK (starts_at <= ends_at),
  ADD CONSTRAINT cohort_stage_weight CHECK (weight BETWEEN 0 AND 100);
ALTER TABLE form_version
  ADD CONSTRAINT form_version_number CHECK (number > 0),
  ADD CONSTRAINT form_version_locked CHECK ((published_at IS NULL) = (sha256 IS NULL));
ALTER TABLE reference_counter ADD CONSTRAINT reference_counter_range CHECK (last >= 0);
ALTER TABLE unit_place ADD CONSTRAINT unit_place_number CHECK (number >= 0);
ALTER TABLE seat_reservation ADD CONSTRAINT seat_reservation_number CHECK (number > 0);
ALTER TABLE seat ADD CONSTRAINT seat_number CHECK (number > 0);
ALTER TABLE seat_hold
  ADD CONSTRAINT seat_hold_order CHECK (released_at >= held_at),
  ADD CONSTRAINT seat_hold_released_by CHECK ((released_at IS NULL) = (released_by IS NULL));
ALTER TABLE application
  ADD CONSTRAINT application_language CHECK (language IN ('az', 'en', 'ru')),
  ADD CONSTRAINT application_score CHECK (score BETWEEN 0 AND 100),
  ADD CONSTRAINT application_submitted CHECK (status IN ('draft', 'not_submitted', 'withdrawn', 'cohort_cancelled') OR submitted_at IS NOT NULL),
  ADD CONSTRAINT application_offered CHECK (status <> 'offered' OR (offered_at IS NOT NULL AND offer_lapses_at > offered_at)),
  ADD CONSTRAINT application_waitlisted CHECK (status <> 'waitlisted' OR waitlist_rank > 0),
  ADD CONSTRAINT application_returned CHECK (status <> 'returned' OR returned_until IS NOT NULL),
  ADD CONSTRAINT application_documents CHECK (documents_present BETWEEN 0 AND documents_expected);
ALTER TABLE submission ADD CONSTRAINT submission_number CHECK (number > 0);
ALTER TABLE decision_packet
  ADD CONSTRAINT decision_packet_second_person CHECK (approved_by_id IS DISTINCT FROM created_by_id OR approved_by_id IS NULL),
  ADD CONSTRAINT decision_packet_released CHECK ((state = 'released') = (released_at IS NOT NULL));
ALTER TABLE decision ADD CONSTRAINT decision_rank CHECK (rank > 0);
ALTER TABLE placement ADD CONSTRAINT placement_order CHECK (starts_on <= ends_on);
ALTER TABLE holiday ADD CONSTRAINT holiday_rule CHECK (
  (rule = 'fixed' AND month_day ~ '^[0-9]{2}-[0-9]{2}$') OR (rule = 'movable' AND on_date IS NOT NULL)
  OR (rule = 'swap' AND on_date IS NOT NULL AND worked_instead IS NOT NULL));
ALTER TABLE stored_file ADD CONSTRAINT stored_file_bytes CHECK (bytes > 0);
ALTER TABLE outbox_message
  ADD CONSTRAINT outbox_message_language CHECK (language IN ('az', 'en', 'ru')),
  ADD CONSTRAINT outbox_message_sent CHECK ((state = 'sent') = (sent_at IS NOT NULL));

-- ------------------------------------------------------------------------------------------ what is written once stays

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER application_event_append_only BEFORE UPDATE OR DELETE ON application_event FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A published form version is locked: a correction is a new version.
CREATE FUNCTION refuse_locked_form() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF OLD.published_at IS NOT NULL THEN
    RAISE EXCEPTION 'form version % is published and locked', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER form_version_locked BEFORE UPDATE ON form_version FOR EACH ROW EXECUTE FUNCTION refuse_locked_form();

-- ------------------------------------------------------------------------------------------------------- search by name

-- Folds a name for search: ə/e, ı/i/İ/I, ğ/g, ş/s, ç/c, ö/o, ü/u, ё/е become equal, case and punctuation disappear.
-- Must give the same result as foldName() in app/domain/people/fold.ts (people-search-cases.json tests both).
-- Compatible with a generated column: everything here is immutable; needs UTF8 and ICU ("und-x-icu").
-- Root lower-casing turns İ into i + U+0307 and I into i; with the dot removed and ı folded to i that equals az lower-casing.
CREATE FUNCTION fold_name(name text) returns text
  language sql immutable strict parallel safe
  return btrim(
    regexp_replace(
      translate(
        lower(normalize(name, NFKC) collate "und-x-icu"),
        -- one to one: letters first, then what counts as a space; U+0307 stands last and has no partner, so it is removed
        U&'\01DD\04D9\0259\0131\011F\00E7\015F\00F6\00FC\0451' || U&'\002D\0027\2019\0009\000A\000B\000C\000D\1680\2028\2029\FEFF' || U&'\0307',
        U&'eeeigcsou\0435' || '            '
      ),
      ' +', ' ', 'g'
    ),
    ' '
  );

-- What a person may be found by: " word word word", so that a word's beginning is found with LIKE '% beginning%'.
CREATE FUNCTION searchable_name(surname text, given_name text, patronymic text, latin_name text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT ' ' || public.fold_name(coalesce(surname, '') || ' ' || coalesce(given_name, '') || ' ' || coalesce(patronymic, '') || ' ' || coalesce(latin_name, '')) $$;

CREATE INDEX application_searchable_name ON application
  USING gin (searchable_name(surname, given_name, patronymic, latin_name) gin_trgm_ops);

-- Lists of staff by Azerbaijani alphabet and by time of submission, page by page.
CREATE INDEX application_by_surname ON application (cohort_id, surname COLLATE "az-x-icu", given_name COLLATE "az-x-icu", id)
  WHERE submitted_at IS NOT NULL;
CREATE INDEX application_by_submission ON application (cohort_id, rank_at DESC, id DESC) WHERE submitted_at IS NOT NULL;
CREATE INDEX application_drafts ON application (cohort_id) WHERE status = 'draft';
CREATE INDEX application_waiting_list ON application (cohort_id, waitlist_rank, rank_at, id) WHERE status = 'waitlisted';

-- -------------------------------------------------------------------------------- a bell for pages answered from memory

CREATE FUNCTION ring_public_data() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM pg_notify('public_data', TG_TABLE_NAME);
  RETURN NULL;
END $$;
CREATE TRIGGER programme_public AFTER INSERT OR UPDATE OR DELETE ON programme FOR EACH STATEMENT EXECUTE FUNCTION ring_public_data();
CREATE TRIGGER cohort_public AFTER INSERT OR UPDATE OR DELETE ON cohort FOR EACH STATEMENT EXECUTE FUNCTION ring_public_data();
CREATE TRIGGER cohort_stage_public AFTER INSERT OR UPDATE OR DELETE ON cohort_stage FOR EACH STATEMENT EXECUTE FUNCTION ring_public_data();
CREATE TRIGGER form_version_public AFTER INSERT OR UPDATE OR DELETE ON form_version FOR EACH STATEMENT EXECUTE FUNCTION ring_public_data();
CREATE TRIGGER rubric_public AFTER INSERT OR UPDATE OR DELETE ON rubric FOR EACH STATEMENT EXECUTE FUNCTION ring_public_data();
CREATE TRIGGER seat_public AFTER INSERT OR UPDATE OR DELETE ON seat FOR EACH STATEMENT EXECUTE FUNCTION ring_public_data();
CREATE TRIGGER seat_hold_public AFTER INSERT OR UPDATE OR DELETE ON seat_hold FOR EACH STATEMENT EXECUTE FUNCTION ring_public_data();
CREATE TRIGGER unit_public AFTER INSERT OR UPDATE OR DELETE ON unit FOR EACH STATEMENT EXECUTE FUNCTION ring_public_data();
CREATE TRIGGER unit_place_public AFTER INSERT OR UPDATE OR DELETE ON unit_place FOR EACH STATEMENT EXECUTE FUNCTION ring_public_data();
CREATE TRIGGER text_document_public AFTER INSERT OR UPDATE OR DELETE ON text_document FOR EACH STATEMENT EXECUTE FUNCTION ring_public_data();
CREATE TRIGGER setting_public AFTER INSERT OR UPDATE OR DELETE ON setting FOR EACH STATEMENT EXECUTE FUNCTION ring_public_data();
CREATE TRIGGER clock_public AFTER UPDATE ON clock FOR EACH STATEMENT EXECUTE FUNCTION ring_public_data();
-- "Applications so far" stands on the call page: it changes with a submission, not with every keystroke of a draft.
CREATE TRIGGER application_public AFTER UPDATE OF status ON application FOR EACH STATEMENT EXECUTE FUNCTION ring_public_data();
CREATE TRIGGER enrolment_public AFTER INSERT OR UPDATE OR DELETE ON enrolment FOR EACH STATEMENT EXECUTE FUNCTION ring_public_data();
