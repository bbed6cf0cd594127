import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { openTotp, sealTotp } from "~/domain/identity/sealed-totp.server";
import { identityBoundTo, sealIdentity } from "~/domain/people/identity-seal.server";
import { asSystem } from "~/platform/db.server";
import { enqueueMail } from "~/platform/outbox.server";
import { mailBoundTo } from "~/platform/sealed-link.server";
import { keyIdOf, lookupHash, secretBox, secretBoxOf } from "~/platform/secret-box.server";
import { sortableId } from "~/platform/sortable-id";
import { textBoundTo } from "~/platform/text-outbox.server";
import { makePerson } from "../../../tests/factories/person";
import { TEST_SECRET } from "../../../tests/setup/test-secret";
import { rotateKeys } from "./rotate-keys.server";
import { SEALED_COLUMNS } from "./sealed-columns.server";

const NEW_KEY = "another-key-for-sealing-0123456789-zyxwvut";
const rotated = secretBoxOf([NEW_KEY, TEST_SECRET]);
const after = secretBoxOf([NEW_KEY]);
const silent = () => {};
let number = 0;

/** Somebody with a value in every sealed column. */
async function somebody(fin: string) {
  const address = `keys-${number++}@example.az`;
  const { personId, userId } = await makePerson({ email: address, name: "Möhür Sahibi" });
  const [sealedFin, sealedNumber] = [
    sealIdentity("fin", personId, fin),
    sealIdentity("docNumber", personId, "AA1234567"),
  ];
  await asSystem("test", async (tx, now) => {
    await tx.profile.create({
      data: {
        ...{ personId, updatedAt: now, finSealed: sealedFin.sealed, finLookup: sealedFin.lookup },
        ...{ docNumberSealed: sealedNumber.sealed, docNumberLookup: sealedNumber.lookup },
      },
    });
    const secret = sealTotp(userId, "JBSWY3DPEHPK3PXP");
    await tx.authenticatorApp.create({ data: { userId, secret, nextSecret: secret } });
    const data = { path: "/az/consent/token-of-a-guardian", code: "204816" };
    await enqueueMail(tx, now, {
      template: "resetPassword",
      language: "az",
      to: address,
      data,
      key: `keys:${address}`,
    });
    await tx.textMessage.create({
      data: {
        ...{ id: sortableId(), template: "phoneCode", language: "az", personId, createdAt: now, expiresAt: now },
        ...{ idempotencyKey: address, toSealed: secretBox.seal("+994501112233", textBoundTo("to", address)) },
        dataSealed: secretBox.seal("{}", textBoundTo("data", address)),
      },
    });
  });
  return { personId, userId, address };
}

const profileOf = (personId: string) => asSystem("test", (tx) => tx.profile.findUniqueOrThrow({ where: { personId } }));
const authenticatorOf = (userId: string) =>
  asSystem("test", (tx) => tx.authenticatorApp.findUniqueOrThrow({ where: { userId } }));
