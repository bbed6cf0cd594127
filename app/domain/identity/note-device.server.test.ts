import { expect, test } from "vitest";
import { asSystem } from "~/platform/db.server";
import { mailsTo } from "../../../tests/factories/mails";
import { makePerson } from "../../../tests/factories/person";
import { hashPassword } from "./password-hash.server";
import { signIn } from "./sign-in.server";

const PASSWORD = "on bir göy gül açdı";

test("A sign-in with a browser that was never used for the account is told to its owner, once", async () => {
  const email = "devices@example.com";
  const { userId } = await makePerson({ email, name: "D", passwordHash: await hashPassword(PASSWORD) });
  const enter = async (cookie: string, userAgent: string) => {
    const done = await signIn({ email, password: PASSWORD }, { address: "", userAgent, cookie }, null);
    const cookies = done.state === "signedIn" ? done.cookies : [];
    return cookies.find((line) => line.startsWith("korpu-device="))?.split(";")[0] ?? "";
  };
  const told = async () => (await mailsTo(email)).map(({ template }) => template);
  const home = await enter("", "Firefox/130 Windows");
  await enter(home, "Firefox/131 Windows");
  expect(await told()).toEqual([]);
  const phone = await enter("korpu-device=made-up", "Chrome/128 Android");
  await enter(phone, "Chrome/128 Android");
  await enter(home, "Firefox/131 Windows");
  expect(await told()).toEqual(["newDevice"]);
  const rows = await asSystem("test", (tx) => tx.knownDevice.findMany({ where: { userId } }));
  expect([rows.length, rows.some(({ tokenHash }) => home.includes(tokenHash))]).toEqual([2, false]);
});
