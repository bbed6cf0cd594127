import { beforeEach, expect, test, vi } from "vitest";
import { asSystem } from "~/platform/db.server";
import { makePerson } from "../../../tests/factories/person";
import { emailOf, firstReason, setFor, templatesTo, tokenTo } from "../../../tests/factories/recovering";
import { makeSession } from "../../../tests/factories/session";
import { lastCodeTo, textsTo } from "../../../tests/factories/texts";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { answerAsOldAddress } from "./answer-as-old-address.server";
import { askPhoneCode } from "./ask-phone-code.server";
import { beginByPhone } from "./begin-by-phone.server";
import { changeRecoveredAddresses } from "./change-recovered-addresses.server";
import { confirmNewAddress } from "./confirm-new-address.server";

// Before the environment is read.
vi.hoisted(() => Object.assign(process.env, { SMS_URL: "mailbox:" }));

const NOW = new Date("2026-11-24T08:00:00.000Z");
const HOUR = 3_600_000;
const HERE = { address: "192.0.2.1" };
let people = 0;

beforeEach(async () => {
  await freezeClock(NOW);
  await asSystem("test", async (tx) => {
    await tx.rateLimit.deleteMany();
    await tx.accountRecovery.deleteMany();
    await tx.setting.deleteMany({ where: { key: { startsWith: "recovery." } } });
  });
});

const later = (hours: number) => freezeClock(new Date(NOW.getTime() + hours * HOUR));

/** Somebody with a confirmed phone. */
async function withPhone(profile: object = {}) {
  people += 1;
  const viewer = await makePerson({ email: `old.${people}@example.com`, name: "P", passwordHash: "x" });
  const { personId } = viewer;
  const phone = `+99450100${String(people).padStart(4, "0")}`;
  await asSystem("test rows", (tx, now) =>
    tx.profile.create({
      data: { personId, phone, phoneConfirmedAt: now, updatedAt: now, ...profile },
      select: { personId: true },
    }),
  );
  return { viewer, newEmail: `new.${people}@example.com` };
}

/** As far as the new address waits; gives back the token of the link that the old one was sent. */
async function waiting(profile: object = {}) {
  const { viewer, newEmail } = await withPhone(profile);
  await askPhoneCode({ email: viewer.email }, HERE);
  const code = await lastCodeTo(viewer.personId);
  await beginByPhone({ email: viewer.email.toUpperCase(), code, newEmail, language: "az" }, HERE);
  const newToken = await tokenTo(newEmail);
  const confirmed = await confirmNewAddress({ token: newToken }, HERE);
  return { viewer, newEmail, newToken, confirmed, answerToken: await tokenTo(viewer.email) };
}

test("With the phone, a code and a link to the new address, the address changes after three days, and not a moment before", async () => {
  const { viewer, newEmail, newToken, confirmed } = await waiting();
  expect(confirmed).toEqual({ way: "phone", changesAt: new Date(NOW.getTime() + 72 * HOUR) });
  expect([await templatesTo(viewer.email), await templatesTo(newEmail)]).toEqual([
    ["recoveryNotice"],
    ["recoveryConfirm", "recoveryWaiting"],
  ]);
  expect(await firstReason(confirmNewAddress({ token: newToken }, HERE))).toBe("link.invalid");
  await makeSession(viewer);
  const { userId } = viewer;
  await asSystem("test rows", async (tx, now) => {
    const stamps = { createdAt: now, updatedAt: now };
    const expiresAt = new Date(now.getTime() + 1000 * HOUR);
    await tx.verification.create({ data: { identifier: "reset", value: userId, expiresAt, ...stamps } });
    await tx.authenticatorApp.create({ data: { userId, secret: Buffer.from("sealed"), addedAt: now } });
  });
  await later(72 - 1 / HOUR);
  await changeRecoveredAddresses();
  expect([await emailOf(viewer), await asSystem("test", (tx) => tx.session.count({ where: { userId } }))]).toEqual([
    viewer.email,
    1,
  ]);
  await later(72);
  expect(await changeRecoveredAddresses()).toBe(1);
  expect(await changeRecoveredAddresses()).toBe(0);
  expect(await emailOf(viewer)).toBe(newEmail);
  const left = await asSystem("test", async (tx) => ({
    sessions: await tx.session.count({ where: { userId } }),
    links: await tx.verification.count({ where: { value: userId } }),
    factors: await tx.authenticatorApp.count({ where: { userId, secret: { not: null } } }),
    audited: await tx.auditEntry.count({ where: { action: "change_address", entityId: userId } }),
  }));
  expect(left).toEqual({ sessions: 0, links: 0, factors: 1, audited: 1 });
  expect([(await templatesTo(viewer.email)).at(-1), (await templatesTo(newEmail)).at(-1)]).toEqual([
    "addressChanged",
    "addressChanged",
  ]);
});

/** What somebody who has the phone in their hand for a minute gets: they take the account if nobody can object in time. */
async function takeover() {
  const { viewer, newEmail, answerToken } = await waiting();
  await changeRecoveredAddresses();
  const answer = await firstReason(answerAsOldAddress({ token: answerToken, answer: "stop" }, HERE));
  await later(24 * 30);
  await changeRecoveredAddresses();
  return { answer, taken: (await emailOf(viewer)) === newEmail };
}

test("Whoever has the phone for a minute does not take the account; without the time to wait they do", async () => {
  expect(await takeover()).toEqual({ answer: "done", taken: false });
  await freezeClock(NOW);
  await setFor("recovery.waitHours", 0);
  expect(await takeover()).toEqual({ answer: "link.invalid", taken: true });
});

