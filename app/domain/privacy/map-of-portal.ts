import { table } from "./data-map-entry";

/** Mails, the audit trail, and the portal's machinery. */
export const MAP_OF_PORTAL = {
  outbox_message: table("person", {
    mail: "template language to_address state created_at send_after sent_at",
    mailContent: "data",
    pointer: "id person_id application_id",
    machinery: "idempotency_key attempts last_error message_id",
  }),
  text_message: table("person", {
    mail: "template language state created_at expires_at sent_at",
    mailContent: "to_sealed data_sealed",
    pointer: "id person_id",
    machinery: "idempotency_key attempts last_error",
  }),
  audit_entry: table("actor", {
    trace: "at actor actor_person_id action entity entity_id fields reason",
    machinery: "id request_id",
  }),
  audit_link: table("nobody", { seal: "hash", machinery: "position chained_at", pointer: "entry_id" }),
  audit_unchained: table("nobody", { pointer: "entry_id" }),
  audit_check: table("nobody", {
    staffWork: "asked_by_id",
    pointer: "id",
    machinery: "asked_at checked total finished_at fault unchained",
    seal: "head",
  }),
  erasure: table("application", { trace: "cause removed erased_at", pointer: "id application_id person_id" }),
  retention_notice: table("person", { dataRequest: "told_at erase_from", pointer: "id person_id application_id" }),
  privacy_request: table("person", {
    dataRequest: "kind state text asked_at answer_by answered_at answer second_at kept",
    deliberation: "sent_back",
    staffWork: "answered_by_id second_by_id",
    pointer: "id person_id",
  }),
  data_export: table("person", {
    dataRequest: "language state asked_at ready_at expires_at bytes",
    storage: "storage_key",
    pointer: "id person_id",
    counter: "done total",
    seal: "sha256",
  }),
  clock: table("nobody", { machinery: "id offset_seconds" }),
  rate_limit: table("nobody", { signInSecret: "key", machinery: "points expire" }),
} as const;
