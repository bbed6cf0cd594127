import { openAssistance } from "~/domain/assistance/open-assistance.server";
import { stopByLink } from "~/domain/assistance/stop-by-link.server";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { askForAlert } from "~/domain/call-alerts/ask-for-alert.server";
import { confirmAlert } from "~/domain/call-alerts/confirm-alert.server";
import { forgetAlerts } from "~/domain/call-alerts/forget-alerts.server";
import { withdrawConsent } from "~/domain/consents/withdraw-consent.server";
import { NotFound } from "~/domain/errors";
import { clearExpired } from "~/domain/identity/clear-expired.server";
import { confirmEmail } from "~/domain/identity/confirm-email.server";
import { noteDevice } from "~/domain/identity/note-device.server";
import { keepChallenge, spendChallenge } from "~/domain/identity/passkey-challenge.server";
import { requestPasswordReset } from "~/domain/identity/request-password-reset.server";
import { resetPassword } from "~/domain/identity/reset-password.server";
import { sessionTokenHash } from "~/domain/identity/session-token.server";
import { signUp } from "~/domain/identity/sign-up.server";
import { askMergeLink } from "~/domain/merging/ask-merge-link.server";
import { proveByLink } from "~/domain/merging/prove-by-link.server";
import { loadSession } from "~/domain/people/load-session.server";
import { answerAsOldAddress } from "~/domain/recovery/answer-as-old-address.server";
import { beginAtDesk } from "~/domain/recovery/begin-at-desk.server";
import { beginRecovery } from "~/domain/recovery/begin-recovery.server";
import { changeRecoveredAddresses } from "~/domain/recovery/change-recovered-addresses.server";
import { confirmNewAddress } from "~/domain/recovery/confirm-new-address.server";
import { startWaiting } from "~/domain/recovery/start-waiting.server";
import { acceptInvitation } from "~/domain/staff/accept-invitation.server";
import { inviteStaff } from "~/domain/staff/invite-staff.server";
import { asSystem } from "~/platform/db.server";
import { withOpenLink, withSealedLink } from "~/platform/sealed-link.server";
import { keepTrip, keptTrip } from "~/web/national-trip.server";
import { carryTyped, typedValues } from "~/web/typed-values.server";
import { asked, newOperator } from "../factories/helped";
import { mailsTo, pathIn } from "../factories/mails";
import { answerAsGuardian, guardianToken, makeMinor, YES } from "../factories/minor";
import { makePerson } from "../factories/person";
import { signedInAs } from "../factories/recovering";
import { makeSession } from "../factories/session";
import { recoveryCode } from "./recovery-code-of";

/** The clock of this test: the database's and the process's own. */
export const NOW = new Date("2026-11-23T08:00:00.000Z");

/** A token that somebody was given, and what they do with it. `use`: false, or a RuleBroken, when it is refused. */
export type Made = { token: string; use: (token: string) => Promise<boolean> };

export type TokenKind = {
  /** Where its hash is kept, as "table.column" and what tells it from others there; or the file that seals it. */
  kept: string;
  make: (number: number) => Promise<Made>;
  /** How often it may be used: once, or the reason for more. */
  again: "refused" | { why: string };
  /** What ends it unused: hours, and the job that tidies up then; or why nothing does. */
  ends: { hours: number; job?: () => Promise<unknown> } | { why: string };
};

const HERE = { address: "", userAgent: "Firefox", cookie: "" };
const PASSWORD = "üç ağ göyərçin uçur";
const NEW_PASSWORD = "dörd yaşıl balıq üzür";

const done = async (work: Promise<unknown>) => {
  await work;
  return true;
};
const refusedAsAbsent = (error: unknown) => {
  if (error instanceof NotFound) return false;
  throw error;
};
const lastTokenTo = async (email: string) => {
  const { searchParams, pathname } = pathIn((await mailsTo(email)).at(-1));
  return searchParams.get("token") ?? pathname.split("/").at(-1) ?? "";
};
const minor = (number: number) => makeMinor({ ...MINORS_COHORT.made }, number, bakuDateOf(NOW));

/** The cohort whose applicants may be minors; the test makes it. */
export const MINORS_COHORT = { made: {} as Parameters<typeof makeMinor>[0] };

const valueIn = (cookie: string) => /^([^=]+)=([^;]+)/.exec(cookie)?.slice(1) ?? ["", ""];

