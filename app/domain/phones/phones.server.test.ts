import { beforeEach, expect, test, vi } from "vitest";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import type { SettingKey } from "~/domain/settings/settings";
import { asSystem } from "~/platform/db.server";
import { mailsTo } from "../../../tests/factories/mails";
import { makePerson } from "../../../tests/factories/person";
import { lastCodeTo, textsTo } from "../../../tests/factories/texts";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { confirmPhone } from "./confirm-phone.server";
import { getPhone } from "./get-phone.server";
import { requestPhoneCode } from "./request-phone-code.server";

// Before the environment is read.
vi.hoisted(() => Object.assign(process.env, { SMS_URL: "mailbox:" }));

const NOW = new Date("2026-11-24T08:00:00.000Z");
const HERE = { address: "192.0.2.1" };
let people = 0;

beforeEach(async () => {
  await freezeClock(NOW);
  await asSystem("test", async (tx) => {
    await tx.rateLimit.deleteMany();
    await tx.textMessage.deleteMany();
    await tx.setting.deleteMany({ where: { key: { startsWith: "sms." } } });
  });
});

const set = (key: SettingKey, value: number | string[]) =>
  asSystem("test", (tx, now) =>
    tx.setting.create({ data: { key, value, validFrom: new Date(now.getTime() - 1000), reason: "test" } }),
  );

const signedInAs = (viewer: Viewer, steppedUp = true) =>
  ({ owes: null, viewer, sessionId: "", hasFactor: false, steppedUp, endsAt: NOW, secondsLeft: 1 }) as const;

async function withPhone(phone: string | null) {
  people += 1;
  const viewer = await makePerson({ email: `phone.${people}@example.com`, name: "P" });
  const { personId } = viewer;
  await asSystem("test rows", (tx, now) =>
    tx.profile.create({ data: { personId, phone, updatedAt: now }, select: { personId: true } }),
  );
  return { viewer, signedIn: signedInAs(viewer) };
}

const reason = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof RuleBroken ? error.blockers[0]?.key : error),
  );

/** A code that is not the right one. */
const otherThan = (code: string, n = 1) => String((Number(code) + n) % 1_000_000).padStart(6, "0");

test("A code sent to the number of the profile confirms it once; it is audited and mailed, and kept as a fingerprint", async () => {
  const { viewer, signedIn } = await withPhone("+994500000101");
  await requestPhoneCode(signedIn, HERE);
  expect(await getPhone(viewer)).toEqual({
    phone: "+994500000101",
    confirmedAt: null,
    codeUntil: new Date(NOW.getTime() + 600_000),
  });
  const code = await lastCodeTo(viewer.personId);
  expect(await textsTo(viewer.personId)).toEqual([
    { state: "queued", template: "phoneCode", language: "az", to: "+994500000101", data: { code, minutes: 10 } },
  ]);
  const kept = await asSystem("test", (tx) => tx.phoneCode.findFirst({ where: { personId: viewer.personId } }));
  expect([/^[0-9a-f]{64}$/.test(kept?.codeHash ?? ""), JSON.stringify(kept).includes(code)]).toEqual([true, false]);
  await confirmPhone(signedIn, { code: ` ${code.slice(0, 3)} ${code.slice(3)}` }, HERE);
  expect((await getPhone(viewer))?.confirmedAt).toEqual(NOW);
  expect((await mailsTo(viewer.email)).map(({ template }) => template)).toEqual(["phoneConfirmed"]);
  expect(
    await asSystem("test", (tx) =>
      tx.auditEntry.count({
        where: { action: "confirm_phone", entityId: viewer.personId, fields: { equals: ["phone"] } },
      }),
    ),
  ).toBe(1);
  expect(await reason(confirmPhone(signedIn, { code }, HERE))).toBe("phone.wrongCode");
  expect(await reason(requestPhoneCode(signedIn, HERE))).toBe("phone.isConfirmed");
});

test("Another number in the profile is not confirmed, whoever writes it there and however", async () => {
  const { viewer, signedIn } = await withPhone("+994500000102");
  await requestPhoneCode(signedIn, HERE);
  await confirmPhone(signedIn, { code: await lastCodeTo(viewer.personId) }, HERE);
  const { personId } = viewer;
  const write = (phone: string) =>
    asSystem("test", (tx) =>
      tx.profile.update({ where: { personId }, data: { phone }, select: { phoneConfirmedAt: true } }),
    );
  expect(await write("+994500000102")).toEqual({ phoneConfirmedAt: NOW });
  expect(await write("+994500000103")).toEqual({ phoneConfirmedAt: null });
});

