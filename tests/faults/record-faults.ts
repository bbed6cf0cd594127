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
  {
    says: "Whoever entered a paper consent confirms it",
    file: "app/domain/paper-consents/paper-consent.ts",
    right: 'if (paper.recordedById === personId) return [{ key: "paperConsent.samePerson" }];',
    wrong: "",
    red: {
      project: "db",
      file: "app/domain/paper-consents/paper-consents.server.test.ts",
      test: "whoever entered a paper cannot confirm it, nor send it back, having seen it or not",
    },
  },
  {
    says: "One person alone erases somebody's data",
    file: "app/domain/privacy/confirm-erasure.server.ts",
    right: "if (request.answeredById === viewer.personId) throw",
    wrong: "if (request.answeredById === null) throw",
    red: {
      project: "db",
      file: "app/domain/privacy/privacy-requests.server.test.ts",
      test: "Two people erase: nothing of the person is left in any table but the last mail, and the audit trail is sound",
    },
  },
  {
    says: "An export holds other people's rows",
    file: "app/domain/privacy/rows-about.server.ts",
    right: "from application where person_id = ",
    wrong: "from application where person_id is not null or person_id = ",
    red: {
      project: "db",
      file: "app/domain/privacy/export.server.test.ts",
      test: "An export holds nothing of anybody else, and no secret",
    },
  },
  {
    says: "A sealed number opens in anybody's row",
    file: "app/domain/people/identity-seal.server.ts",
    right: "personId}`;",
    wrong: "kind}`;",
    red: {
      project: "db",
      file: "app/domain/keys/rotate-keys.server.test.ts",
      test: "A value under an unknown key, and one that was moved to another row, are named and left as they are",
    },
  },
  {
    says: "A minor's week has no end",
    file: "app/domain/minors/minor-rules.ts",
    right: "own + rest > limits.weeklyHours",
    wrong: "own > limits.weeklyHours",
    red: {
      project: "unit",
      file: "app/domain/minors/minor-rules.test.ts",
      test: "a week is full with its hours, and says how many are left and from when the rule holds no more",
    },
  },
];