const sealedInMail = async (address: string, name: "sealedPath" | "sealedCode") => {
  const { data } = await asSystem("test", (tx) => tx.outboxMessage.findFirstOrThrow({ where: { toAddress: address } }));
  return Buffer.from(String(Object(data)[name]), "base64url");
};
function deferred() {
  let resolve: () => void = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
const bytes = (value: Uint8Array | null) => value ?? new Uint8Array();

beforeEach(() =>
  asSystem("test", async (tx) => {
    await tx.outboxMessage.deleteMany();
    await tx.textMessage.deleteMany();
    await tx.authenticatorApp.deleteMany();
    await tx.profile.deleteMany();
  }),
);

test("Every sealed value is brought under the new key, found again as before, and no longer needs the old one", async () => {
  const { personId, userId, address } = await somebody("5ABC12D");
  const before = await profileOf(personId);
  const told: string[] = [];
  const done = await rotateKeys((column, resealed) => told.push(`${column} ${resealed}`), rotated);
  expect(done).toEqual({ keyId: after.keyId, resealed: 8, renewed: 0, byKey: { [after.keyId]: 8 }, unreadable: [] });
  expect(told).toEqual(SEALED_COLUMNS.map(({ name }) => `${name} 1`));
  const profile = await profileOf(personId);
  expect(after.open(bytes(profile.finSealed), identityBoundTo("fin", personId))).toBe("5ABC12D");
  expect(after.open(bytes(profile.docNumberSealed), identityBoundTo("docNumber", personId))).toBe("AA1234567");
  expect([profile.finLookup, profile.docNumberLookup]).toEqual([before.finLookup, before.docNumberLookup]);
  const { secret, nextSecret } = await authenticatorOf(userId);
  const bound = `authenticator_app.secret:${userId}`;
  expect([after.open(bytes(secret), bound), after.open(bytes(nextSecret), bound)]).toEqual(
    Array(2).fill("JBSWY3DPEHPK3PXP"),
  );
  expect(after.open(await sealedInMail(address, "sealedPath"), mailBoundTo("path", `keys:${address}`))).toBe(
    "/az/consent/token-of-a-guardian",
  );
  expect(after.open(await sealedInMail(address, "sealedCode"), mailBoundTo("code", `keys:${address}`))).toBe("204816");
  const text = await asSystem("test", (tx) => tx.textMessage.findFirstOrThrow({ where: { personId } }));
  expect(after.open(bytes(text.toSealed), textBoundTo("to", address))).toBe("+994501112233");
  expect(after.open(bytes(text.dataSealed), textBoundTo("data", address))).toBe("{}");
  // The control: without the new key nothing of it opens.
  expect(() => openTotp(userId, bytes(secret))).toThrow(`sealed with a key that is not known here: ${after.keyId}`);
  const lines = await asSystem("test", (tx) => tx.auditEntry.findMany({ where: { action: "rotate_keys" } }));
  expect(lines).toMatchObject([
    { actor: "system", entityId: after.keyId, reason: "resealed 8, fingerprints 0, unreadable 0" },
  ]);
});

test("A run that was cut off is begun anew and seals only what is left", async () => {
  const [first] = [await somebody("5ABC12D"), await somebody("6ABC12D")];
  const finSealed = rotated.seal("5ABC12D", identityBoundTo("fin", first.personId));
  await asSystem("test", (tx) => tx.profile.update({ where: { personId: first.personId }, data: { finSealed } }));
  expect(await rotateKeys(silent, rotated)).toMatchObject({ resealed: 15, byKey: { [after.keyId]: 16 } });
  expect(Buffer.from(bytes((await profileOf(first.personId)).finSealed)).equals(Buffer.from(finSealed))).toBe(true);
  expect(await rotateKeys(silent, rotated)).toMatchObject({ resealed: 0, byKey: { [after.keyId]: 16 } });
});

test("What the portal writes while it runs stays, and the counts say that the old key is needed still", async () => {
  const { personId } = await somebody("5ABC12D");
  const mine = sealIdentity("docNumber", personId, "AA7654321").sealed;
  const sealing = deferred();
  const watched = {
    ...rotated,
    seal(plain: string, boundTo: string) {
      sealing.resolve();
      return rotated.seal(plain, boundTo);
    },
  };
  // Another process of the portal saves the profile, and is through only when the row was read and is about to be written.
  const saved = deferred();
  const saving = asSystem("test", async (tx) => {
    await tx.profile.update({ where: { personId }, data: { docNumberSealed: mine } });
    saved.resolve();
    await sealing.promise;
    await new Promise((resolve) => setTimeout(resolve, 200));
  });
  await saved.promise;
  const [done] = await Promise.all([rotateKeys(silent, watched), saving]);
  expect(Buffer.from(bytes((await profileOf(personId)).docNumberSealed)).equals(Buffer.from(mine))).toBe(true);
  expect(done).toMatchObject({ resealed: 7, byKey: { [after.keyId]: 7, [secretBox.keyId]: 1 }, unreadable: [] });
  expect(await rotateKeys(silent, rotated)).toMatchObject({ resealed: 1, byKey: { [after.keyId]: 8 } });
});

test("A value under an unknown key, and one that was moved to another row, are named and left as they are", async () => {
  const [one, other] = [await somebody("5ABC12D"), await somebody("6ABC12D")];
  const stranger = secretBoxOf(["a-key-nobody-has-any-more-0123456789-abc"]);
  const lost = stranger.seal("8ABC12D", identityBoundTo("fin", one.personId));
  const moved = bytes((await profileOf(one.personId)).finSealed);
  await asSystem("test", async (tx) => {
    await tx.profile.update({ where: { personId: one.personId }, data: { finSealed: Uint8Array.from(lost) } });
    await tx.profile.update({ where: { personId: other.personId }, data: { finSealed: Uint8Array.from(moved) } });
  });
  const { unreadable, resealed, byKey } = await rotateKeys(silent, rotated);
  expect(unreadable).toEqual([
    { column: "profile.fin_sealed", row: one.personId, keyId: stranger.keyId, cause: "unknownKey" },
    { column: "profile.fin_sealed", row: other.personId, keyId: secretBox.keyId, cause: "changed" },
  ]);
  expect([resealed, byKey]).toEqual([14, { [after.keyId]: 14, [stranger.keyId]: 1, [secretBox.keyId]: 1 }]);
  expect(Buffer.from(bytes((await profileOf(one.personId)).finSealed)).equals(Buffer.from(lost))).toBe(true);
});

test("Where SECRET was changed, the numbers are found by fingerprints of the new one", async () => {
  const { personId } = await somebody("5ABC12D");
  // As another SECRET made them.
  await asSystem("test", (tx) =>
    tx.profile.update({ where: { personId }, data: { finLookup: "f".repeat(64), docNumberLookup: "d".repeat(64) } }),
  );
  expect(await rotateKeys(silent, rotated)).toMatchObject({ renewed: 2 });
  const { finLookup, docNumberLookup } = await profileOf(personId);
  expect([finLookup, docNumberLookup]).toEqual([lookupHash("5ABC12D", "fin"), lookupHash("AA1234567", "docNumber")]);
});

test("No column of bytes and no caller of seal is forgotten: each is rotated, or is named here with why not", () => {
  const open = ["passkey.public_key"]; // The public half of a key pair.
  const schema = readFileSync("prisma/schema.prisma", "utf8");
  const columns = [...schema.matchAll(/^model [\s\S]*?^}/gm)].flatMap(([model]) => {
    const table = /@@map\("(.+?)"\)/.exec(model)?.[1];
    return [...model.matchAll(/^ {2}(\w+) +Bytes\??(?:.*@map\("(.+?)"\))?/gm)].map(
      ([, field, column]) => `${table}.${column ?? field}`,
    );
  });
  const rotatedBytes = SEALED_COLUMNS.map(({ name }) => name).filter(
    (name) => !name.startsWith("outbox_message.data."),
  );
  expect(columns.sort()).toEqual([...rotatedBytes, ...open].sort());
  const cookies = ["app/web/national-trip.server.ts", "app/web/typed-values.server.ts"]; // Gone within minutes.
  const bound = [
    "app/domain/identity/sealed-totp.server.ts",
    "app/domain/people/identity-seal.server.ts",
    "app/platform/sealed-link.server.ts",
    "app/platform/text-outbox.server.ts",
  ];
  const callers = readdirSync("app", { recursive: true, encoding: "utf8" })
    .map((file) => path.posix.join("app", file.split(path.sep).join("/")))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.startsWith("app/generated/"))
    .filter((file) =>
      /import \{[^}]*\bseal\b[^}]*\} from "~\/platform\/secret-box\.server"/.test(readFileSync(file, "utf8")),
    );
  expect(callers.sort()).toEqual([...cookies, ...bound].sort());
});

test("A value says which key it was sealed with", () => {
  expect(keyIdOf(rotated.seal("5ABC12D", "a"))).toBe(rotated.keyId);
  expect(keyIdOf(secretBox.seal("5ABC12D", "a"))).toBe(secretBox.keyId);
});
