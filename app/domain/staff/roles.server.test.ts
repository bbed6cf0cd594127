import { beforeEach, expect, test } from "vitest";
import { assignLate } from "~/domain/assignment/assign-late.server";
import { assignStage } from "~/domain/assignment/assign-stage.server";
import { Conflict, NotAllowed, NotFound, RuleBroken } from "~/domain/errors";
import { sessionTokenHash } from "~/domain/identity/session-token.server";
import { loadSession } from "~/domain/people/load-session.server";
import type { SignedIn } from "~/domain/people/signed-in";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem, asViewer } from "~/platform/db.server";
import { mailsTo } from "../../../tests/factories/mails";
import { makePerson } from "../../../tests/factories/person";
import { inStage, liveReviews, reviewedStage, reviewerOf } from "../../../tests/factories/reviewed-stage";
import { makeSession, viewerBehind } from "../../../tests/factories/session";
import { grantRole } from "./grant-role.server";
import { listGrantsOf } from "./list-grants-of.server";
import { listStaff } from "./list-staff.server";
import { revokeRole } from "./revoke-role.server";

const hashIn = (cookie: string) => sessionTokenHash(/=([^;]+)/.exec(cookie)?.[1] ?? "");

/** Somebody signed in, freshly proved or not. */
async function signedIn(viewer: Viewer, steppedUp = true): Promise<SignedIn> {
  const session = await loadSession(hashIn(await makeSession(viewer)));
  if (session?.owes !== null) throw new Error("signed in only half");
  return { ...session, steppedUp };
}

let made = 0;
const administrator = (): Promise<Viewer> =>
  makePerson({ email: `admin${++made}@example.com`, name: `Admin ${made}`, grants: [{ role: "administrator" }] });
const colleague = (): Promise<Viewer> => makePerson({ email: `col${++made}@example.com`, name: `Col ${made}` });
const EVERYWHERE = { scope: "everywhere", endsOn: null };

/** What stood against something, by its keys; the error itself where it is another one; null when nothing did. */
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof RuleBroken ? error.blockers.map(({ key }) => key) : error),
  );

const grantsOf = ({ personId }: Viewer) => asSystem("test", (tx) => tx.roleGrant.findMany({ where: { personId } }));
const auditOf = ({ personId }: Viewer) =>
  asSystem("test", (tx) =>
    tx.auditEntry.findMany({
      where: { entityId: personId, entity: "person" },
      orderBy: { id: "asc" },
      select: { action: true, actorPersonId: true, fields: true, reason: true },
    }),
  );

let admin: Viewer;
let by: SignedIn;
beforeEach(async () => {
  admin = await administrator();
  by = await signedIn(admin);
});

test("A role holds from the very next request in a session that is open already, and its end takes it from the next one", async () => {
  const viewer = await colleague();
  const hash = hashIn(await makeSession(viewer));
  const roles = async () => (await viewerBehind(hash))?.grants.map(({ role }) => role);
  expect(await roles()).toEqual([]);
  await grantRole(by, { personId: viewer.personId, role: "reviewer", ...EVERYWHERE });
  expect(await roles()).toEqual(["reviewer"]);
  const [grant] = await grantsOf(viewer);
  await revokeRole(by, { grantId: grant?.id ?? "", reason: "Left the Service" });
  expect(await roles()).toEqual([]);
  expect(await auditOf(viewer)).toEqual([
    { action: "grant_role", actorPersonId: admin.personId, fields: ["reviewer", "everywhere"], reason: null },
    {
      action: "revoke_role",
      actorPersonId: admin.personId,
      fields: ["reviewer", "everywhere"],
      reason: "Left the Service",
    },
  ]);
  expect((await mailsTo(viewer.email)).map(({ template, data }) => [template, data])).toEqual([
    ["roleGranted", { role: "reviewer", scope: null, endsAt: null }],
    ["roleRevoked", { role: "reviewer", scope: null }],
  ]);
  expect((await listGrantsOf(admin, viewer)).map(({ holds, revokedBy }) => [holds, revokedBy])).toEqual([
    [false, admin.name],
  ]);
  expect(await refusal(revokeRole(by, { grantId: grant?.id ?? "", reason: "Again" }))).toEqual(new Conflict());
});

