import { expect, test, vi } from "vitest";
import { makePerson } from "../../../tests/factories/person";
import { makeSession } from "../../../tests/factories/session";

const PRODUCTION = {
  APP_ENV: "production",
  APP_URL: "https://korpu.example",
  SMTP_URL: "smtp://mail.example:25",
  MAIL_FROM: "Körpü <portal@korpu.example.az>",
  SECRET: "q7Zr2mXv9Lp4Tn8Kc1Wd6Hs3Jf5Gb0Ya",
};

/** What a session owes on a portal with these settings; its modules are loaded anew. */
async function owedWith(settings: Record<string, string>, cookie: string) {
  Object.assign(process.env, settings);
  vi.resetModules();
  const { sessionTokenHash } = await import("~/domain/identity/session-token.server");
  const { loadSession } = await import("./load-session.server");
  const session = await loadSession(sessionTokenHash(cookie.split("=")[1] ?? ""));
  const { closeDatabase } = await import("~/platform/db.server");
  await closeDatabase();
  return session?.owes;
}

test("That the staff of a demonstration need no second factor is never read in production", async () => {
  const viewer = await makePerson({ email: "demo.staff@example.com", name: "D", grants: [{ role: "coordinator" }] });
  const cookie = await makeSession(viewer);
  const before = { ...process.env };
  expect(await owedWith({}, cookie)).toBeNull();
  expect(await owedWith(PRODUCTION, cookie)).toBe("enrolment");
  process.env = before;
});
