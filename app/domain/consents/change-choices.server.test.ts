import { beforeAll, expect, test } from "vitest";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { RuleBroken } from "~/domain/errors";
import { sendNewLink } from "~/domain/guardians/send-new-link.server";
import { asSystem } from "~/platform/db.server";
import { type MadeCohort, makeCohort } from "../../../tests/factories/cohort";
import { askGuardians } from "../../../tests/factories/guardian-asks";
import { mailsTo } from "../../../tests/factories/mails";
import { answerAsGuardian, guardianToken, makeMinor, YES } from "../../../tests/factories/minor";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { answerConsent } from "./answer-consent.server";
import { changeChoices } from "./change-choices.server";
import { getConsentReceipt } from "./get-consent-receipt.server";
import { getConsentRequest } from "./get-consent-request.server";
import { withdrawConsent } from "./withdraw-consent.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const TODAY = bakuDateOf(NOW);
const CONTACT = { name: "Əliyeva Nərgiz", phone: "+994500000077" };
let cohort: MadeCohort;
let number = 500;

beforeAll(async () => {
  await freezeClock(NOW);
  cohort = await makeCohort("MK-2027-1");
  await askGuardians("MK-2027-1", { travel: "free", emergencyCare: "required", emergencyContact: true });
});

async function consented() {
  const minor = await makeMinor(cohort, number++, TODAY);
  const { token } = await answerAsGuardian(await guardianToken(minor.guardianEmail), YES);
  return { ...minor, token };
}
const receiptOf = async (token: string) => {
  const receipt = await getConsentReceipt(token, "az");
  if (!receipt) throw new Error("the link shows nothing");
  return receipt;
};
async function change(token: string, answers: { images?: boolean; travel?: boolean; emergencyCare?: boolean }) {
  const { choices } = await receiptOf(token);
  const read = Object.fromEntries(choices.map(({ name, sha256 }) => [name, sha256]));
  return changeChoices({ token, language: "az", answers, read });
}
const rowsOf = (reference: string) =>
  asSystem("test", (tx) =>
    tx.consent.findMany({
      where: { application: { reference }, guardianId: { not: null }, kind: { in: ["images", "travel"] } },
      orderBy: [{ kind: "asc" }, { id: "asc" }],
      select: { kind: true, given: true, withdrawnAt: true, superseded: true },
    }),
  );
const templates = async (address: string) => (await mailsTo(address)).map(({ template }) => template);

test("what the cohort asks is asked with texts of its own, and kept with the contact for an emergency", async () => {
  const { reference, token } = await consented();
  const { answers, contact, choices } = await receiptOf(token);
  expect(answers.map(({ name, given }) => [name, given])).toEqual([
    ["participation", true],
    ["dataProcessing", true],
    ["images", false],
    ["travel", true],
    ["emergencyCare", true],
  ]);
  expect(new Set(answers.map(({ sha256 }) => sha256)).size).toBe(5);
  expect(contact).toEqual(CONTACT);
  expect(choices.map(({ name, given }) => [name, given])).toEqual([
    ["images", false],
    ["travel", true],
  ]);
  expect((await rowsOf(reference)).length).toBe(2);
});

test("without whom to call, or with no phone, nothing is answered, and each is said at its field", async () => {
  const { guardianEmail, reference } = await makeMinor(cohort, number++, TODAY);
  const token = await guardianToken(guardianEmail);
  const request = await getConsentRequest(token, "az");
  const read = Object.fromEntries(request?.texts.map(({ name, sha256 }) => [name, sha256]) ?? []);
  const answer = (contact?: { name: string; phone: string }) =>
    answerConsent({ token, language: "az", answers: YES, read, contact });
  await expect(answer()).rejects.toThrow(
    new RuleBroken([
      { key: "answer.required", field: "contactName" },
      { key: "answer.enterPhone", field: "contactPhone" },
    ]),
  );
  await expect(answer({ name: "Nərgiz", phone: "12" })).rejects.toThrow(
    new RuleBroken([{ key: "answer.phoneInvalid", field: "contactPhone" }]),
  );
  const { status } = await asSystem("test", (tx) => tx.application.findUniqueOrThrow({ where: { reference } }));
  expect(status).toBe("awaiting_consent");
});

