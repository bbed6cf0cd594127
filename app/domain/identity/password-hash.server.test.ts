import { expect, test } from "vitest";
import { Overloaded } from "~/platform/overloaded.server";
import { hashPassword, verifyPassword } from "./password-hash.server";

test("A password is hashed with argon2id, 19 MiB, two rounds, one lane, and never twice the same", async () => {
  const [one, other] = await Promise.all([hashPassword("ağ göyərçin uçdu"), hashPassword("ağ göyərçin uçdu")]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one === other).toBe(false);
  expect(await verifyPassword({ hash: one, password: "ağ göyərçin uçdu" })).toBe(true);
  expect(await verifyPassword({ hash: one, password: "ağ göyərçin uçd" })).toBe(false);
});

test("The same letters composed differently are the same password", async () => {
  const hash = await hashPassword("\u00FC\u00E7 da\u011F");
  expect(await verifyPassword({ hash, password: "u\u0308c\u0327 dag\u0306" })).toBe(true);
});

test("At most four hashes run at once, sixty wait, and the rest are told to come back", async () => {
  const done = await Promise.allSettled(Array.from({ length: 70 }, () => hashPassword("ağ göyərçin uçdu")));
  const refused = done.filter((one) => one.status === "rejected");
  expect(refused.map(({ reason }) => reason instanceof Overloaded)).toEqual(Array(6).fill(true));
  expect(await verifyPassword({ hash: await hashPassword("a"), password: "a" })).toBe(true);
});
