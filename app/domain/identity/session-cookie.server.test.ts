import { expect, test, vi } from "vitest";
import { makePerson } from "../../../tests/factories/person";
import { hashPassword } from "./password-hash.server";

const PASSWORD = "beş kitab oxumuşam";

/** Signs in on a portal with that public address; its modules are loaded anew. @returns the Set-Cookie headers */
async function cookiesAt(address: string, email: string): Promise<string[]> {
  process.env.APP_URL = address;
  vi.resetModules();
  const { signIn } = await import("./sign-in.server");
  const done = await signIn({ email, password: PASSWORD }, { address: "", userAgent: "", cookie: "" }, null);
  const { closeDatabase } = await import("~/platform/db.server");
  await closeDatabase();
  return done.state === "signedIn" ? done.cookies : [];
}

test("Over HTTPS the session's cookie is tied to the host, unseen by scripts, and not sent from other sites", async () => {
  const passwordHash = await hashPassword(PASSWORD);
  await makePerson({ email: "cookie@example.com", name: "C", passwordHash });
  const secure = await cookiesAt("https://korpu.example", "cookie@example.com");
  expect(secure.map((line) => line.replace(/=[^;]+/, "=…"))).toEqual([
    "__Host-korpu=…; Max-Age=604800; Path=/; HttpOnly; Secure; SameSite=Lax",
    "__Host-korpu-device=…; Max-Age=34560000; Path=/; HttpOnly; SameSite=Lax; Secure",
  ]);
  const plain = await cookiesAt("http://127.0.0.1:3000", "cookie@example.com");
  expect(plain.map((line) => line.replace(/=[^;]+/, "=…"))).toEqual([
    "korpu=…; Max-Age=604800; Path=/; HttpOnly; SameSite=Lax",
    "korpu-device=…; Max-Age=34560000; Path=/; HttpOnly; SameSite=Lax",
  ]);
});
