import { table } from "./data-map-entry";

/** People, their accounts, and what they told about themselves. */
export const MAP_OF_PEOPLE = {
  person: table("self", { account: "id language created_at erased_at", pointer: "merged_into_id" }),
  app_user: table("person", {
    account:
      "name email email_verified image disabled_at second_factor_waived last_signed_in_at unused_told_at created_at updated_at",
    pointer: "id person_id",
  }),
  app_session: table("user", {
    session: "ip_address user_agent created_at last_seen_at expires_at second_factor_at stepped_up_at",
    signInSecret: "token_hash",
    pointer: "id user_id",
    counter: "updated_at",
  }),
  credential: table("user", {
    account: "provider_id created_at updated_at",
    signInSecret:
      "account_id password access_token refresh_token id_token access_token_expires_at refresh_token_expires_at scope",
    pointer: "id user_id",
  }),
  known_device: table("user", {
    session: "first_seen_at last_seen_at",
    signInSecret: "token_hash",
    pointer: "user_id",
  }),
  authenticator_app: table("user", {
    account: "added_at",
    signInSecret: "secret next_secret next_at last_step",
    pointer: "user_id",
  }),
  passkey: table("user", {
    account: "name transports created_at last_used_at",
    signInSecret: "credential_id public_key counter",
    pointer: "id user_id",
  }),
  recovery_code: table("user", { account: "created_at used_at", signInSecret: "code_hash", pointer: "id user_id" }),
  assistance: table("application", {
    account: "channel identity_check opened_at until agreed_at ended_at confirmed_at",
    staffWork: "operator_id",
    signInSecret: "code_hash code_until code_tries token_hash",
    pointer: "id application_id",
  }),
  staff_invitation: table("user", {
    account: "sent_at expires_at used_at",
    staffWork: "sent_by_id",
    signInSecret: "token_hash",
    pointer: "user_id",
  }),
  phone_code: table("person", {
    contact: "phone",
    account: "sent_at expires_at used_at",
    signInSecret: "code_hash",
    pointer: "id person_id",
    machinery: "purpose",
    counter: "tries",
  }),
  account_merge: table("person", {
    account: "asked_at proved_at expires_at done_at",
    signInSecret: "token_hash",
    pointer: "id person_id other_person_id",
  }),
  account_recovery: table("person", {
    dataRequest: [
      "number way state language old_email new_email surname given_name birth_date begun_at asked_at answered_at answer",
      "second_at changes_at ended_at",
    ].join(" "),
    staffWork: "answered_by_id second_by_id",
    signInSecret: "token_hash answer_token_hash link_expires_at",
    pointer: "id person_id",
  }),
  verification: table("nobody", { signInSecret: "identifier value", machinery: "id expires_at created_at updated_at" }),
  role_grant: table("person", {
    staffRole: "role granted_at ends_at revoked_at",
    staffWork: "granted_by_id revoked_by_id",
    pointer: "id person_id programme_id cohort_id unit_id",
  }),
  profile: table("person", {
    identity: "surname given_name patronymic sex birth_date citizenship doc_type unfinished",
    identityNumber: "doc_number_sealed fin_sealed",
    fingerprint: "doc_number_lookup fin_lookup",
    contact: "phone phone_confirmed_at region_code address postal_code",
    education: [
      "education_status education_level institution specialty study_year study_form gpa graduation_year languages",
    ].join(" "),
    health: "needs_adjustments adjustments_details adjustments_consent",
    guardian: "second_guardian",
    pointer: "person_id",
    counter: "version updated_at",
  }),
  guardian: table("person", {
    guardian: "surname given_name relation phone email position created_at",
    pointer: "id person_id",
  }),
  guardian_link: table("application", {
    guardian: "purpose sent_at expires_at used_at revoked_at reminded_at",
    signInSecret: "token_hash",
    pointer: "id guardian_id application_id",
  }),
  consent: table("application", {
    consent: "kind language text_sha256 given answered_at withdrawn_at superseded",
    pointer: "id application_id guardian_id text_document_id paper_consent_id",
  }),
  paper_consent: table("application", {
    consent: "state signed_on language answers file_name mime bytes sha256 recorded_at decided_at",
    guardian: "surname given_name relation contact_name contact_phone",
    storage: "storage_key",
    deliberation: "reason",
    staffWork: "recorded_by_id decided_by_id",
    pointer: "id application_id",
  }),
  emergency_contact: table("application", {
    guardian: "name phone given_at",
    pointer: "id application_id guardian_id",
  }),
  call_alert: table("address", {
    alert: "email language created_at confirmed_at notified_at stopped_at",
    signInSecret: "token_hash",
    pointer: "id cohort_id",
  }),
} as const;
