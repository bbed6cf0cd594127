import type { SeededFault } from "./seeded-fault";

/** Somebody gets in who should not. */
export const ACCOUNT_FAULTS: readonly SeededFault[] = [
  {
    says: "The database holds the token of a session as it is",
    file: "app/domain/identity/session-token.server.ts",
    right: 'return createHash("sha256").update(token).digest("hex");',
    wrong: 'return createHash ? token : "";',
    red: {
      project: "db",
      file: "app/domain/identity/accounts.server.test.ts",
      test: "The session's token is nowhere in the database, only its hash",
    },
  },
  {
    says: "Guesses at a password are not counted",
    file: "app/domain/identity/limits.server.ts",
    right: "  if (seconds === 0) return;\n",
    wrong: "  if (seconds >= 0) return;\n",
    red: {
      project: "db",
      file: "app/domain/identity/limits.server.test.ts",
      test: "After eight wrong passwords even the right one waits, from any network address",
    },
  },
  {
    says: "The common words pass as a password",
    file: "app/domain/identity/password-rules.ts",
    right: '  if (isCommon(password)) return [{ key: "password.common", field }];\n',
    wrong: "",
    red: {
      project: "unit",
      file: "app/domain/identity/password-rules.test.ts",
      test: "is one of the commonest and is refused",
    },
  },
  {
    says: "The address to go to after signing in leads to another site",
    file: "app/web/safe-path.ts",
    right: "(?![/\\\\])",
    wrong: "",
    red: { project: "unit", file: "app/web/safe-path.test.ts", test: "is not followed" },
  },
];
