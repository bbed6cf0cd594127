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
  {
    says: "A member of staff with a password alone is signed in",
    file: "app/domain/people/load-session.server.ts",
    right: "if (owes) return { owes, sessionId, claimant: viewer, steppedUp };",
    wrong: "",
    red: {
      project: "db",
      file: "app/domain/identity/second-factor.server.test.ts",
      test: "A session of staff without a second factor holds no viewer, and after enrolling it is another one that does",
    },
  },
  {
    says: "A code of the authenticator app works twice",
    file: "app/domain/identity/spend-factor.server.ts",
    right: "const unspent = { OR: [{ lastStep: null }, { lastStep: { lt: lastStep } }] };",
    wrong: "const unspent = {};",
    red: {
      project: "db",
      file: "app/domain/identity/second-factor.server.test.ts",
      test: "A code that was taken, and every one before it, is never taken again",
    },
  },
  {
    says: "A recovery code works twice",
    file: "app/domain/identity/spend-factor.server.ts",
    right: "codeHash: recoveryCodeHash(userId, code), usedAt: null }",
    wrong: "codeHash: recoveryCodeHash(userId, code) }",
    red: {
      project: "db",
      file: "app/domain/identity/second-factor.server.test.ts",
      test: "A recovery code works once, and a new set ends the old one",
    },
  },
  {
    says: "What is weighty is done with any open session",
    file: "app/domain/identity/blockers-to-step-up.ts",
    right: "return steppedUp ? []",
    wrong: "return steppedUp || true ? []",
    red: {
      project: "db",
      file: "app/domain/identity/second-factor.server.test.ts",
      test: "Ways to sign in change only shortly after the person has proved who they are",
    },
  },
  {
    says: "A demonstration's waiver of the second factor counts in production",
    file: "app/domain/people/load-session.server.ts",
    right: "row.waived && !env.production",
    wrong: "row.waived",
    red: {
      project: "db",
      file: "app/domain/people/waived-factor.server.test.ts",
      test: "That the staff of a demonstration need no second factor is never read in production",
    },
  },
  {
    says: "A role that was taken away still counts",
    file: "app/domain/people/load-session.server.ts",
    right: "role_grant.person_id = person.id and revoked_at is null and",
    wrong: "role_grant.person_id = person.id and",
    red: {
      project: "db",
      file: "app/domain/people/load-session.server.test.ts",
      test: "Only roles in force are held: not the revoked, the ended, or those yet to begin",
    },
  },
  {
    says: "A passkey opens without the device having verified its owner",
    file: "app/domain/identity/verify-passkey.server.ts",
    right: "requireUserVerification: true",
    wrong: "requireUserVerification: false",
    red: {
      project: "db",
      file: "app/domain/identity/passkeys.server.test.ts",
      test: "A foreign site, a person the device has not verified, and a challenge of one's own are refused",
    },
  },
  {
    says: "A national identity of a lower level is taken",
    file: "app/domain/identity/finish-national.server.ts",
    right: "!claims || claims.acr !== env.national.acr",
    wrong: "!claims",
    red: {
      project: "db",
      file: "app/domain/identity/national.server.test.ts",
      test: "A lower level of assurance, and an answer that names another issuer, are refused",
    },
  },
  {
    says: "An administrator gives themselves a role",
    file: "app/domain/staff/grant-role.server.ts",
    right: '...(personId === viewer.personId ? [{ key: "roles.own" }] : []),',
    wrong: "",
    red: {
      project: "db",
      file: "app/domain/staff/roles.server.test.ts",
      test: "Nobody but an administrator who has just proved who they are gives or ends a role, and never their own",
    },
  },
  {
    says: "The last administrator is let go",
    file: "app/domain/staff/revoke-role.server.ts",
    right: "return others === 0;",
    wrong: "return others < 0;",
    red: {
      project: "db",
      file: "app/domain/staff/roles.server.test.ts",
      test: "The last administrator without an end stays, also when two end each other's role at the same moment",
    },
  },
  {
    says: "A link of an invitation works twice",
    file: "app/domain/staff/find-invited.server.ts",
    right: "tokenHash: invitationHash(token), usedAt: null, expiresAt: { gt: now }, user",
    wrong: "tokenHash: invitationHash(token)",
    red: {
      project: "db",
      file: "app/domain/staff/invitations.server.test.ts",
      test: "An invited colleague chooses the password themselves, once, and owes a second factor with the first sign-in",
    },
  },
  {
    says: "A code sent to a phone can be guessed at for as long as one likes",
    file: "app/domain/phones/spend-phone-code.server.ts",
    right: " and tries < $",
    wrong: " and 0 < $",
    red: {
      project: "db",
      file: "app/domain/phones/phones.server.test.ts",
      test: "After five wrong codes even the right one is refused; with that limit off, guessing goes through",
    },
  },
  {
    says: "An account gets its new address without the time to object",
    file: "app/domain/recovery/start-waiting.server.ts",
    right: "now.getTime() + hours * 3_600_000",
    wrong: "now.getTime() + hours * 0",
    red: {
      project: "db",
      file: "app/domain/recovery/recovery.server.test.ts",
      test: "Whoever has the phone for a minute does not take the account; without the time to wait they do",
    },
  },
  {
    says: "Somebody's enrolments stay with an account that is closed",
    file: "app/domain/merging/move-rows.server.ts",
    right: "(await tx.enrolment.updateMany(of)).count",
    wrong: "0",
    red: {
      project: "db",
      file: "app/domain/merging/merging.server.test.ts",
      test: "Every row of the other account belongs to the one that stays, and nothing of its ways to sign in is left",
    },
  },
  {
    says: "A code an operator was told works for what was filled in afterwards",
    file: "app/domain/assistance/assistance-code.server.ts",
    right: 'purpose === "send" ? await seenVersion(tx, of.applicationId) : "";',
    wrong: '"";',
    red: {
      project: "db",
      file: "app/domain/assistance/assistance.server.test.ts",
      test: "An operator makes the account, fills the draft in, and it is sent with the person's code and not without",
    },
  },
  {
    says: "Guesses at the code a person was sent are not counted",
    file: "app/domain/assistance/assistance-code.server.ts",
    right: "inTime && kept.codeTries < most && given",
    wrong: "inTime && given",
    red: {
      project: "db",
      file: "app/domain/assistance/assistance.server.test.ts",
      test: "Wrong codes run out, and then the right one does not work either",
    },
  },
];
