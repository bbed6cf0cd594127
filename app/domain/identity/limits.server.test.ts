import { beforeAll, expect, test } from "vitest";
import { RuleBroken } from "~/domain/errors";
import { asSystem } from "~/platform/db.server";
import { makePerson } from "../../../tests/factories/person";
import { countAttempt } from "./limits.server";
import { hashPassword } from "./password-hash.server";
import { signIn } from "./sign-in.server";

const PASSWORD = "beş kitab oxumuşam";
const from = (address: string) => ({ address, userAgent: "", cookie: "" });
let passwordHash = "";

beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
});

const reason = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof RuleBroken ? error.blockers[0] : error),
  );

const attempt = (email: string, password: string, address = "192.0.2.1") =>
  reason(signIn({ email, password }, from(address), null));

test("After eight wrong passwords even the right one waits, from any network address", async () => {
  await makePerson({ email: "guessed@example.com", name: "G", passwordHash });
  for (let n = 0; n < 8; n += 1) {
    expect(await attempt("guessed@example.com", "wrong wrong wrong", `192.0.2.${n}`)).toEqual({ key: "signIn.wrong" });
  }
  const refused = { key: "limits.tooMany", params: { minutes: 15 } };
  expect(await attempt("guessed@example.com", PASSWORD, "198.51.100.1")).toEqual(refused);
  expect(await attempt("Guessed@Example.com", PASSWORD, "198.51.100.1")).toEqual(refused);
});

test("An address without an account is limited just the same", async () => {
  for (let n = 0; n < 8; n += 1) await attempt("ghost@example.com", "wrong wrong wrong");
  expect(await attempt("ghost@example.com", "wrong wrong wrong")).toEqual({
    key: "limits.tooMany",
    params: { minutes: 15 },
  });
});

test("Of thirty guesses at once no more than eight are looked at", async () => {
  await makePerson({ email: "storm@example.com", name: "S", passwordHash });
  const answers = await Promise.all(
    Array.from({ length: 30 }, () => attempt("storm@example.com", "wrong wrong wrong")),
  );
  const looked = answers.filter((answer) => JSON.stringify(answer) === '{"key":"signIn.wrong"}').length;
  const refused = answers.filter((answer) => JSON.stringify(answer).includes("limits.tooMany")).length;
  expect([looked, refused]).toEqual([8, 22]);
});

test("A right password starts the count afresh", async () => {
  await makePerson({ email: "right@example.com", name: "R", passwordHash });
  for (let round = 0; round < 3; round += 1) {
    for (let n = 0; n < 5; n += 1) await attempt("right@example.com", "wrong wrong wrong");
    expect(await attempt("right@example.com", PASSWORD)).toBe("done");
  }
});

test("A network address has a limit of its own, however many accounts it tries", async () => {
  const tries = Array.from({ length: 60 }, (_, n) => countAttempt("token", { email: `t${n}`, address: "203.0.113.9" }));
  expect(await reason(Promise.all(tries))).toBe("done");
  expect(await reason(countAttempt("token", { email: "t60", address: "203.0.113.9" }))).toEqual({
    key: "limits.tooMany",
    params: { minutes: 15 },
  });
  expect(await reason(countAttempt("token", { email: "t60", address: "203.0.113.10" }))).toBe("done");
});

test("The table of the limits holds no addresses", async () => {
  await countAttempt("mail", { email: "private@example.com", address: "203.0.113.77" });
  const rows = await asSystem("test", (tx) => tx.rateLimit.findMany({ where: { key: { startsWith: "mail" } } }));
  expect([rows.length, /private|203\.0/.test(rows.map(({ key }) => key).join())]).toEqual([2, false]);
});
