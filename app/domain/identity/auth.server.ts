import { betterAuth } from "better-auth/minimal";
import { readSetting } from "~/domain/settings/read-setting.server";
import { asSystem } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import { processNow } from "~/platform/process-clock.server";
import { mailConfirmation, mailExistingAccount, mailPasswordReset } from "./account-mails.server";
import { identityAdapter } from "./identity-adapter.server";
import { IDENTITY_SECRET } from "./identity-secret.server";
import { LINK_HOURS } from "./link-hours";
import { verifyPassword } from "./password-hash.server";
import { PASSWORD_MAX } from "./password-rules";
import { passwordHash } from "./prepared-hash.server";
import { recordPasswordChange } from "./record-password-change.server";
import { SECURE, SESSION_COOKIE } from "./session-cookie-name.server";
import { newSessionToken } from "./session-token.server";

const HOUR = 3600;

/**
 * Identity by better-auth, called by our own verbs only: its HTTP routes are not mounted. Its limits are off because
 * such calls skip them; ours (limits.server.ts) stand before every call.
 */
export const auth = betterAuth({
  appName: "Körpü",
  baseURL: env.appUrl,
  secret: IDENTITY_SECRET,
  database: identityAdapter({ onUserCreated: mailConfirmation, onPasswordChanged: recordPasswordChange }),
  telemetry: { enabled: false },
  rateLimit: { enabled: false },
  // Its messages quote addresses: what happened is in the error that the verb gets.
  logger: { level: "error", log: () => log.error("identity: a call failed") },
  user: {
    additionalFields: { language: { type: "string", required: true } },
  },
  session: {
    fields: { token: "tokenHash" },
    // The cookie's age and the outer bound; how long a session lasts is a setting, see openSession.
    expiresIn: 168 * HOUR,
    disableSessionRefresh: true,
    cookieCache: { enabled: false },
  },
  verification: { storeIdentifier: "hashed" },
  emailAndPassword: {
    enabled: true,
    autoSignIn: false,
    requireEmailVerification: true,
    // Our own rules are stricter and say what is wrong; here only what protects the hash function.
    minPasswordLength: 1,
    maxPasswordLength: PASSWORD_MAX * 2,
    password: { hash: passwordHash, verify: verifyPassword },
    revokeSessionsOnPasswordReset: true,
    resetPasswordTokenExpiresIn: LINK_HOURS.passwordReset * HOUR,
    sendResetPassword: ({ user, token }) => mailPasswordReset(user.id, token),
    onExistingUserSignUp: ({ user }) => mailExistingAccount(user.id),
  },
  databaseHooks: { session: { create: { before: ({ userId }) => openSession(userId) } } },
  advanced: {
    useSecureCookies: false, // prefix and flag stand in the name and attributes below
    cookies: {
      session_token: {
        name: SESSION_COOKIE,
        attributes: { secure: SECURE, httpOnly: true, sameSite: "lax", path: "/" },
      },
    },
    ipAddress: { ipAddressHeaders: ["x-client-address"] },
    database: { generateId: false },
  },
});

/** What a new session starts with; false for an account that has been switched off. */
async function openSession(userId: string) {
  const hours = await asSystem("identity", async (tx, now) => {
    const open = await tx.user.count({ where: { id: userId, disabledAt: null } });
    return open === 1 ? readSetting(tx, now, "sessions.absoluteHours") : null;
  });
  if (hours === null) return false;
  // 256 random bits instead of the library's 190.
  return { data: { token: newSessionToken(), expiresAt: new Date(processNow().getTime() + hours * HOUR * 1000) } };
}