test("An end date is the last day in Baku on which a role holds", async () => {
  const viewer = await colleague();
  await grantRole(by, { personId: viewer.personId, role: "trainer", scope: "everywhere", endsOn: "2099-03-31" });
  const [grant] = await grantsOf(viewer);
  expect(grant?.endsAt?.toISOString()).toBe("2099-03-31T20:00:00.000Z");
});

test("Nobody but an administrator who has just proved who they are gives or ends a role, and never their own", async () => {
  const viewer = await colleague();
  const coordinator = await makePerson({
    email: `co${++made}@example.com`,
    name: "C",
    grants: [{ role: "coordinator" }],
  });
  const asked = { personId: viewer.personId, role: "reviewer", ...EVERYWHERE };
  expect(await refusal(grantRole(await signedIn(coordinator), asked))).toEqual(new NotAllowed(false));
  expect(await refusal(grantRole(await signedIn(admin, false), asked))).toEqual(["stepUp.needed"]);
  expect(await refusal(grantRole(by, { ...asked, personId: admin.personId }))).toEqual(["roles.own"]);
  expect(await refusal(grantRole(by, { ...asked, personId: crypto.randomUUID() }))).toEqual(new NotFound());
  expect(await refusal(grantRole(by, { ...asked, role: "king" }))).toEqual(["roles.roleMissing"]);
  expect(await refusal(grantRole(by, { ...asked, scope: `programme:${crypto.randomUUID()}` }))).toEqual([
    "roles.scopeMissing",
  ]);
  expect(await grantsOf(viewer)).toEqual([]);
  await grantRole(by, asked);
  expect(await refusal(grantRole(by, asked))).toEqual(["roles.hasIt"]);
  const [theirs] = await grantsOf(viewer);
  const [own] = await grantsOf(admin);
  // Another one is left: only that it is their own stands against ending it.
  await administrator();
  const end = (grantId = "", reason = "Because") => ({ grantId, reason });
  expect(await refusal(revokeRole(await signedIn(coordinator), end(theirs?.id)))).toEqual(new NotAllowed(false));
  expect(await refusal(revokeRole(await signedIn(admin, false), end(theirs?.id)))).toEqual(["stepUp.needed"]);
  expect(await refusal(revokeRole(by, end(own?.id)))).toEqual(["roles.own"]);
  expect(await refusal(revokeRole(by, end(theirs?.id, "  ")))).toEqual(["roles.reasonMissing"]);
  expect(await refusal(revokeRole(by, end("no id")))).toEqual(new NotFound());
});

test("Behind the rules the database refuses, too: no role by a coordinator, none for oneself, none deleted", async () => {
  const coordinator = await makePerson({
    email: `co${++made}@example.com`,
    name: "C",
    grants: [{ role: "coordinator" }],
  });
  const give = (giver: Viewer, personId: string) =>
    asViewer(giver, (tx, now) => tx.roleGrant.create({ data: { personId, role: "administrator", grantedAt: now } }));
  const held = (holder: Viewer) => grantsOf(holder).then((grants) => grants.map(({ role }) => role));
  await expect(give(coordinator, coordinator.personId)).rejects.toThrow();
  await expect(give(admin, admin.personId)).rejects.toThrow();
  const gone = await asViewer(admin, (tx) => tx.roleGrant.deleteMany({ where: { personId: coordinator.personId } }));
  const ended = await asViewer(coordinator, (tx, now) => tx.roleGrant.updateMany({ data: { revokedAt: now } }));
  expect([gone.count, ended.count]).toEqual([0, 0]);
  expect([await held(coordinator), await held(admin)]).toEqual([["coordinator"], ["administrator"]]);
});

