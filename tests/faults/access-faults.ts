import type { SeededFault } from "./seeded-fault";

/** Somebody sees or does what is not theirs. */
export const ACCESS_FAULTS: readonly SeededFault[] = [
  {
    says: "A coordinator of one programme lists the cohorts of all",
    file: "app/domain/people/policy.ts",
    right: 'grants.some((grant) => grant.programmeId === null && grant.cohortId === null)) return "all"',
    wrong: 'grants.length > 0) return "all"',
    red: {
      project: "unit",
      file: "app/domain/people/policy.test.ts",
      test: "the cohorts a viewer may list are all of them, or those of their grants",
    },
  },
  {
    says: "A role for one cohort holds in its whole programme",
    file: "app/domain/people/viewer.ts",
    right: "if (grant.cohortId !== null) return grant.cohortId === scope.cohortId;",
    wrong: "",
    red: {
      project: "unit",
      file: "app/domain/people/policy.test.ts",
      test: "a cohort's grant covers that cohort alone, not its programme",
    },
  },
  {
    says: "Whoever made a packet approves it themselves",
    file: "app/domain/decisions/approve-packet.server.ts",
    right: "involved.includes(viewer.personId)",
    wrong: "false",
    red: {
      project: "db",
      file: "app/domain/decisions/approve-packet.server.test.ts",
      test: "whoever made the packet or decided a row of it cannot approve it; a coordinator never",
    },
  },
  {
    says: "Reviewers read the names in what was written",
    file: "app/domain/reviews/blind-answers.ts",
    right: 'const FREE: readonly Question["type"][] = ["shortText", "longText"];',
    wrong: 'const FREE: readonly Question["type"][] = [];',
    red: {
      project: "unit",
      file: "app/domain/reviews/blind-answers.test.ts",
      test: "while names are hidden, the person and their school are masked in what they wrote",
    },
  },
  {
    says: "Identity numbers are shown, and nobody learns of it",
    file: "app/domain/applications/reveal-identity.server.ts",
    right: "await recordAudit(tx, now, {",
    wrong: "void ({",
    red: {
      project: "db",
      file: "app/routes/staff/application.identity.server.test.ts",
      test: "They are shown whole to whoever says what for, with a line for the audit trail and for the person",
    },
  },
  {
    says: "A guardian's link works for what it was not sent for",
    file: "app/domain/guardians/find-guardian-link.server.ts",
    right: "      purpose,\n",
    wrong: "",
    red: {
      project: "db",
      file: "app/domain/consents/consents.server.test.ts",
      test: "a link is for its purpose and its application only",
    },
  },
  {
    says: "A form of another site is taken when it names no origin",
    file: "server/cross-site-guard.ts",
    right: 'return from.site === "same-origin";',
    wrong: "return true;",
    red: {
      project: "unit",
      file: "server/cross-site-guard.test.ts",
      test: "Seventeen kinds of foreign posts are refused",
    },
  },
];
