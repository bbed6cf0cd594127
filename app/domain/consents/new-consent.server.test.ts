import { beforeAll, beforeEach, expect, test } from "vitest";
import { getApplicationIdentity } from "~/domain/applications/get-application-identity.server";
import { getLastReturn } from "~/domain/applications/get-last-return.server";
import { getStaffApplication } from "~/domain/applications/get-staff-application.server";
import { listApplications } from "~/domain/applications/list-applications.server";
import { resubmitApplication } from "~/domain/applications/resubmit-application.server";
import { returnForCorrection } from "~/domain/applications/return-for-correction.server";
import { withdrawApplication } from "~/domain/applications/withdraw-application.server";
import { afterBakuDay, bakuDateOf } from "~/domain/calendar/baku-time";
import { addDays } from "~/domain/calendar/local-date";
import { Conflict, NotFound, RuleBroken } from "~/domain/errors";
import { loadProfile } from "~/domain/people/load-profile.server";
import { saveProfile } from "~/domain/people/save-profile.server";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { type MadeCohort, makeCohort } from "../../../tests/factories/cohort";
import { mailsTo } from "../../../tests/factories/mails";
import { answerAsGuardian, guardianToken, makeMinor, type WaitingMinor, YES } from "../../../tests/factories/minor";
import { makePerson } from "../../../tests/factories/person";
import { makeSubmitted } from "../../../tests/factories/submitted";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { comeOfAge } from "./come-of-age.server";
import { findOwnConfirmation } from "./confirm-for-oneself.server";
import { getConsentReceipt } from "./get-consent-receipt.server";
import { getConsentRecord } from "./get-consent-record.server";
import { getConsentRequest } from "./get-consent-request.server";
import { lapseConsents } from "./lapse-consents.server";
import { withdrawConsent } from "./withdraw-consent.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const TODAY = bakuDateOf(NOW);
const LATER = new Date("2026-11-25T08:00:00.000Z");
const ADULT = "2004-05-06";
let cohort: MadeCohort;
let coordinator: Viewer;
let number = 0;

beforeAll(async () => {
  await freezeClock(NOW);
  cohort = await makeCohort("MK-2027-1");
  coordinator = await makePerson({ email: "c@example.com", name: "C", grants: [{ role: "coordinator" }] });
});
beforeEach(() => freezeClock(NOW));

const stored = (reference: string) =>
  asSystem("test", (tx) =>
    tx.application.findUniqueOrThrow({
      where: { reference },
      include: {
        submissions: { orderBy: { number: "asc" } },
        events: { orderBy: { id: "asc" } },
        consents: { where: { guardianId: { not: null } }, orderBy: { id: "asc" } },
      },
    }),
  );
const actions = async (reference: string) => (await stored(reference)).events.map(({ action }) => action);
const templates = async (address: string) => (await mailsTo(address)).map(({ template }) => template);

async function giveBack(reference: string, questions: string[]) {
  const until = addDays(TODAY, 4);
  await returnForCorrection(coordinator, { reference, questions, note: "Düzəldin", until, findings: [] });
}

/** A minor whose guardian has consented, and whose application came back. @returns them with the token of the receipt */
async function returnedMinor(questions: string[]): Promise<WaitingMinor & { receipt: string }> {
  const minor = await makeMinor(cohort, number++, TODAY);
  const { token: receipt } = await answerAsGuardian(await guardianToken(minor.guardianEmail), YES);
  await giveBack(minor.reference, questions);
  return { ...minor, receipt };
}

async function change(viewer: Viewer, typed: Record<string, string>) {
  const { version } = await asSystem("test", (tx) => loadProfile(tx, viewer.personId));
  await saveProfile(viewer, { typed, version });
}

const send = (viewer: Viewer, reference: string) =>
  resubmitApplication(viewer, { reference, truth: true, dataConsent: true, language: "az" });

