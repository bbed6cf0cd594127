/** Name of the job that verifies the audit trail; its payload is { checkId }. */
export const CHECK_AUDIT = "check_audit";
