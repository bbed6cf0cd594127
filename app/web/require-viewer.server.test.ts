import { expect, test } from "vitest";
import { NotAllowed } from "~/domain/errors";
import { newSessionToken, sessionTokenHash } from "~/domain/identity/session-token.server";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { inRequestScope } from "~/platform/request-scope.server";
import { makePerson } from "../../tests/factories/person";
import { findViewer, requireStaff, requireViewer } from "./require-viewer.server";

const HOUR = 3_600_000;

/** A request of a browser in which that person is signed in. */
async function requestOf(viewer: Viewer | null, path = "/az/my/applications?tab=old"): Promise<Request> {
  const token = newSessionToken();
  if (viewer) {
    await asSystem("test", (tx, now) => {
      const stamps = { lastSeenAt: now, createdAt: now, updatedAt: now, expiresAt: new Date(now.getTime() + HOUR) };
      return tx.session.create({ data: { userId: viewer.userId, tokenHash: sessionTokenHash(token), ...stamps } });
    });
  }
  return new Request(`http://korpu.example${path}`, { headers: { Cookie: `language=az; korpu=${token}.signature` } });
}

const outcome = (work: Promise<unknown>) =>
  work.then(
    () => "let in",
    (thrown: unknown) => (thrown instanceof Response ? `${thrown.status} ${thrown.headers.get("Location")}` : thrown),
  );

test("A visitor is sent to the sign-in page of their language, and from there back", async () => {
  const to = "302 /az/sign-in?next=%2Faz%2Fmy%2Fapplications%3Ftab%3Dold";
  expect(await outcome(requireViewer(await requestOf(null)))).toBe(to);
  expect(await outcome(requireStaff(new Request("http://korpu.example/ru/staff")))).toBe(
    "302 /ru/sign-in?next=%2Fru%2Fstaff",
  );
  expect(await findViewer(await requestOf(null))).toBeNull();
});

test("Staff pages do not exist for those without a role", async () => {
  const applicant = await makePerson({ email: "applicant@example.com", name: "A" });
  const staff = await makePerson({ email: "staff@example.com", name: "S", grants: [{ role: "coordinator" }] });
  expect(await outcome(requireStaff(await requestOf(applicant)))).toEqual(new NotAllowed(false));
  expect(await outcome(requireStaff(await requestOf(staff)))).toBe("let in");
});

test("A role that is revoked and an account that is disabled are refused with the next request", async () => {
  const staff = await makePerson({ email: "was.staff@example.com", name: "S", grants: [{ role: "coordinator" }] });
  const request = await requestOf(staff);
  expect(await outcome(requireStaff(request))).toBe("let in");
  await asSystem("test", (tx, now) =>
    tx.roleGrant.updateMany({ where: { personId: staff.personId }, data: { revokedAt: now } }),
  );
  expect([await outcome(requireViewer(request)), await outcome(requireStaff(request))]).toEqual([
    "let in",
    new NotAllowed(false),
  ]);
  await asSystem("test", (tx, now) => tx.user.update({ where: { id: staff.userId }, data: { disabledAt: now } }));
  expect(await outcome(requireViewer(request))).toMatch(/^302 .*sign-in/);
});

test("Within one request everybody is told the same, and the next request asks anew", async () => {
  const viewer = await makePerson({ email: "scope@example.com", name: "S" });
  const request = await requestOf(viewer);
  const [one, other] = await inRequestScope(() => Promise.all([findViewer(request), findViewer(new Request(request))]));
  expect([one === other, one?.userId]).toEqual([true, viewer.userId]);
  expect((await inRequestScope(() => findViewer(request))) === one).toBe(false);
});

test.each(["korpu=", "korpu=%E0%A4%A", "korpu=short.x", "korpu=..", `korpu=${"a".repeat(5000)}`, "korpu", ";;="])(
  "the cookie %j lets nobody in and breaks nothing",
  async (cookie) => {
    expect(await findViewer(new Request("http://korpu.example/az", { headers: { Cookie: cookie } }))).toBeNull();
  },
);