/** A surname was corrected and sent: the guardian is asked anew. */
async function waitingAnew() {
  const minor = await returnedMinor(["profile.surname"]);
  await change(minor.viewer, { surname: "Yenisoyad" });
  await send(minor.viewer, minor.reference);
  return minor;
}

test("a corrected surname is held back, ends the consent and asks the guardian anew, who is told what changed", async () => {
  const { viewer, reference, guardianEmail, receipt } = await returnedMinor(["profile.surname"]);
  const before = await stored(reference);
  await change(viewer, { surname: "Yenisoyad" });
  expect(await send(viewer, reference)).toEqual({ reference, status: "awaiting_consent" });
  const after = await stored(reference);
  expect(after).toMatchObject({
    surname: before.surname,
    receivedAt: before.receivedAt,
    rankAt: before.rankAt,
    heldSubmission: 2,
    consentLapsesAt: afterBakuDay(addDays(TODAY, 3)),
  });
  expect(after.consents.map(({ superseded, withdrawnAt }) => [superseded, withdrawnAt])).toEqual(
    Array(3).fill([true, NOW]),
  );
  expect(await templates(guardianEmail)).toEqual([
    "guardianConsentRequest",
    "guardianConsentReceipt",
    "guardianNewConsent",
  ]);
  expect((await mailsTo(guardianEmail)).at(-1)?.data).toMatchObject({ changed: [{ en: "Surname" }] });
  expect((await mailsTo(guardianEmail)).at(-1)?.data).toMatchObject({
    participantName: expect.not.stringContaining(String(before.surname)),
  });
  expect((await templates(viewer.email)).at(-1)).toBe("newConsentAwaited");
  const request = await getConsentRequest(await guardianToken(guardianEmail), "en");
  expect(request?.changed).toEqual(["Surname"]);
  expect(request?.participant).toContain("Yenisoyad");
  expect(await getConsentReceipt(receipt, "az")).toBeNull();
});

test("until the new consent staff see that it is waited for, and nothing of what changed", async () => {
  const { viewer, reference } = await returnedMinor(["profile.surname", "profile.birthDate", "profile.institution"]);
  const before = await stored(reference);
  const born = addDays(TODAY, -16 * 365);
  await change(viewer, { surname: "Yenisoyad", birthDate: born });
  await send(viewer, reference);
  const seen = await getStaffApplication(coordinator, reference);
  expect(seen).toMatchObject({
    status: "awaiting_consent",
    surname: before.surname,
    answerDue: null,
    consentLapsesAt: afterBakuDay(addDays(TODAY, 3)),
  });
  expect((await getLastReturn(coordinator, reference)).after).toBeNull();
  expect((await getApplicationIdentity(coordinator, reference)).birthDate).not.toBe(born);
  const list = await listApplications(coordinator, { code: cohort.code, query: { tab: "check" } });
  expect(list.rows.find((row) => row.reference === reference)?.surname).toBe(before.surname);
  const all = [seen, list, await getConsentRecord(coordinator, reference)];
  expect(JSON.stringify(all)).not.toContain("Yenisoyad");
  await expect(giveBack(reference, ["profile.institution"])).rejects.toThrow(RuleBroken);
});

test("the guardian's new yes brings the correction to the Service, and the time for an answer runs again", async () => {
  const { viewer, reference, guardianEmail } = await waitingAnew();
  const before = await stored(reference);
  await freezeClock(LATER);
  await answerAsGuardian(await guardianToken(guardianEmail), YES);
  const after = await stored(reference);
  expect(after).toMatchObject({
    status: "submitted",
    surname: "Yenisoyad",
    heldSubmission: null,
    receivedAt: before.receivedAt,
    rankAt: before.rankAt,
    finLookup: before.finLookup,
  });
  // Away from Monday to Wednesday: two working days.
  expect((after.answerBy?.getTime() ?? 0) - (before.answerBy?.getTime() ?? 0)).toBeGreaterThanOrEqual(2 * 86_400_000);
  expect(after.consents.map(({ superseded }) => superseded)).toEqual([true, true, true, false, false, false]);
  expect((await templates(viewer.email)).at(-1)).toBe("correctionReceived");
  expect((await getLastReturn(coordinator, reference)).after?.profile.surname).toBe("Yenisoyad");
  const record = await getConsentRecord(coordinator, reference);
  expect(record.filter(({ superseded }) => !superseded).map(({ given }) => given)).toEqual([true, true, false]);
});

