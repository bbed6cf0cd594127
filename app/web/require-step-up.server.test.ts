import { expect, test } from "vitest";
import { asSystem } from "~/platform/db.server";
import { makePerson } from "../../tests/factories/person";
import { makeSession } from "../../tests/factories/session";
import { requireStepUp } from "./require-step-up.server";
import { peekSession, sessionEnd } from "./session-end.server";

const requestOf = (cookie: string, path = "/ru/my/privacy?ask=all") =>
  new Request(`http://korpu.example${path}`, { headers: { cookie } });

const outcome = (work: Promise<unknown>) =>
  work.then(
    () => "let in",
    (thrown: unknown) => (thrown instanceof Response ? `${thrown.status} ${thrown.headers.get("Location")}` : thrown),
  );

/** Sets a time of the person's only session so many minutes back. */
const minutesAgo = (userId: string, column: "steppedUpAt" | "lastSeenAt", minutes: number) =>
  asSystem("test", (tx, now) =>
    tx.session.updateMany({ where: { userId }, data: { [column]: new Date(now.getTime() - minutes * 60_000) } }),
  );

test("What is weighty asks who it is after ten minutes, and leads back to the page that asked", async () => {
  const viewer = await makePerson({ email: "weighty@example.com", name: "W" });
  const request = requestOf(await makeSession(viewer));
  expect(await outcome(requireStepUp(request))).toBe("let in");
  await minutesAgo(viewer.userId, "steppedUpAt", 9);
  expect(await outcome(requireStepUp(request))).toBe("let in");
  await minutesAgo(viewer.userId, "steppedUpAt", 10);
  const next = encodeURIComponent("/ru/my/privacy?ask=all");
  expect(await outcome(requireStepUp(request))).toBe(`302 /ru/my/security/confirm?next=${next}`);
  expect(await outcome(requireStepUp(requestOf("")))).toBe(`302 /ru/sign-in?next=${next}`);
});

test("Asking how long a session goes on does not keep it alive; using it does", async () => {
  const viewer = await makePerson({ email: "peeked@example.com", name: "P" });
  const request = requestOf(await makeSession(viewer));
  await minutesAgo(viewer.userId, "lastSeenAt", 20);
  const left = async () => Math.round(((await peekSession(request, "ru"))?.secondsLeft ?? 0) / 60);
  expect([await left(), await left()]).toEqual([10, 10]);
  expect(Math.round((await sessionEnd(request, "ru")).secondsLeft / 60)).toBe(30);
  expect(await left()).toBe(30);
  await minutesAgo(viewer.userId, "lastSeenAt", 30);
  expect(await peekSession(request, "ru")).toBeNull();
});

test("A session never outlives its last hour, however busy it is", async () => {
  const viewer = await makePerson({ email: "busy.session@example.com", name: "B" });
  const request = requestOf(await makeSession(viewer));
  await asSystem("test", (tx, now) =>
    tx.session.updateMany({
      where: { userId: viewer.userId },
      data: { expiresAt: new Date(now.getTime() + 90_000) },
    }),
  );
  expect(Math.round((await sessionEnd(request, "az")).secondsLeft / 10)).toBe(9);
});
