import type { SeededFault } from "./seeded-fault";

/** What is kept is readable, lost, or not what it says it is. */
export const RECORD_FAULTS: readonly SeededFault[] = [
  {
    says: "The link of the audit trail does not cover who did it",
    file: "app/domain/audit/link-hash.server.ts",
    right: "    line.actorPersonId,\n",
    wrong: "",
    red: {
      project: "db",
      file: "app/domain/audit/audit-chain.server.test.ts",
      test: "is found, at its place",
    },
  },
  {
    says: "A reading of a file by staff leaves no line",
    file: "app/domain/files/open-file.server.ts",
    right: "if (found.personId !== viewer.personId) {",
    wrong: "if (found.personId === null) {",
    red: {
      project: "db",
      file: "app/domain/files/files.server.test.ts",
      test: "staff cannot read the files of a draft, those of a submitted application they can, and it is put down",
    },
  },
  {
    says: "The bytes of an erased file stay",
    file: "app/domain/retention/erase-application.server.ts",
    right: "await enqueueJob(tx, DELETE_FILE, { storageKey });",
    wrong: "void storageKey;",
    red: {
      project: "db",
      file: "app/domain/retention/erase-unconsented.server.test.ts",
      test: "Thirty days after a guardian's no nothing of what the minor wrote is left in any table but the account",
    },
  },
  {
    says: "A spreadsheet runs what an applicant typed",
    file: "app/web/csv-file.server.ts",
    right: "FORMULA.test(cell) ?",
    wrong: 'cell === "" ?',
    red: {
      project: "db",
      file: "app/web/csv-file.server.test.ts",
      test: "what a spreadsheet would run as a formula is text; anything else stays as it is",
    },
  },
  {
    says: "The log holds the secret of a link",
    file: "server/request-log.ts",
    right: "segment.length > 24 || ",
    wrong: "",
    red: {
      project: "db",
      file: "server/request-log.server.test.ts",
      test: "The log holds no query string, no token of a link and no address",
    },
  },
  {
    says: "A status is written although somebody was faster",
    file: "app/domain/applications/change-status.server.ts",
    right: "where: { id: application.id, status: application.status, cohort },",
    wrong: "where: { id: application.id, cohort },",
    red: {
      project: "db",
      file: "app/domain/consents/consents.server.test.ts",
      test: "an answer and a withdrawal in the same moment end in exactly one of the two",
    },
  },
  {
    says: "A call takes applications in the first instant after its end",
    file: "app/domain/cohorts/call.ts",
    right: 'now < closesAt ? "open" : "closed"',
    wrong: 'now <= closesAt ? "open" : "closed"',
    red: {
      project: "unit",
      file: "app/domain/cohorts/call.test.ts",
      test: "an announced call is coming, opens tomorrow, is open and has closed, to the millisecond",
    },
  },
];