test("a refusal, or no answer in time, ends it, and what was held back stays unseen", async () => {
  const refused = await waitingAnew();
  await answerAsGuardian(await guardianToken(refused.guardianEmail), { participation: false });
  const silent = await waitingAnew();
  const end = (await stored(silent.reference)).consentLapsesAt ?? NOW;
  await freezeClock(new Date(end.getTime() - 1));
  await lapseConsents();
  expect((await stored(silent.reference)).status).toBe("awaiting_consent");
  await freezeClock(end);
  await lapseConsents();
  for (const { reference } of [refused, silent]) {
    expect((await stored(reference)).status).toBe("consent_refused");
    const seen = await getStaffApplication(coordinator, reference);
    expect(JSON.stringify(seen)).not.toContain("Yenisoyad");
  }
  expect((await templates(silent.guardianEmail)).at(-1)).toBe("guardianConsentLapsed");
  const list = await listApplications(coordinator, { code: cohort.code, query: { tab: "withdrawn" } });
  const found = list.rows.map(({ reference }) => reference);
  expect([refused, silent].map(({ reference }) => found.includes(reference))).toEqual([true, true]);
});

test("what is withdrawn while it waits keeps its correction back", async () => {
  const { viewer, reference } = await waitingAnew();
  await withdrawApplication(viewer, { reference, reasonKey: null, details: null });
  const seen = await getStaffApplication(coordinator, reference);
  expect([seen.status, JSON.stringify(seen).includes("Yenisoyad")]).toEqual(["withdrawn", false]);
});

test("data that the guardian confirmed and nobody changed need no new consent", async () => {
  const { viewer, reference, guardianEmail } = await returnedMinor(["profile.surname", "profile.institution"]);
  await change(viewer, { institution: "20 nömrəli məktəb" });
  expect((await send(viewer, reference)).status).toBe("submitted");
  const { consents, heldSubmission } = await stored(reference);
  expect([consents.some(({ withdrawnAt }) => withdrawnAt), heldSubmission]).toEqual([false, null]);
  expect((await templates(guardianEmail)).at(-1)).toBe("guardianConsentReceipt");
});

test("a date of birth that shows somebody of age makes it their own submission", async () => {
  const { viewer, reference, guardianEmail, receipt } = await returnedMinor(["profile.birthDate"]);
  await change(viewer, { birthDate: ADULT });
  expect((await send(viewer, reference)).status).toBe("submitted");
  expect((await stored(reference)).consents.map(({ superseded }) => superseded)).toEqual([true, true, true]);
  expect((await templates(guardianEmail)).at(-1)).toBe("guardianConsentReceipt");
  expect(await findOwnConfirmation(viewer, reference)).toBe(false);
  await expect(withdrawConsent({ token: receipt, language: "az" })).rejects.toThrow(
    new RuleBroken([{ key: "consent.nothingToWithdraw" }]),
  );
});