test("The last administrator without an end stays, also when two end each other's role at the same moment", async () => {
  await asSystem("test rows", (tx, now) =>
    tx.roleGrant.updateMany({ where: { role: "administrator" }, data: { revokedAt: now } }),
  );
  const [one, other] = [await administrator(), await administrator()];
  const [byOne, byOther] = [await signedIn(one), await signedIn(other)];
  const [ofOne, ofOther] = [(await grantsOf(one))[0]?.id ?? "", (await grantsOf(other))[0]?.id ?? ""];
  const ends = await Promise.all([
    refusal(revokeRole(byOne, { grantId: ofOther, reason: "At once" })),
    refusal(revokeRole(byOther, { grantId: ofOne, reason: "At once" })),
  ]);
  expect(ends.filter((end) => end === null).length).toBe(1);
  const left = await asSystem("test", (tx) =>
    tx.roleGrant.findMany({ where: { role: "administrator", revokedAt: null }, select: { id: true, personId: true } }),
  );
  expect(left.length).toBe(1);
  // Somebody whose own role ends some day does not count as staying.
  const last = left[0];
  const passing = await makePerson({
    ...{ email: `passing${++made}@example.com`, name: "P" },
    grants: [{ role: "administrator" }],
  });
  const bySomeone = await signedIn(passing);
  await asSystem("test rows", (tx, now) =>
    tx.roleGrant.updateMany({
      where: { personId: passing.personId },
      data: { endsAt: new Date(now.getTime() + 86_400_000) },
    }),
  );
  expect(await refusal(revokeRole(bySomeone, { grantId: last?.id ?? "", reason: "Too many" }))).toEqual([
    "roles.lastAdministrator",
  ]);
});

test("What a reviewer had open when their role was ended goes to another reviewer", async () => {
  const coordinator = await makePerson({
    email: `co${++made}@example.com`,
    name: "C",
    grants: [{ role: "coordinator" }],
  });
  const stage = await reviewedStage(`REV-${2100 + ++made}`, { settings: { reviewers: 1 } });
  const leaving = await reviewerOf(stage, `leaves.${made}@example.com`);
  await inStage(stage, [{}, {}]);
  await assignStage(coordinator, stage.at);
  const staying = await reviewerOf(stage, `stays.${made}@example.com`);
  const [grant] = await grantsOf(leaving);
  await revokeRole(by, { grantId: grant?.id ?? "", reason: "On leave" });
  await assignLate();
  const whose = (await liveReviews(stage)).map((pair) => pair.split(" ").at(-1));
  expect(whose).toEqual([staying.email, staying.email]);
});

test("The list of staff is searched by folded names, narrowed by role and state, and read page by page", async () => {
  const programme = await asSystem("test", (tx) => tx.programme.findFirst({ select: { id: true, name: true } }));
  const grants = [{ role: "trainer" as const, programmeId: programme?.id ?? null }];
  const shahla = await makePerson({ email: "sh@example.com", name: "Ələsgərova Şəhla", grants });
  const former = await makePerson({ email: "was@example.com", name: "Ələsgərov Əli", grants: [{ role: "auditor" }] });
  const [ended] = await grantsOf(former);
  await revokeRole(by, { grantId: ended?.id ?? "", reason: "Retired" });
  const found = async (query: Parameters<typeof listStaff>[1]) =>
    (await listStaff(admin, query)).staff.map(({ email }) => email);
  expect(await found({ search: "ELESGER" })).toEqual(["was@example.com", "sh@example.com"]);
  expect(await found({ search: "sehla elesger" })).toEqual(["sh@example.com"]);
  expect(await found({ search: "was@exam" })).toEqual(["was@example.com"]);
  expect(await found({ search: "100%" })).toEqual([]);
  expect(await found({ search: "elesger", role: "trainer" })).toEqual(["sh@example.com"]);
  expect(await found({ search: "elesger", state: "now" })).toEqual(["sh@example.com"]);
  expect(await found({ search: "elesger", state: "former" })).toEqual(["was@example.com"]);
  expect(await found({ search: "elesger", after: former.personId })).toEqual(["sh@example.com"]);
  const [row] = (await listStaff(admin, { search: "sehla" })).staff;
  expect(row?.grants.map(({ role, scope }) => [role, scope])).toEqual([["trainer", programme?.name ?? null]]);
  expect([row?.personId, row?.hasFactor, row?.invited]).toEqual([shahla.personId, false, false]);
  const applicant = await makePerson({ email: "ap@example.com", name: "Ələsgərli Aytac" });
  expect(await found({ search: "elesger" })).not.toContain(applicant.email);
  expect(await refusal(listStaff(shahla, {}))).toEqual(new NotAllowed(false));
  expect(await refusal(listGrantsOf(shahla, admin))).toEqual(new NotAllowed(false));
});