test("a no to emergency care refuses where the cohort needs it", async () => {
  const { guardianEmail } = await makeMinor(cohort, number++, TODAY);
  const { outcome } = await answerAsGuardian(await guardianToken(guardianEmail), { ...YES, emergencyCare: false });
  expect(outcome).toBe("refused");
});

test("free choices are changed both ways, each change a row of its own, and everybody concerned is told", async () => {
  const { viewer, reference, token, guardianEmail } = await consented();
  await change(token, { images: true, travel: false });
  expect(await rowsOf(reference)).toEqual([
    { kind: "images", given: false, withdrawnAt: NOW, superseded: true },
    { kind: "images", given: true, withdrawnAt: null, superseded: false },
    { kind: "travel", given: true, withdrawnAt: NOW, superseded: false },
    { kind: "travel", given: false, withdrawnAt: null, superseded: false },
  ]);
  expect((await templates(viewer.email)).at(-1)).toBe("choicesChanged");
  expect((await mailsTo(guardianEmail)).at(-1)).toMatchObject({
    template: "guardianChoicesReceipt",
    data: { participation: true, dataProcessing: true, images: true, travel: false, emergencyCare: true },
  });
  const audit = await asSystem("test", (tx) =>
    tx.auditEntry.findMany({ where: { action: "change_consent" }, orderBy: { id: "desc" }, take: 1 }),
  );
  expect(audit[0]).toMatchObject({ fields: ["images", "travel"] });
});

test("what is required is left as it is, and nothing new is refused", async () => {
  const { token, reference } = await consented();
  const nothing = new RuleBroken([{ key: "consent.nothingToChange" }]);
  await expect(change(token, { emergencyCare: false })).rejects.toThrow(nothing);
  await expect(change(token, { images: false, travel: true })).rejects.toThrow(nothing);
  expect((await rowsOf(reference)).length).toBe(2);
});

test("an answer to another text than is in force is not taken", async () => {
  const { token } = await consented();
  await expect(
    changeChoices({ token, language: "az", answers: { images: true }, read: { images: "0".repeat(64) } }),
  ).rejects.toThrow(new RuleBroken([{ key: "consent.textChanged" }]));
});

test("the contact alone is changed without a word to anybody", async () => {
  const { viewer, token } = await consented();
  const before = await templates(viewer.email);
  await changeChoices({ token, language: "az", answers: {}, read: {}, contact: { name: "Ana", phone: "0500000078" } });
  expect((await receiptOf(token)).contact).toEqual({ name: "Ana", phone: "+994500000078" });
  expect(await templates(viewer.email)).toEqual(before);
});

test("once all is taken back nothing can be changed any more", async () => {
  const { token } = await consented();
  await withdrawConsent({ token, language: "az" });
  await expect(changeChoices({ token, language: "az", answers: { images: true }, read: {} })).rejects.toThrow(
    new RuleBroken([{ key: "consent.nothingToChange" }]),
  );
  expect((await receiptOf(token)).choices).toEqual([]);
});

test("two changes in the same moment leave one answer in force", async () => {
  const { token, reference } = await consented();
  await Promise.allSettled([change(token, { images: true }), change(token, { images: true })]);
  const images = (await rowsOf(reference)).filter(({ kind }) => kind === "images");
  expect(images.map(({ given, withdrawnAt }) => [given, withdrawnAt])).toEqual([
    [false, NOW],
    [true, null],
  ]);
});

test("a new link can be asked for by the address alone, kills the old one, and outlives its end", async () => {
  const { token, guardianEmail } = await consented();
  await freezeClock(new Date("2027-06-01T08:00:00.000Z")); // later than the link is good
  expect(await getConsentReceipt(token, "az")).toBeNull();
  await sendNewLink({ email: ` ${guardianEmail.toUpperCase()} `, language: "ru" }, { address: "" });
  const [mail] = (await mailsTo(guardianEmail)).slice(-1);
  expect(mail).toMatchObject({ template: "guardianNewLink", language: "ru" });
  const fresh = await guardianToken(guardianEmail);
  expect(await getConsentReceipt(fresh, "ru")).not.toBeNull();
  await freezeClock(NOW);
});

test("an address nobody gave gets nothing, and who tries without end is stopped", async () => {
  const ask = () => sendNewLink({ email: "nobody@example.com", language: "az" }, { address: "" });
  for (let at = 0; at < 5; at++) await ask();
  expect(await mailsTo("nobody@example.com")).toEqual([]);
  await expect(ask()).rejects.toThrow("limits.tooMany");
});
