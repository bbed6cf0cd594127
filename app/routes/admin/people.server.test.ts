import { expect, test } from "vitest";
import { NotAllowed } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { makePerson } from "../../../tests/factories/person";
import { makeSession } from "../../../tests/factories/session";
import { action, loader } from "./people";

const CONTEXT = { nonce: "", requestId: "", ip: "" };

function args(cookie: string, query = "", fields?: Record<string, string>) {
  const post = fields && { method: "POST", body: new URLSearchParams(fields) };
  const request = new Request(`http://127.0.0.1/en/admin/people${query}`, { headers: { cookie }, ...post });
  return { request, params: { language: "en" }, context: CONTEXT };
}

const leadsTo = (answer: unknown) => (answer instanceof Response ? answer.headers.get("Location") : answer);
const administrator = (email: string) => makePerson({ email, name: "A", grants: [{ role: "administrator" }] });
const account = ({ userId }: Viewer) =>
  asSystem("test", (tx) => tx.user.findUniqueOrThrow({ where: { id: userId }, include: { passkeys: true } }));

test("An administrator finds an account by its address, resets its factors with a reason, and switches it on", async () => {
  const cookie = await makeSession(await administrator("helps@example.com"));
  const lost = await makePerson({ email: "lost@example.com", name: "L", grants: [{ role: "reviewer" }] });
  await asSystem("test", async (tx, now) => {
    const key = { credentialId: "lost-key", publicKey: new Uint8Array(), counter: 0, name: "Phone", createdAt: now };
    await tx.passkey.create({ data: { userId: lost.userId, ...key } });
    await tx.user.update({ where: { id: lost.userId }, data: { disabledAt: now } });
  });
  const nobody = await action(args(cookie, "", { email: "lots@example.com" }));
  expect("data" in nobody && nobody.data.errors).toEqual({ email: "There is no account with this address" });
  const shown = `?account=${lost.userId}`;
  expect(leadsTo(await action(args(cookie, "", { email: "Lost@example.com" })))).toBe(`/en/admin/people${shown}`);
  const page = await loader(args(cookie, shown));
  expect([page.account?.email, page.account?.factors, page.account?.disabledAt === null]).toEqual([
    "lost@example.com",
    1,
    false,
  ]);
  const unreasoned = await action(args(cookie, shown, { act: "reset", userId: lost.userId, reason: "" }));
  expect("data" in unreasoned && unreasoned.data.errors).toEqual({ reason: "Give the reason" });
  const reset = { act: "reset", userId: lost.userId, reason: "Came in person with the identity card" };
  expect(leadsTo(await action(args(cookie, shown, reset)))).toBe(`/en/admin/people${shown}&done=reset`);
  await action(args(cookie, shown, { act: "enabled", userId: lost.userId }));
  const after = await account(lost);
  expect([after.disabledAt, after.passkeys]).toEqual([null, []]);
});

test("The page is there for administrators only, and asks once more who they are", async () => {
  const admin = await administrator("stale.admin@example.com");
  const [cookie, other] = [
    await makeSession(admin),
    await makeSession(await makePerson({ email: "coord@example.com", name: "C", grants: [{ role: "coordinator" }] })),
  ];
  const refused = (work: Promise<unknown>) => work.catch((thrown: unknown) => thrown);
  expect(await refused(loader(args(other)))).toEqual(new NotAllowed(false));
  expect(await refused(action(args(other, "", { email: "coord@example.com" })))).toEqual(new NotAllowed(false));
  await asSystem("test", (tx, now) =>
    tx.session.updateMany({
      where: { userId: admin.userId },
      data: { steppedUpAt: new Date(now.getTime() - 600_000) },
    }),
  );
  const to = leadsTo(await refused(loader(args(cookie, `?account=${admin.userId}`))));
  expect(String(to)).toContain("/en/my/security/confirm?next=");
});