test("A code is for the number it was sent to, for ten minutes, and the next one replaces it", async () => {
  const { viewer, signedIn } = await withPhone("+994500000104");
  const { personId } = viewer;
  await requestPhoneCode(signedIn, HERE);
  const first = await lastCodeTo(personId);
  await requestPhoneCode(signedIn, HERE);
  const second = await lastCodeTo(personId);
  if (first !== second) expect(await reason(confirmPhone(signedIn, { code: first }, HERE))).toBe("phone.wrongCode");
  await freezeClock(new Date(NOW.getTime() + 600_000));
  expect(await reason(confirmPhone(signedIn, { code: second }, HERE))).toBe("phone.wrongCode");
  await requestPhoneCode(signedIn, HERE);
  await asSystem("test", (tx) =>
    tx.profile.update({ where: { personId }, data: { phone: "+994500000105" }, select: { personId: true } }),
  );
  expect(await reason(confirmPhone(signedIn, { code: await lastCodeTo(personId) }, HERE))).toBe("phone.changed");
});

test("After five wrong codes even the right one is refused; with that limit off, guessing goes through", async () => {
  const guessUntilRight = async (phone: string) => {
    const { viewer, signedIn } = await withPhone(phone);
    await requestPhoneCode(signedIn, HERE);
    const code = await lastCodeTo(viewer.personId);
    for (let n = 1; n <= 5; n += 1) {
      expect(await reason(confirmPhone(signedIn, { code: otherThan(code, n) }, HERE))).toBe("phone.wrongCode");
    }
    return reason(confirmPhone(signedIn, { code }, HERE));
  };
  expect(await guessUntilRight("+994500000106")).toBe("phone.wrongCode");
  await set("sms.codeTries", 20);
  expect(await guessUntilRight("+994500000107")).toBe("done");
});

test("Of twenty guesses at once no more than five are looked at", async () => {
  const { viewer, signedIn } = await withPhone("+994500000108");
  await requestPhoneCode(signedIn, HERE);
  const code = await lastCodeTo(viewer.personId);
  await Promise.all(
    Array.from({ length: 20 }, (_, n) => reason(confirmPhone(signedIn, { code: otherThan(code, n + 1) }, HERE))),
  );
  const row = await asSystem("test", (tx) => tx.phoneCode.findFirst({ where: { personId: viewer.personId } }));
  expect(row?.tries).toBe(5);
});

test("Whoever asks for codes is counted by number and by person, and a day by what it may cost", async () => {
  const { signedIn } = await withPhone("+994500000109");
  const asks = async () => reason(requestPhoneCode(signedIn, HERE));
  expect([await asks(), await asks(), await asks(), await asks()]).toEqual(["done", "done", "done", "limits.tooMany"]);
  await asSystem("test", (tx) => tx.rateLimit.deleteMany());
  await set("sms.mostPerDay", 3);
  expect(await asks()).toBe("phone.tooManyToday");
  await freezeClock(new Date(NOW.getTime() + 86_400_000));
  expect(await asks()).toBe("done");
});

test("A number in a country that is not served, and no number at all, are not written to", async () => {
  expect(await reason(requestPhoneCode((await withPhone("+4915100000000")).signedIn, HERE))).toBe(
    "phone.countryNotServed",
  );
  expect(await reason(requestPhoneCode((await withPhone(null)).signedIn, HERE))).toBe("phone.missing");
  const late = signedInAs((await withPhone("+994500000110")).viewer, false);
  expect(await reason(requestPhoneCode(late, HERE))).toBe("stepUp.needed");
  expect(await reason(confirmPhone(late, { code: "123456" }, HERE))).toBe("stepUp.needed");
  expect(await asSystem("test", (tx) => tx.textMessage.count())).toBe(0);
});

test("A number is confirmed for one account: the second one is told only after the right code, also when both try at once", async () => {
  const phone = "+994500000111";
  const both = [await withPhone(phone), await withPhone(phone)];
  for (const { signedIn } of both) await requestPhoneCode(signedIn, HERE);
  const codes = await Promise.all(both.map(({ viewer }) => lastCodeTo(viewer.personId)));
  const [one] = both;
  if (!one) throw new Error("nobody");
  expect(await reason(confirmPhone(one.signedIn, { code: otherThan(codes[0] ?? "") }, HERE))).toBe("phone.wrongCode");
  const ends = await Promise.all(
    both.map(({ signedIn }, n) => reason(confirmPhone(signedIn, { code: codes[n] ?? "" }, HERE))),
  );
  expect(ends.sort()).toEqual(["done", "phone.belongsElsewhere"]);
});
