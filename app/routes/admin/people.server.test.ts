import { expect, test } from "vitest";
import { NotAllowed, NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { makePerson } from "../../../tests/factories/person";
import { makeSession } from "../../../tests/factories/session";
import { action, loader } from "./people";
import { action as invite, loader as inviteLoader } from "./people.invite";
import { action as act, loader as personLoader } from "./person";

const CONTEXT = { nonce: "", requestId: "", ip: "" };

function args(cookie: string, query = "", fields?: Record<string, string>, person?: string) {
  const post = fields && { method: "POST", body: new URLSearchParams(fields) };
  const request = new Request(`http://127.0.0.1/en/admin/people${query}`, { headers: { cookie }, ...post });
  return { request, params: { language: "en", ...(person && { person }) }, context: CONTEXT };
}

const leadsTo = (answer: unknown) => (answer instanceof Response ? answer.headers.get("Location") : answer);
const administrator = (email: string) => makePerson({ email, name: "A", grants: [{ role: "administrator" }] });
const account = ({ userId }: Viewer) =>
  asSystem("test", (tx) => tx.user.findUniqueOrThrow({ where: { id: userId }, include: { passkeys: true } }));

const leadsHere = (personId: string, done: string) => `/en/admin/people/${personId}?done=${done}`;
const errorsOf = (answer: unknown) => Reflect.get(Object(Reflect.get(Object(answer), "data")), "errors");

test("An administrator finds an account by its address, resets its factors with a reason, and switches it on", async () => {
  const cookie = await makeSession(await administrator("helps@example.com"));
  const lost = await makePerson({ email: "lost@example.com", name: "L", grants: [{ role: "reviewer" }] });
  await asSystem("test", async (tx, now) => {
    const key = { credentialId: "lost-key", publicKey: new Uint8Array(), counter: 0, name: "Phone", createdAt: now };
    await tx.passkey.create({ data: { userId: lost.userId, ...key } });
    await tx.user.update({ where: { id: lost.userId }, data: { disabledAt: now } });
  });
  const nobody = await action(args(cookie, "", { email: "lots@example.com" }));
  expect(errorsOf(nobody)).toEqual({ email: "There is no account with this address" });
  expect(leadsTo(await action(args(cookie, "", { email: "Lost@example.com" })))).toBe(
    `/en/admin/people/${lost.personId}`,
  );
  const { account: shown } = await personLoader(args(cookie, "", undefined, lost.personId));
  expect([shown.email, shown.factors, shown.disabledAt === null]).toEqual(["lost@example.com", 1, false]);
  const press = (fields: Record<string, string>) => act(args(cookie, "", fields, lost.personId));
  expect(errorsOf(await press({ intent: "reset", reason: "" }))).toEqual({ reason: "Give the reason" });
  const reset = await press({ intent: "reset", reason: "Came in person with the identity card" });
  expect(leadsTo(reset)).toBe(leadsHere(lost.personId, "reset"));
  await press({ intent: "enabled" });
  const after = await account(lost);
  expect([after.disabledAt, after.passkeys]).toEqual([null, []]);
});

test("A colleague is invited, listed, given a second role and loses the first; what was refused stays typed", async () => {
  const cookie = await makeSession(await administrator("invites@example.com"));
  const { roles, scopes } = await inviteLoader(args(cookie));
  expect([roles.length, scopes[0]?.value]).toEqual([9, "everywhere"]);
  const typed = { name: "Əliyeva Nigar", email: "nigar@example.com", role: "auditor", scope: "", "endsOn.day": "31" };
  const refused = await invite(args(cookie, "", typed));
  expect(errorsOf(refused)).toEqual({
    scope: "Choose where the role holds",
    endsOn: "There is no such date. Check the day, month and year, for example 05.03.2027",
  });
  expect(Reflect.get(Object(Reflect.get(Object(refused), "data")), "values")).toEqual(typed);
  const sent = leadsTo(await invite(args(cookie, "", { ...typed, scope: "everywhere", "endsOn.day": "" })));
  const personId = /people\/([^?]+)/.exec(String(sent))?.[1] ?? "";
  expect(sent).toBe(leadsHere(personId, "invited"));
  const { rows } = await loader(args(cookie, "?search=eliyeva+nigar&who=invited&role=auditor"));
  expect(
    rows.map(({ name, state, factor, grants }) => [name, state, factor, grants.map(({ words }) => words)]),
  ).toEqual([["Əliyeva Nigar", "Invited", "No", ["Auditor · The whole portal"]]]);
  const press = (fields: Record<string, string>) => act(args(cookie, "", fields, personId));
  expect(leadsTo(await press({ intent: "again" }))).toBe(leadsHere(personId, "sent"));
  const given = await press({ intent: "grant", role: "enquiry_operator", scope: "everywhere" });
  expect(leadsTo(given)).toBe(leadsHere(personId, "granted"));
  const before = await personLoader(args(cookie, "", undefined, personId));
  const auditor = before.grants.find(({ role }) => role === "Auditor");
  const ended = await press({ intent: "revoke", grantId: auditor?.id ?? "", reason: "Another post" });
  expect(leadsTo(ended)).toBe(leadsHere(personId, "revoked"));
  const after = await personLoader(args(cookie, "", undefined, personId));
  expect([after.grants.map(({ role }) => role), after.history.map(({ role, endedBy }) => [role, endedBy])]).toEqual([
    ["Call centre operator"],
    [["Auditor", "A"]],
  ]);
});

test("The pages are there for administrators only, and what changes somebody asks once more who they are", async () => {
  const admin = await administrator("stale.admin@example.com");
  const [cookie, other] = [
    await makeSession(admin),
    await makeSession(await makePerson({ email: "coord@example.com", name: "C", grants: [{ role: "coordinator" }] })),
  ];
  const refused = (work: Promise<unknown>) => work.catch((thrown: unknown) => thrown);
  const person = args(other, "", undefined, admin.personId);
  const reads = [refused(loader(args(other))), refused(inviteLoader(args(other))), refused(personLoader(person))];
  const no = new NotAllowed(false);
  expect(await Promise.all(reads)).toEqual([no, no, no]);
  expect(await refused(action(args(other, "", { email: "coord@example.com" })))).toEqual(new NotAllowed(false));
  expect(await refused(act(args(other, "", { intent: "grant" }, admin.personId)))).toEqual(new NotAllowed(false));
  expect(await refused(invite(args(other, "", { name: "X" })))).toEqual(new NotAllowed(false));
  expect(await refused(personLoader(args(cookie, "", undefined, "nobody")))).toEqual(new NotFound());
  await asSystem("test", (tx, now) =>
    tx.session.updateMany({
      where: { userId: admin.userId },
      data: { steppedUpAt: new Date(now.getTime() - 600_000) },
    }),
  );
  const asks = expect.stringContaining("/en/my/security/confirm?next=");
  expect([
    leadsTo(await refused(personLoader(args(cookie, "", undefined, admin.personId)))),
    leadsTo(await refused(act(args(cookie, "", { intent: "grant" }, admin.personId)))),
    leadsTo(await refused(inviteLoader(args(cookie)))),
    leadsTo(await refused(invite(args(cookie, "", { name: "X" })))),
  ]).toEqual([asks, asks, asks, asks]);
});
