-- The second wall: who asks is known to every transaction (app.person_id, app.reason; app/platform/db.server.ts), and a row that is none of
-- theirs is not there, whatever a query forgot. The first wall, and the finer one, is the policies of the domain.
--
-- Enabled, not forced: the owner migrates and backs up, and would silently see nothing. The portal does not connect as the owner.
-- Each answer stands in a subquery of its own, so that it is found once per statement and not once per row.

CREATE FUNCTION app_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog
  AS $$ SELECT nullif(current_setting('app.person_id', true), '')::uuid $$;

-- Whether the portal itself acts, for a reason of app/platform/system-reasons.ts.
CREATE FUNCTION app_is_portal() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog
  AS $$ SELECT coalesce(current_setting('app.reason', true), '') <> '' $$;

-- The roles the person holds at this moment. These functions are the owner's, so that no policy asks itself.
CREATE FUNCTION app_grants() RETURNS SETOF role_grant LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT * FROM role_grant WHERE person_id = app_person() AND revoked_at IS NULL AND granted_at <= portal_now()
    AND (ends_at IS NULL OR ends_at > portal_now()) $$;

CREATE FUNCTION app_is_staff() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT EXISTS (SELECT 1 FROM app_grants()) $$;

CREATE FUNCTION app_has_role(asked text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT EXISTS (SELECT 1 FROM app_grants() g WHERE g.role::text = asked) $$;

-- Cohorts in which the person holds one of these roles: everywhere, by programme, or by cohort (readableCohorts in domain/people/policy.ts).
CREATE FUNCTION app_cohorts_as(roles text[]) RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT c.id FROM cohort c WHERE EXISTS (
    SELECT 1 FROM app_grants() g WHERE g.role::text = ANY (roles) AND g.unit_id IS NULL
      AND CASE WHEN g.cohort_id IS NOT NULL THEN g.cohort_id = c.id ELSE g.programme_id IS NULL OR g.programme_id = c.programme_id END) $$;

CREATE FUNCTION app_cohorts() RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT app_cohorts_as(ARRAY['coordinator', 'head_of_programme']) $$;

-- Applications given to the person to work on: to review (domain/reviews/policy.ts), to meet on a panel, to take into their unit, or with a
-- seat there (domain/placements/policy.ts).
CREATE FUNCTION app_assigned() RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT r.application_id AS id FROM review r JOIN cohort_stage s ON s.id = r.stage_id
      WHERE r.reviewer_id = app_person()
        AND s.cohort_id IN (SELECT app_cohorts_as(ARRAY['reviewer', 'coordinator', 'head_of_programme']))
    UNION
    SELECT b.application_id FROM interview_panelist p JOIN interview_booking b ON b.slot_id = p.slot_id
      WHERE p.person_id = app_person() AND app_is_staff()
    UNION
    SELECT p.application_id FROM placement p JOIN unit_place u ON u.id = p.unit_place_id
      WHERE u.unit_id IN (SELECT g.unit_id FROM app_grants() g WHERE g.role = 'unit_supervisor')
    UNION
    SELECT h.application_id FROM seat_hold h JOIN seat s ON s.id = h.seat_id JOIN unit_place u ON u.id = s.unit_place_id
      WHERE h.released_at IS NULL AND u.unit_id IN (SELECT g.unit_id FROM app_grants() g WHERE g.role = 'unit_supervisor') $$;

-- Everybody who works here, now or once.
CREATE FUNCTION app_colleagues() RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT person_id FROM role_grant $$;

-- How many are writing an application: a number for those who may know of none of them.
CREATE FUNCTION drafts_in(cohort uuid) RETURNS integer LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT count(*)::int FROM application WHERE cohort_id = cohort AND status = 'draft' $$;

-- A condition on a state cannot be looked up in an index before the wall was asked (comparing two of them is not leakproof in PostgreSQL):
-- what ends by the clock is found by its time alone.
DROP INDEX application_status_consent_lapses_at_idx;
DROP INDEX application_status_returned_until_idx;
DROP INDEX application_status_offer_lapses_at_idx;
CREATE INDEX application_consent_lapses_at_idx ON application (consent_lapses_at);
CREATE INDEX application_returned_until_idx ON application (returned_until);
CREATE INDEX application_offer_lapses_at_idx ON application (offer_lapses_at);

-- An application: its own person's, of those who run its cohort once it was submitted, of whoever it was given to.
ALTER TABLE application ENABLE ROW LEVEL SECURITY;
CREATE POLICY application_wall ON application USING ((SELECT app_is_portal())
  OR person_id = (SELECT app_person())
  OR (submitted_at IS NOT NULL AND cohort_id IN (SELECT app_cohorts()))
  OR id IN (SELECT app_assigned()));

-- What hangs on an application is there for whoever the application is there for.
ALTER TABLE submission ENABLE ROW LEVEL SECURITY;
CREATE POLICY submission_wall ON submission USING ((SELECT app_is_portal())
  OR EXISTS (SELECT 1 FROM application a WHERE a.id = application_id));
ALTER TABLE application_event ENABLE ROW LEVEL SECURITY;
CREATE POLICY application_event_wall ON application_event USING ((SELECT app_is_portal())
  OR EXISTS (SELECT 1 FROM application a WHERE a.id = application_id));
ALTER TABLE consent ENABLE ROW LEVEL SECURITY;
CREATE POLICY consent_wall ON consent USING ((SELECT app_is_portal())
  OR EXISTS (SELECT 1 FROM application a WHERE a.id = application_id));
ALTER TABLE guardian_link ENABLE ROW LEVEL SECURITY;
CREATE POLICY guardian_link_wall ON guardian_link USING ((SELECT app_is_portal())
  OR EXISTS (SELECT 1 FROM application a WHERE a.id = application_id));
ALTER TABLE offer_condition ENABLE ROW LEVEL SECURITY;
CREATE POLICY offer_condition_wall ON offer_condition USING ((SELECT app_is_portal())
  OR EXISTS (SELECT 1 FROM application a WHERE a.id = application_id));
ALTER TABLE seat_hold ENABLE ROW LEVEL SECURITY;
CREATE POLICY seat_hold_wall ON seat_hold USING ((SELECT app_is_portal())
  OR EXISTS (SELECT 1 FROM application a WHERE a.id = application_id));
ALTER TABLE stage_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY stage_entry_wall ON stage_entry USING ((SELECT app_is_portal())
  OR EXISTS (SELECT 1 FROM application a WHERE a.id = application_id));
ALTER TABLE test_sitting ENABLE ROW LEVEL SECURITY;
CREATE POLICY test_sitting_wall ON test_sitting USING ((SELECT app_is_portal())
  OR EXISTS (SELECT 1 FROM application a WHERE a.id = application_id));
ALTER TABLE test_extra_time ENABLE ROW LEVEL SECURITY;
CREATE POLICY test_extra_time_wall ON test_extra_time USING ((SELECT app_is_portal())
  OR EXISTS (SELECT 1 FROM application a WHERE a.id = application_id));
ALTER TABLE test_result ENABLE ROW LEVEL SECURITY;
CREATE POLICY test_result_wall ON test_result USING ((SELECT app_is_portal())
  OR EXISTS (SELECT 1 FROM application a WHERE a.id = application_id));
ALTER TABLE interview_booking ENABLE ROW LEVEL SECURITY;
CREATE POLICY interview_booking_wall ON interview_booking USING ((SELECT app_is_portal())
  OR EXISTS (SELECT 1 FROM application a WHERE a.id = application_id));
ALTER TABLE appeal ENABLE ROW LEVEL SECURITY;
CREATE POLICY appeal_wall ON appeal USING ((SELECT app_is_portal())
  OR EXISTS (SELECT 1 FROM application a WHERE a.id = application_id));
ALTER TABLE emergency_contact ENABLE ROW LEVEL SECURITY;
CREATE POLICY emergency_contact_wall ON emergency_contact USING ((SELECT app_is_portal())
  OR EXISTS (SELECT 1 FROM application a WHERE a.id = application_id));
ALTER TABLE paper_consent ENABLE ROW LEVEL SECURITY;
CREATE POLICY paper_consent_wall ON paper_consent USING ((SELECT app_is_portal())
  OR EXISTS (SELECT 1 FROM application a WHERE a.id = application_id));
ALTER TABLE stored_file ENABLE ROW LEVEL SECURITY;
CREATE POLICY stored_file_wall ON stored_file USING ((SELECT app_is_portal())
  OR person_id = (SELECT app_person())
  OR EXISTS (SELECT 1 FROM application a WHERE a.id = application_id));
ALTER TABLE enrolment ENABLE ROW LEVEL SECURITY;
CREATE POLICY enrolment_wall ON enrolment USING ((SELECT app_is_portal())
  OR person_id = (SELECT app_person())
  OR EXISTS (SELECT 1 FROM application a WHERE a.id = application_id));
ALTER TABLE placement ENABLE ROW LEVEL SECURITY;
CREATE POLICY placement_wall ON placement USING ((SELECT app_is_portal())
  OR person_id = (SELECT app_person())
  OR EXISTS (SELECT 1 FROM application a WHERE a.id = application_id));
ALTER TABLE erasure ENABLE ROW LEVEL SECURITY;
CREATE POLICY erasure_wall ON erasure USING ((SELECT app_is_portal())
  OR person_id = (SELECT app_person())
  OR EXISTS (SELECT 1 FROM application a WHERE a.id = application_id));
ALTER TABLE enrolment_event ENABLE ROW LEVEL SECURITY;
CREATE POLICY enrolment_event_wall ON enrolment_event USING ((SELECT app_is_portal())
  OR EXISTS (SELECT 1 FROM enrolment e WHERE e.id = enrolment_id));

-- What only those who run the cohort read: notes, proposals, marks, order.
ALTER TABLE initial_check ENABLE ROW LEVEL SECURITY;
CREATE POLICY initial_check_wall ON initial_check USING ((SELECT app_is_portal())
  OR EXISTS (SELECT 1 FROM application a WHERE a.id = application_id AND a.cohort_id IN (SELECT app_cohorts())));
ALTER TABLE stage_score ENABLE ROW LEVEL SECURITY;
CREATE POLICY stage_score_wall ON stage_score USING ((SELECT app_is_portal())
  OR EXISTS (SELECT 1 FROM application a WHERE a.id = application_id AND a.cohort_id IN (SELECT app_cohorts())));
ALTER TABLE bulk_row ENABLE ROW LEVEL SECURITY;
CREATE POLICY bulk_row_wall ON bulk_row USING ((SELECT app_is_portal())
  OR EXISTS (SELECT 1 FROM application a WHERE a.id = application_id AND a.cohort_id IN (SELECT app_cohorts())));

-- A decision that waits closes the review of whoever the application was given to.
ALTER TABLE decision ENABLE ROW LEVEL SECURITY;
CREATE POLICY decision_wall ON decision USING ((SELECT app_is_portal())
  OR EXISTS (SELECT 1 FROM application a WHERE a.id = application_id AND a.cohort_id IN (SELECT app_cohorts()))
  OR application_id IN (SELECT app_assigned()));
ALTER TABLE waitlist_move ENABLE ROW LEVEL SECURITY;
CREATE POLICY waitlist_move_wall ON waitlist_move USING ((SELECT app_is_portal())
  OR cohort_id IN (SELECT app_cohorts()));
ALTER TABLE promotion ENABLE ROW LEVEL SECURITY;
CREATE POLICY promotion_wall ON promotion USING ((SELECT app_is_portal())
  OR cohort_id IN (SELECT app_cohorts()));
ALTER TABLE bulk_run ENABLE ROW LEVEL SECURITY;
CREATE POLICY bulk_run_wall ON bulk_run USING ((SELECT app_is_portal())
  OR cohort_id IN (SELECT app_cohorts()));
ALTER TABLE decision_packet ENABLE ROW LEVEL SECURITY;
CREATE POLICY decision_packet_wall ON decision_packet USING ((SELECT app_is_portal())
  OR cohort_id IN (SELECT app_cohorts()));
ALTER TABLE clock_hold ENABLE ROW LEVEL SECURITY;
CREATE POLICY clock_hold_wall ON clock_hold USING ((SELECT app_is_portal())
  OR cohort_id IN (SELECT app_cohorts()));
ALTER TABLE test_import ENABLE ROW LEVEL SECURITY;
CREATE POLICY test_import_wall ON test_import USING ((SELECT app_is_portal())
  OR EXISTS (SELECT 1 FROM cohort_stage s WHERE s.id = stage_id AND s.cohort_id IN (SELECT app_cohorts())));
ALTER TABLE assignment_run ENABLE ROW LEVEL SECURITY;
CREATE POLICY assignment_run_wall ON assignment_run USING ((SELECT app_is_portal())
  OR EXISTS (SELECT 1 FROM cohort_stage s WHERE s.id = stage_id AND s.cohort_id IN (SELECT app_cohorts())));

-- A review: its reviewer's own, and of those who run the cohort.
ALTER TABLE review ENABLE ROW LEVEL SECURITY;
CREATE POLICY review_wall ON review USING ((SELECT app_is_portal())
  OR reviewer_id = (SELECT app_person())
  OR EXISTS (SELECT 1 FROM cohort_stage s WHERE s.id = stage_id AND s.cohort_id IN (SELECT app_cohorts())));
ALTER TABLE conflict_of_interest ENABLE ROW LEVEL SECURITY;
CREATE POLICY conflict_of_interest_wall ON conflict_of_interest USING ((SELECT app_is_portal())
  OR reviewer_id = (SELECT app_person())
  OR EXISTS (SELECT 1 FROM application a WHERE a.id = application_id AND a.cohort_id IN (SELECT app_cohorts())));

-- A person: themselves, whoever has an application of theirs to read, colleagues among staff, and whoever administers accounts.
ALTER TABLE profile ENABLE ROW LEVEL SECURITY;
CREATE POLICY profile_wall ON profile USING ((SELECT app_is_portal())
  OR person_id = (SELECT app_person())
  OR EXISTS (SELECT 1 FROM application a WHERE a.person_id = profile.person_id));
ALTER TABLE guardian ENABLE ROW LEVEL SECURITY;
CREATE POLICY guardian_wall ON guardian USING ((SELECT app_is_portal())
  OR person_id = (SELECT app_person())
  OR EXISTS (SELECT 1 FROM application a WHERE a.person_id = guardian.person_id));
ALTER TABLE person ENABLE ROW LEVEL SECURITY;
CREATE POLICY person_wall ON person USING ((SELECT app_is_portal())
  OR id = (SELECT app_person())
  OR (SELECT app_has_role('administrator') OR app_has_role('auditor'))
  OR ((SELECT app_is_staff()) AND id IN (SELECT app_colleagues()))
  OR EXISTS (SELECT 1 FROM application a WHERE a.person_id = person.id));
ALTER TABLE app_user ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_user_wall ON app_user USING ((SELECT app_is_portal())
  OR person_id = (SELECT app_person())
  OR EXISTS (SELECT 1 FROM person p WHERE p.id = person_id));
ALTER TABLE role_grant ENABLE ROW LEVEL SECURITY;
CREATE POLICY role_grant_wall ON role_grant USING ((SELECT app_is_portal())
  OR person_id = (SELECT app_person())
  OR (SELECT app_is_staff()));

-- What proves who one is: one's own. Who administers accounts ends sessions and takes a lost second factor away.
ALTER TABLE credential ENABLE ROW LEVEL SECURITY;
CREATE POLICY credential_wall ON credential USING ((SELECT app_is_portal())
  OR EXISTS (SELECT 1 FROM app_user u WHERE u.id = user_id AND u.person_id = (SELECT app_person())));
ALTER TABLE app_session ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_session_wall ON app_session USING ((SELECT app_is_portal())
  OR EXISTS (SELECT 1 FROM app_user u WHERE u.id = user_id AND u.person_id = (SELECT app_person()))
  OR (SELECT app_has_role('administrator')));
ALTER TABLE authenticator_app ENABLE ROW LEVEL SECURITY;
CREATE POLICY authenticator_app_wall ON authenticator_app USING ((SELECT app_is_portal())
  OR EXISTS (SELECT 1 FROM app_user u WHERE u.id = user_id AND u.person_id = (SELECT app_person()))
  OR (SELECT app_has_role('administrator')));
ALTER TABLE passkey ENABLE ROW LEVEL SECURITY;
CREATE POLICY passkey_wall ON passkey USING ((SELECT app_is_portal())
  OR EXISTS (SELECT 1 FROM app_user u WHERE u.id = user_id AND u.person_id = (SELECT app_person()))
  OR (SELECT app_has_role('administrator')));
ALTER TABLE recovery_code ENABLE ROW LEVEL SECURITY;
CREATE POLICY recovery_code_wall ON recovery_code USING ((SELECT app_is_portal())
  OR EXISTS (SELECT 1 FROM app_user u WHERE u.id = user_id AND u.person_id = (SELECT app_person()))
  OR (SELECT app_has_role('administrator')));
ALTER TABLE known_device ENABLE ROW LEVEL SECURITY;
CREATE POLICY known_device_wall ON known_device USING ((SELECT app_is_portal())
  OR EXISTS (SELECT 1 FROM app_user u WHERE u.id = user_id AND u.person_id = (SELECT app_person()))
  OR (SELECT app_has_role('administrator')));

-- What somebody asked about their own data: theirs, and of those who answer (domain/privacy/policy.ts).
ALTER TABLE privacy_request ENABLE ROW LEVEL SECURITY;
CREATE POLICY privacy_request_wall ON privacy_request USING ((SELECT app_is_portal())
  OR person_id = (SELECT app_person())
  OR (SELECT app_has_role('administrator') OR app_has_role('head_of_programme')));
ALTER TABLE data_export ENABLE ROW LEVEL SECURITY;
CREATE POLICY data_export_wall ON data_export USING ((SELECT app_is_portal())
  OR person_id = (SELECT app_person()));
ALTER TABLE retention_notice ENABLE ROW LEVEL SECURITY;
CREATE POLICY retention_notice_wall ON retention_notice USING ((SELECT app_is_portal())
  OR person_id = (SELECT app_person()));

-- Addresses and machinery.
ALTER TABLE call_alert ENABLE ROW LEVEL SECURITY;
CREATE POLICY call_alert_wall ON call_alert USING ((SELECT app_is_portal())
  OR email = (SELECT lower(u.email) FROM app_user u WHERE u.person_id = (SELECT app_person())));
ALTER TABLE verification ENABLE ROW LEVEL SECURITY;
CREATE POLICY verification_wall ON verification USING ((SELECT app_is_portal()));
ALTER TABLE rate_limit ENABLE ROW LEVEL SECURITY;
CREATE POLICY rate_limit_wall ON rate_limit USING ((SELECT app_is_portal()));

-- A mail is written by whoever causes it, to whomever it goes; it is read by the portal, and by whoever may know of what it is about.
ALTER TABLE outbox_message ENABLE ROW LEVEL SECURITY;
CREATE POLICY outbox_message_wall ON outbox_message USING ((SELECT app_is_portal())
  OR person_id = (SELECT app_person())
  OR EXISTS (SELECT 1 FROM application a WHERE a.id = application_id));
CREATE POLICY outbox_message_written ON outbox_message FOR INSERT WITH CHECK (true);