test("The old address agrees and the time grows short, and still it can stop; stopped is stopped", async () => {
  const { viewer, newEmail, answerToken } = await waiting();
  const answer = (what: "stop" | "agree") => answerAsOldAddress({ token: answerToken, answer: what }, HERE);
  expect(await answer("agree")).toEqual(new Date(NOW.getTime() + HOUR));
  expect(await answer("stop")).toBeNull();
  expect(await firstReason(answer("agree"))).toBe("link.invalid");
  await later(100);
  await changeRecoveredAddresses();
  expect([await emailOf(viewer), (await templatesTo(newEmail)).at(-1)]).toEqual([viewer.email, "recoveryStopped"]);
});

test("An agreement never makes the time longer", async () => {
  const { answerToken } = await waiting();
  await later(71.5);
  expect(await answerAsOldAddress({ token: answerToken, answer: "agree" }, HERE)).toEqual(
    new Date(NOW.getTime() + 72 * HOUR),
  );
});

test("An address without an account, without a phone, of staff or switched off gets the same answer, no message and no right code", async () => {
  const plain = await makePerson({ email: "plain@example.com", name: "P" });
  const staff = await makePerson({ email: "works@example.com", name: "S", grants: [{ role: "reviewer" }] });
  const off = (await withPhone()).viewer;
  await asSystem("test", async (tx, now) => {
    const data = { personId: staff.personId, phone: "+994501009999", phoneConfirmedAt: now, updatedAt: now };
    await tx.profile.create({ data, select: { personId: true } });
    await tx.user.update({ where: { id: off.userId }, data: { disabledAt: now }, select: { id: true } });
  });
  const times: number[] = [];
  for (const email of ["ghost@example.com", plain.email, staff.email, off.email, (await withPhone()).viewer.email]) {
    const from = performance.now();
    expect(await firstReason(askPhoneCode({ email }, HERE))).toBe("done");
    const wrong = { email, code: "000000", newEmail: "x@example.com", language: "az" } as const;
    expect(await firstReason(beginByPhone(wrong, HERE))).toBe("phone.wrongCode");
    times.push(performance.now() - from);
  }
  expect(Math.min(...times)).toBeGreaterThan(790);
  const texts = await Promise.all([plain, staff, off].map(({ personId }) => textsTo(personId)));
  expect(texts).toEqual([[], [], []]);
  expect(await asSystem("test", (tx) => tx.accountRecovery.count())).toBe(0);
});

test("Asking and guessing are limited by the address that is lost; with the limits off, guessing goes through", async () => {
  const { viewer, newEmail } = await withPhone();
  const { email, personId } = viewer;
  const guess = async (code: string) => firstReason(beginByPhone({ email, code, newEmail, language: "az" }, HERE));
  await askPhoneCode({ email }, HERE);
  const code = await lastCodeTo(personId);
  const other = String((Number(code) + 1) % 1_000_000).padStart(6, "0");
  for (let n = 0; n < 5; n += 1) expect(await guess(other)).toBe("phone.wrongCode");
  expect(await guess(code)).toBe("phone.wrongCode");
  await asSystem("test", (tx) => tx.phoneCode.updateMany({ where: { personId }, data: { tries: 0 } }));
  await guess(other);
  await guess(other);
  expect(await guess(code)).toBe("limits.tooMany");
  await asSystem("test", (tx) => tx.rateLimit.deleteMany());
  expect(await guess(code)).toBe("done");
  for (let n = 0; n < 3; n += 1) expect(await firstReason(askPhoneCode({ email: "g@example.com" }, HERE))).toBe("done");
  expect(await firstReason(askPhoneCode({ email: "g@example.com" }, HERE))).toBe("limits.tooMany");
});

test("A new address that has an account is not given to another one, said to its owner alone, then or at the end", async () => {
  const taken = await makePerson({ email: "taken@example.com", name: "T" });
  const { viewer } = await withPhone();
  await askPhoneCode({ email: viewer.email }, HERE);
  const code = await lastCodeTo(viewer.personId);
  const begin = (newEmail: string) =>
    firstReason(beginByPhone({ email: viewer.email, code, newEmail, language: "az" }, HERE));
  expect(await begin(viewer.email)).toBe("recovery.sameAddress");
  expect(await begin(taken.email)).toBe("done");
  expect(await firstReason(confirmNewAddress({ token: await tokenTo(taken.email) }, HERE))).toBe(
    "recovery.addressTaken",
  );
  const late = await waiting();
  await makePerson({ email: late.newEmail, name: "Faster" });
  await later(72);
  await changeRecoveredAddresses();
  expect([await emailOf(late.viewer), (await templatesTo(late.newEmail)).at(-1)]).toEqual([
    late.viewer.email,
    "recoveryLapsed",
  ]);
});

test("The guardian of a minor is told, and nobody's guardian else", async () => {
  const named = { surname: "Quliyeva", givenName: "Aysel" };
  const minor = await waiting({ ...named, birthDate: new Date("2011-01-01") });
  const adult = await waiting({ ...named, birthDate: new Date("2000-01-01") });
  for (const { viewer } of [minor, adult]) {
    const email = `guardian.of.${viewer.email}`;
    await asSystem("test rows", (tx, now) =>
      tx.guardian.create({
        data: {
          personId: viewer.personId,
          surname: "Quliyev",
          givenName: "Elçin",
          relation: "father",
          email,
          createdAt: now,
        },
        select: { id: true },
      }),
    );
  }
  await later(72);
  await changeRecoveredAddresses();
  expect(await templatesTo(`guardian.of.${minor.viewer.email}`)).toEqual(["guardianAddressChanged"]);
  expect(await templatesTo(`guardian.of.${adult.viewer.email}`)).toEqual([]);
});