test("a date of birth that shows a minor asks their guardian for the first time, and staff see nothing meanwhile", async () => {
  const { viewer, reference } = await makeSubmitted(cohort, 40, TODAY);
  await giveBack(reference, ["profile.birthDate"]);
  await change(viewer, { birthDate: addDays(TODAY, -16 * 365) });
  const missing = await send(viewer, reference).catch((error: unknown) => error);
  expect(missing instanceof RuleBroken && missing.blockers.map(({ field }) => field)).toEqual([
    "guardianSurname",
    "guardianGivenName",
    "guardianRelation",
    "guardianPhone",
    "guardianEmail",
  ]);
  const guardianEmail = "found@example.com";
  await change(viewer, {
    guardianSurname: "Məmmədov",
    guardianGivenName: "Elçin",
    guardianRelation: "father",
    guardianPhone: "+994500009901",
    guardianEmail,
  });
  expect((await send(viewer, reference)).status).toBe("awaiting_consent");
  expect(await templates(guardianEmail)).toEqual(["guardianConsentRequest"]);
  await expect(getStaffApplication(coordinator, reference)).rejects.toThrow(NotFound);
  await answerAsGuardian(await guardianToken(guardianEmail), YES);
  expect((await getStaffApplication(coordinator, reference)).status).toBe("submitted");
});

test("who comes of age while the new consent is waited for confirms for themselves, and the correction arrives", async () => {
  const { viewer, reference, guardianEmail } = await returnedMinor(["profile.surname", "profile.birthDate"]);
  // Eighteen tomorrow.
  const born = `${Number(TODAY.slice(0, 4)) - 18}${addDays(TODAY, 1).slice(4)}`;
  await change(viewer, { surname: "Yenisoyad", birthDate: born });
  await send(viewer, reference);
  expect(await findOwnConfirmation(viewer, reference)).toBe(false);
  await freezeClock(new Date(NOW.getTime() + 86_400_000));
  await comeOfAge(viewer, { reference });
  expect(await stored(reference)).toMatchObject({ status: "submitted", surname: "Yenisoyad", heldSubmission: null });
  expect(await getConsentRequest(await guardianToken(guardianEmail), "az")).toBeNull();
});

test("sent twice at once, it is one correction, one request and one letter", async () => {
  const { viewer, reference, guardianEmail } = await returnedMinor(["profile.surname"]);
  await change(viewer, { surname: "Yenisoyad" });
  const both = await Promise.all([send(viewer, reference), send(viewer, reference)]);
  expect(both).toEqual(Array(2).fill({ reference, status: "awaiting_consent" }));
  expect((await stored(reference)).submissions).toHaveLength(2);
  expect((await templates(guardianEmail)).filter((template) => template === "guardianNewConsent")).toHaveLength(1);
});

test("a guardian who takes back the consent while the coordinator returns ends it, whoever was first", async () => {
  const minor = await makeMinor(cohort, number++, TODAY);
  const { token } = await answerAsGuardian(await guardianToken(minor.guardianEmail), YES);
  const [returning] = await Promise.allSettled([
    giveBack(minor.reference, ["profile.surname"]),
    withdrawConsent({ token, language: "az" }),
  ]);
  const { status } = await stored(minor.reference);
  expect(status).toBe("withdrawn");
  const wasReturned = (await actions(minor.reference)).includes("return");
  expect(wasReturned).toBe(returning.status === "fulfilled");
  if (returning.status === "rejected") {
    const { reason } = returning;
    expect(reason instanceof Conflict || reason instanceof RuleBroken).toBe(true);
  }
});

test("a guardian who takes back the consent while the correction is sent ends it, and nobody is asked twice", async () => {
  const { viewer, reference, receipt } = await returnedMinor(["profile.surname"]);
  await change(viewer, { surname: "Yenisoyad" });
  const [sending, taking] = await Promise.allSettled([
    send(viewer, reference),
    withdrawConsent({ token: receipt, language: "az" }),
  ]);
  // Either the consent was gone before it could be asked anew, or it was asked anew and the old receipt is dead.
  const { status } = await stored(reference);
  expect([sending.status, taking.status, status]).toEqual(
    sending.status === "fulfilled"
      ? ["fulfilled", "rejected", "awaiting_consent"]
      : ["rejected", "fulfilled", "withdrawn"],
  );
});
