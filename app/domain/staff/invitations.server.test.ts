import { beforeAll, expect, test } from "vitest";
import { NotAllowed, NotFound, RuleBroken } from "~/domain/errors";
import { SESSION_COOKIE } from "~/domain/identity/session-cookie-name.server";
import { sessionTokenHash } from "~/domain/identity/session-token.server";
import { signIn } from "~/domain/identity/sign-in.server";
import { signUp } from "~/domain/identity/sign-up.server";
import { loadSession } from "~/domain/people/load-session.server";
import type { SignedIn } from "~/domain/people/signed-in";
import { asSystem } from "~/platform/db.server";
import { mailsTo, pathIn } from "../../../tests/factories/mails";
import { makePerson } from "../../../tests/factories/person";
import { makeSession } from "../../../tests/factories/session";
import { acceptInvitation } from "./accept-invitation.server";
import { findInvited } from "./find-invited.server";
import { inviteAgain } from "./invite-again.server";
import { inviteStaff } from "./invite-staff.server";
import { listScopes } from "./list-scopes.server";
import { revokeRole } from "./revoke-role.server";

const PASSWORD = "altı qırmızı alma dərdim";
const HERE = { address: "" };
const CLIENT = { ...HERE, userAgent: "", cookie: "" };
const hashIn = (cookie: string) =>
  sessionTokenHash(decodeURIComponent(/=([^;]+)/.exec(cookie)?.[1] ?? "").split(".")[0] ?? "");

let by: SignedIn;
beforeAll(async () => {
  const admin = await makePerson({ email: "invites@example.com", name: "A", grants: [{ role: "administrator" }] });
  const session = await loadSession(hashIn(await makeSession(admin)));
  if (session?.owes !== null) throw new Error("signed in only half");
  by = session;
});

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof RuleBroken ? error.blockers.map(({ key }) => key) : error),
  );

const asked = (email: string) =>
  ({ name: "Yeni Əməkdaş", email, language: "ru", role: "reviewer", scope: "everywhere", endsOn: null }) as const;
const tokenTo = async (email: string) => {
  const mails = (await mailsTo(email)).filter(({ template }) => template === "staffInvitation");
  return pathIn(mails.at(-1)).searchParams.get("token") ?? "";
};
const userOf = (email: string) =>
  asSystem("test", (tx) =>
    tx.user.findUniqueOrThrow({ where: { email }, include: { credentials: true, invitation: true } }),
  );

test("An invited colleague chooses the password themselves, once, and owes a second factor with the first sign-in", async () => {
  const { personId } = await inviteStaff(by, asked("New.Colleague@example.com"));
  const email = "new.colleague@example.com";
  const before = await userOf(email);
  expect([before.personId, before.credentials, before.emailVerified]).toEqual([personId, [], false]);
  const [mail] = await mailsTo(email);
  expect([mail?.template, mail?.language, pathIn(mail).pathname]).toEqual(["staffInvitation", "ru", "/ru/invitation"]);
  const token = await tokenTo(email);
  expect(JSON.stringify(before.invitation)).not.toContain(token);
  expect(await refusal(acceptInvitation({ token, password: "short" }, HERE))).toEqual(["password.tooShort"]);
  const races = await Promise.all([1, 2, 3].map(() => refusal(acceptInvitation({ token, password: PASSWORD }, HERE))));
  expect(races.filter((end) => end === null).length).toBe(1);
  expect(await refusal(acceptInvitation({ token, password: PASSWORD }, HERE))).toEqual(["link.invalid"]);
  const signing = await signIn({ email, password: PASSWORD }, CLIENT, null);
  const cookie =
    signing.state === "signedIn" ? (signing.cookies.find((each) => each.startsWith(SESSION_COOKIE)) ?? "") : "";
  expect((await loadSession(hashIn(cookie)))?.owes).toBe("enrolment");
  const actions = await asSystem("test", (tx) =>
    tx.auditEntry.findMany({ where: { entityId: { in: [personId, before.id] } }, orderBy: { id: "asc" } }),
  );
  expect(actions.map(({ action, actorPersonId }) => [action, actorPersonId])).toEqual([
    ["invite_staff", by.viewer.personId],
    ["grant_role", by.viewer.personId],
    ["accept_invitation", personId],
  ]);
});

test("A new link puts an end to the one before; both end with their time, and with the last role", async () => {
  const email = "twice@example.com";
  const { personId } = await inviteStaff(by, asked(email));
  const first = await tokenTo(email);
  await inviteAgain(by, { personId });
  const second = await tokenTo(email);
  expect([await findInvited(first), (await findInvited(second))?.email]).toEqual([null, email]);
  const { id: userId } = await userOf(email);
  const expire = (expiresAt: Date) =>
    asSystem("test rows", (tx) => tx.staffInvitation.update({ where: { userId }, data: { expiresAt } }));
  const invitation = (await userOf(email)).invitation;
  expect((invitation?.expiresAt.getTime() ?? 0) - (invitation?.sentAt.getTime() ?? 0)).toBe(72 * 3_600_000);
  await expire(new Date("2020-01-01T00:00:00Z"));
  expect(await refusal(acceptInvitation({ token: second, password: PASSWORD }, HERE))).toEqual(["link.invalid"]);
  await expire(new Date("2099-01-01T00:00:00Z"));
  const grant = await asSystem("test", (tx) => tx.roleGrant.findFirstOrThrow({ where: { personId } }));
  await revokeRole(by, { grantId: grant.id, reason: "Will not come" });
  expect(await refusal(acceptInvitation({ token: second, password: PASSWORD }, HERE))).toEqual(["link.invalid"]);
  expect(await refusal(inviteAgain(by, { personId }))).toEqual(new NotFound());
});

test("Registering the address of somebody invited gains nothing: no password but theirs opens the account", async () => {
  const email = "wanted@example.com";
  const { personId } = await inviteStaff(by, asked(email));
  await signUp({ email, password: "başqasının uzun parolu 9", language: "az" }, HERE);
  const after = await userOf(email);
  expect([after.personId, after.credentials]).toEqual([personId, []]);
  expect((await findInvited(await tokenTo(email)))?.personId).toBe(personId);
});

test("Nobody but an administrator who has just proved who they are invites; an address that has an account is named", async () => {
  const coordinator = await makePerson({ email: "coord@example.com", name: "C", grants: [{ role: "coordinator" }] });
  const theirs: SignedIn = { ...by, viewer: coordinator };
  expect(await refusal(inviteStaff(theirs, asked("no@example.com")))).toEqual(new NotAllowed(false));
  expect(await refusal(inviteAgain(theirs, { personId: coordinator.personId }))).toEqual(new NotAllowed(false));
  expect(await refusal(listScopes(coordinator))).toEqual(new NotAllowed(false));
  const stale = { ...by, steppedUp: false };
  expect(await refusal(inviteStaff(stale, { ...asked("no.example.com"), name: " ", role: "" }))).toEqual([
    "stepUp.needed",
    "roles.nameMissing",
    "account.emailInvalid",
    "roles.roleMissing",
  ]);
  expect(await refusal(inviteAgain(stale, { personId: coordinator.personId }))).toEqual(["stepUp.needed"]);
  expect(await refusal(inviteStaff(by, asked("Coord@example.com")))).toEqual(["roles.accountExists"]);
  const twice = await Promise.all([1, 2].map(() => refusal(inviteStaff(by, asked("same.moment@example.com")))));
  expect(twice.filter((end) => end === null).length).toBe(1);
  expect(await asSystem("test", (tx) => tx.user.count({ where: { email: "no@example.com" } }))).toBe(0);
});