/** Every kind of token by which somebody acts; a test holds the list to the schema and to the sources. */
export const TOKEN_KINDS: Record<string, TokenKind> = {
  "link that confirms an address": {
    kept: "nowhere: signed",
    make: async (number) => {
      const email = `confirms.${number}@example.com`;
      await signUp({ email, password: PASSWORD, language: "az" }, HERE);
      return { token: await lastTokenTo(email), use: (token) => done(confirmEmail({ token }, HERE)) };
    },
    again: { why: "confirming what is confirmed changes nothing: mail programs follow links twice" },
    ends: { hours: 49 },
  },
  "link for a new password": {
    kept: "verification.identifier",
    make: async (number) => {
      const email = `resets.${number}@example.com`;
      await makePerson({ email, name: "Unudan", passwordHash: "x" });
      await requestPasswordReset({ email }, HERE);
      const use = (token: string) => done(resetPassword({ token, password: NEW_PASSWORD }, HERE));
      return { token: await lastTokenTo(email), use };
    },
    again: "refused",
    ends: { hours: 2 },
  },
  "link with which new staff choose a password": {
    kept: "staff_invitation.token_hash",
    make: async (number) => {
      const [admin, email] = [`administrator.${number}@example.com`, `colleague.${number}@example.com`];
      const by = signedInAs(await makePerson({ email: admin, name: "A", grants: [{ role: "administrator" }] }));
      const asked = { name: "Yeni", language: "az", role: "reviewer", scope: "everywhere", endsOn: null } as const;
      await inviteStaff(by, { ...asked, email });
      const use = (token: string) => done(acceptInvitation({ token, password: NEW_PASSWORD }, HERE));
      return { token: await lastTokenTo(email), use };
    },
    again: "refused",
    ends: { hours: 73 },
  },
  "what a passkey is asked to sign": {
    kept: "verification.identifier",
    make: async (number) => {
      const token = `challenge-of-${number}-${"c".repeat(24)}`;
      const asking = { purpose: "signIn" } as const;
      await asSystem("test", (tx, now) => keepChallenge(tx, now, token, asking));
      return { token, use: (each) => asSystem("test", (tx, now) => spendChallenge(tx, now, each, asking)) };
    },
    again: "refused",
    ends: { hours: 1 },
  },
  "guardian's link to answer": {
    kept: "guardian_link.token_hash answer",
    make: async (number) => {
      const { guardianEmail } = await minor(number);
      return { token: await guardianToken(guardianEmail), use: (token) => done(answerAsGuardian(token, YES)) };
    },
    again: "refused",
    ends: { hours: 24 * 400 },
  },
  "guardian's link to take back": {
    kept: "guardian_link.token_hash manage",
    make: async (number) => {
      const { guardianEmail } = await minor(number);
      const { token } = await answerAsGuardian(await guardianToken(guardianEmail), YES);
      return { token, use: (each) => done(withdrawConsent({ token: each, language: "az" })) };
    },
    again: "refused",
    ends: { hours: 24 * 400 },
  },
  "link of somebody an operator helps": {
    kept: "assistance.token_hash",
    make: async (number) => {
      const email = `helped.${number}@example.com`;
      await openAssistance(await newOperator(), { ...asked({ code: "MK-2027-1" }, email), name: "Zəng Edən" });
      const use = (token: string) => stopByLink({ token }).then(() => true, refusedAsAbsent);
      return { token: await lastTokenTo(email), use };
    },
    again: "refused",
    ends: { hours: 2 },
  },
  "link of a call alert": {
    kept: "call_alert.token_hash",
    make: async (number) => {
      const email = `alerted.${number}@example.com`;
      await askForAlert({ code: "GIF-2027", email, language: "az" }, HERE);
      return { token: await lastTokenTo(email), use: (token) => done(confirmAlert({ token })) };
    },
    again: { why: "the same link stops the mail later" },
    ends: { hours: 24 * 8, job: forgetAlerts },
  },
  "link to a new address": {
    kept: "account_recovery.token_hash",
    make: async (number) => {
      const newEmail = `lost.new.${number}@example.com`;
      const said = { surname: "A", givenName: "B", birthDate: "2000-01-01", language: "az" } as const;
      await beginAtDesk({ ...said, oldEmail: `lost.${number}@example.com`, newEmail }, HERE);
      return { token: await lastTokenTo(newEmail), use: (token) => done(confirmNewAddress({ token }, HERE)) };
    },
    again: "refused",
    ends: { hours: 49 },
  },
  "link that stops a change of address": {
    kept: "account_recovery.answer_token_hash",
    make: async (number) => {
      const { personId, email } = await makePerson({ email: `stops.${number}@example.com`, name: "Gənc" });
      const newEmail = `stops.new.${number}@example.com`;
      await asSystem("test", async (tx, now) => {
        await beginRecovery(tx, now, { way: "phone", personId, oldEmail: email, newEmail, language: "az" });
        const begun = await tx.accountRecovery.update({
          where: { id: (await tx.accountRecovery.findFirstOrThrow({ where: { personId } })).id },
          data: { askedAt: now },
        });
        await startWaiting(tx, now, { ...begun, personId });
      });
      const use = (token: string) => done(answerAsOldAddress({ token, answer: "stop" }, HERE));
      return { token: await lastTokenTo(email), use };
    },
    again: "refused",
    ends: { hours: 73, job: changeRecoveredAddresses },
  },
  "link to another account of one's own": {
    kept: "account_merge.token_hash",
    make: async (number) => {
      const viewer = await makePerson({ email: `merges.${number}@example.com`, name: "Gənc" });
      const other = await makePerson({ email: `merges.other.${number}@example.com`, name: "Gənc" });
      const signedIn = signedInAs(viewer);
      await askMergeLink(signedIn, { email: other.email }, HERE);
      const use = (token: string) => done(proveByLink(signedIn, { token, code: "" }, HERE));
      return { token: await lastTokenTo(other.email), use };
    },
    again: "refused",
    ends: { hours: 25 },
  },
  "recovery code": {
    kept: "recovery_code.code_hash",
    make: recoveryCode,
    again: "refused",
    ends: { why: "it lies in a drawer until it is needed; a new set ends it" },
  },
  session: {
    kept: "app_session.token_hash",
    make: async (number) => {
      const viewer = await makePerson({ email: `signed.in.${number}@example.com`, name: "Gənc" });
      const [, token = ""] = valueIn(await makeSession(viewer));
      return { token, use: async (each) => (await loadSession(sessionTokenHash(each))) !== null };
    },
    again: { why: "a session is asked for again and again, until it ends" },
    ends: { hours: 2 },
  },
  "known browser": {
    kept: "known_device.token_hash",
    make: async (number) => {
      const { userId } = await makePerson({ email: `known.${number}@example.com`, name: "Gənc" });
      const note = async (cookie: string) => {
        const [given = ""] = await asSystem("test", (tx, now) => noteDevice(tx, now, userId, { ...HERE, cookie }));
        return given.split(";")[0] ?? "";
      };
      const [name, token = ""] = valueIn(await note(""));
      const browsers = () => asSystem("test", (tx) => tx.knownDevice.count({ where: { userId } }));
      const use = async (each: string) => {
        const before = await browsers();
        await note(`${name}=${each}`);
        return (await browsers()) === before;
      };
      return { token, use };
    },
    again: { why: "it opens nothing: a browser is known again by it" },
    ends: { hours: 24 * 401, job: clearExpired },
  },
  "way to the national identity and back": {
    kept: "app/web/national-trip.server.ts",
    make: async () => {
      const trip = { state: "s", nonce: "n", verifier: "v", back: "b", next: null, sessionId: null };
      const [name, token = ""] = valueIn(keepTrip({ kind: "trip", ...trip }));
      const asked = (each: string) => new Request("http://here/", { headers: { Cookie: `${name}=${each}` } });
      const use = async (each: string) => keptTrip(asked(each), "trip") !== null;
      return { token, use };
    },
    again: { why: "the provider takes its code once, and the cookie goes with the answer" },
    ends: { hours: 1 },
  },
  "words on their way to another language": {
    kept: "app/web/typed-values.server.ts",
    make: async () => {
      const carried = carryTyped("/az/help", { words: "typed" })?.get("Set-Cookie") ?? "";
      const [name, value = ""] = valueIn(carried);
      const [id = "", token = ""] = value.split(".");
      const asked = (each: string) =>
        new Request("http://here/az/help", { headers: { Cookie: `${name}=${id}.${each}` } });
      return { token, use: async (each) => typedValues(asked(each)).words === "typed" };
    },
    again: { why: "it holds what its own browser typed, and opens nothing" },
    ends: { why: "its browser forgets it after minutes; it opens nothing" },
  },
  "link in a mail that waits": {
    kept: "app/platform/sealed-link.server.ts",
    make: async (number) => {
      const key = `mail ${number}`;
      const { sealedPath } = Object(withSealedLink({ path: "/az/help" }, key));
      const open = (each: string) => Object(withOpenLink({ sealedPath: each }, key)).path === "/az/help";
      const use = async (each: string) => {
        try {
          return open(each);
        } catch {
          return false;
        }
      };
      return { token: String(sealedPath), use };
    },
    again: { why: "a mail that was not taken is written out again" },
    ends: { why: "what it opens has an end of its own" },
  },
};
