import { Window } from "happy-dom";
import { expect, test } from "vitest";
import { LANGUAGES, type Language } from "~/domain/languages";
import { PAYLOADS, plantedIn } from "../../../tests/access/script-payloads";
import type { MailLinks } from "./mail-links";
import { MAIL_TEMPLATE_NAMES, type MailData, type MailTemplate } from "./mail-templates";
import { renderMail } from "./render-mail.server";

/** What payloads made of a mail; nothing in it is run or fetched. */
function scriptsIn(html: string): string[] {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true } });
  return plantedIn(new window.DOMParser().parseFromString(html, "text/html"));
}

const links: MailLinks = {
  absolute: (path) => `https://korpu.example${path}`,
  home: (language) => `https://korpu.example/${language}`,
  programmes: (language) => `https://korpu.example/${language}/programmes`,
  signIn: (language) => `https://korpu.example/${language}/sign-in`,
  forgotPassword: (language) => `https://korpu.example/${language}/forgot-password`,
  application: (language, reference) => `https://korpu.example/${language}/my/applications/${reference}`,
  myPrivacy: (language) => `https://korpu.example/${language}/my/privacy`,
  interview: (language, reference) => `https://korpu.example/${language}/my/applications/${reference}/interview`,
  staffApplication: (language, reference) => `https://korpu.example/${language}/staff/applications/${reference}`,
};

const cohortName = { az: "Miqrasiya Məktəbi – 2027", en: "Migration School 2027", ru: "Школа миграции – 2027" };
const reasons = [
  { az: "Keçid balı toplanmayıb", en: "The pass mark was not reached", ru: "Не набран проходной балл" },
  { az: "Müsahibədə iştirak edilməyib", en: "The interview was missed", ru: "Неявка на собеседование" },
];
const about = { givenName: "Gülşən", cohortName, reference: "MM-2027-000123" };
const at = "2026-12-04T20:00:00.000Z";
const why = { reasons, details: "57 / 60" };
const interview = {
  stageName: cohortName,
  startsAt: at,
  minutes: 20,
  place: cohortName,
  link: "https://meet.example/1",
};
const calendarEntry = { uid: "interview-1@korpu", sequence: 2, stamp: at };

const path = "/az/consent/abc";
const ofGuardian = { guardianName: "Rəşad", participantName: "Əliyeva Gülşən", programmeName: cohortName };
const said = { participation: true, dataProcessing: true, images: false, travel: true, emergencyCare: null };
const request = { ...ofGuardian, startsOn: "2027-01-09", endsOn: "2027-07-10", path, lapsesAt: at };

const changed = [
  { az: "Soyad", en: "Surname", ru: "Фамилия" },
  { az: "Doğum tarixi", en: "Date of birth", ru: "Дата рождения" },
];

const SAMPLES: { [T in MailTemplate]: MailData<T> } = {
  confirmEmail: { path: "/az/confirm-email?token=abc", validUntil: at },
  registrationAttempt: {},
  passwordReset: { path: "/az/reset-password?token=abc", validUntil: at },
  passwordChanged: { at },
  factorAdded: { at },
  factorRemoved: { at },
  factorReset: { at },
  recoveryCodeUsed: { at },
  newDevice: { at, device: "Firefox, Windows" },
  accountUnused: { offAt: at },
  accountEnabled: { at },
  staffInvitation: { path: "/az/invitation?token=abc", validUntil: at },
  roleGranted: { role: "reviewer", scope: cohortName, endsAt: at },
  assistanceAsked: { cohortName, operatorName: "Operator 919", path: "/az/helped/abc", code: "012345", validUntil: at },
  assistanceOpened: { cohortName, operatorName: "Operator 919", path: "/az/helped/abc", until: at },
  assistanceCode: { cohortName, operatorName: "Operator 919", path: "/az/helped/abc", code: "012345", validUntil: at },
  roleRevoked: { role: "unit_supervisor", scope: null },
  identityLinked: { at },
  phoneConfirmed: { at },
  recoveryConfirm: { path: "/az/lost-address/confirm?token=abc", validUntil: at },
  recoveryNotice: { path: "/az/lost-address/answer?token=abc", changesAt: at },
  recoveryWaiting: { changesAt: at },
  recoveryNumber: { number: "HB-7K4M2QXT" },
  recoveryRefused: { answer: "The document was somebody else's" },
  recoveryStopped: { at },
  recoveryLapsed: { at },
  addressChanged: { at },
  mergeLink: { path: "/az/my/security/merge/confirm?token=abc", validUntil: at },
  accountsMerged: { at, address: "aysel@example.com" },
  guardianAddressChanged: { guardianName: "Nigar", participantName: "Aysel Quliyeva", at },
  draftClosing: { ...about, closesAt: at },
  notSubmitted: { ...about, closesAt: at },
  received: { ...about, resultsOn: "2026-12-25" },
  consentAwaited: { ...about, lapsesAt: at },
  newConsentAwaited: { ...about, changed, lapsesAt: at },
  consentRefused: { ...about, ...why, erasedOn: "2027-01-30" },
  dataExportReady: { until: at },
  privacyAsked: { answerBy: at },
  privacyAnswered: { answer: "Ünvan düzəldildi" },
  applicationErasureAhead: { ...about, erasedOn: "2027-01-30" },
  accountErasureAhead: { erasedOn: "2027-01-30" },
  accountErased: { at, kept: [{ reference: "MM-2027-000123", until: "2031-12-04" }] },
  dataErased: { ...about, at },
  returnedForCorrection: { ...about, comment: "CV oxunmur", until: at },
  ineligible: { ...about, ...why, appealBy: "2026-12-30" },
  shortlisted: about,
  reopened: about,
  offer: { ...about, unitName: null, lapsesAt: at },
  waitingList: { ...about, position: 3 },
  notSelected: { ...about, ...why, advice: "Testə hazırlaşın", appealBy: "2026-12-30" },
  offerExpired: { ...about, lapsedAt: at },
  offerDeclined: about,
  offerWithdrawn: { ...about, ...why, appealBy: "2026-12-30" },
  accepted: about,
  enrolled: { ...about, startsOn: "2027-01-09", place: cohortName },
  placementConfirmed: { ...about, unitName: cohortName },
  placementSecondRound: { ...about, unitName: cohortName },
  otherPlaceProposed: { ...about, placeName: cohortName, unitName: cohortName },
  enrolmentSuspended: { ...about, details: "Sənəd gözlənilir" },
  enrolmentResumed: about,
  enrolmentLeft: { ...about, ...why },
  enrolmentRemoved: { ...about, ...why },
  deferralOffer: { ...about, startsOn: "2027-01-09", lapsesAt: at },
  withdrawn: about,
  appealLodged: { ...about, answerBy: at },
  appealUpheld: { ...about, answer: "Testin nəticəsi yenidən sayıldı" },
  appealOffer: { ...about, answer: "Testin nəticəsi yenidən sayıldı", unitName: null, lapsesAt: at },
  appealWaitingList: { ...about, answer: "Testin nəticəsi yenidən sayıldı", position: 3 },
  appealDismissed: { ...about, answer: "Bal düzgün sayılıb" },
  offerDateMoved: { ...about, lapsesAt: at },
  correctionDateMoved: { ...about, until: at },
  consentDateMoved: { ...about, lapsesAt: at },
  correctionReminder: { ...about, until: at },
  correctionReceived: { ...about, resultsOn: "2026-12-26" },
  testTimeChanged: { ...about, stageName: cohortName, minutes: 30 },
  interviewInvitation: { ...about, stageName: cohortName },
  interviewBooked: { ...about, ...interview, ...calendarEntry, changeUntil: at },
  interviewChanged: { ...about, ...interview, ...calendarEntry },
  interviewMoved: { ...about, ...interview, ...calendarEntry },
  interviewReminder: { ...about, ...interview },
  interviewCancelled: { ...about, ...interview, ...calendarEntry },
  interviewReleased: { ...about, ...interview, ...calendarEntry },
  cohortCancelled: { ...about, reason: { az: "Müəllim yoxdur", en: "No teacher", ru: "Нет преподавателя" } },
  participationCancelled: { ...about, reason: { az: "Müəllim yoxdur", en: "No teacher", ru: "Нет преподавателя" } },
  guardianConsentRequest: request,
  guardianNewConsent: { ...request, changed },
  guardianConsentReminder: request,
  deferralEnded: about,
  deferralCancelled: about,
  guardianConsentReceipt: { ...ofGuardian, ...said, path },
  guardianRefusalReceipt: { ...ofGuardian, ...said, participation: false, dataProcessing: null, path },
  guardianConsentLapsed: { ...ofGuardian, lapsedAt: at },
  guardianWithdrawalReceipt: { ...ofGuardian, path },
  guardianChoicesReceipt: { ...ofGuardian, ...said, path },
  guardianNotNeeded: ofGuardian,
  guardianNewLink: { ...ofGuardian, path, validUntil: at },
  choicesChanged: { ...about, ...said },
  staffChoicesChanged: { cohortName, reference: about.reference, participantName: "Əliyeva Gülşən", ...said },
  consentWithdrawn: about,
  participationSuspended: about,
  staffConsentWithdrawn: { cohortName, reference: about.reference, participantName: "Əliyeva Gülşən" },
  staffParticipationSuspended: { cohortName, reference: about.reference, participantName: "Əliyeva Gülşən" },
  consentDataWrong: { ...about, comment: "Doğum tarixi 14.03.2010", closesAt: at },
  confirmForYourself: about,
  reviewsDue: {
    stages: [
      { cohortName, stageName: cohortName, open: 12, fresh: 3, endsAt: at },
      { cohortName, stageName: cohortName, open: 1, fresh: 0, endsAt: at },
    ],
    path: "/az/staff/reviews",
  },
  callAlertConfirm: { cohortName, opensAt: at, path: "/az/alerts/abc" },
  callOpened: { cohortName, closesAt: at, path: "/az/cohorts/MM-2027" },
};

const render = (template: MailTemplate, language: Language) =>
  renderMail({ template, language, data: SAMPLES[template] }, links);

test.each(MAIL_TEMPLATE_NAMES)(
  "%s is whole in the three languages: no empty word, no unfilled placeholder",
  async (template) => {
    const subjects = new Set<string>();
    for (const language of LANGUAGES) {
      const mail = await render(template, language);
      subjects.add(mail.subject);
      for (const part of [mail.subject, mail.html, mail.text]) {
        expect(part).not.toMatch(/\{\{|\}\}|\$t\(|templates\.|facts\.|action\.|greeting\.|undefined|null|\[object/);
      }
      expect(mail.html).toContain(`lang="${language}"`);
      expect(mail.text).toContain("https://korpu.example/");
    }
    expect(subjects.size).toBe(3);
  },
);

test("an offer names the call, the reference and the last minute in Baku, in each language", async () => {
  expect((await render("offer", "az")).text).toContain("Təsdiq üçün son tarix: 04.12.2026, 23:59 (Bakı vaxtı ilə)");
  expect((await render("offer", "en")).text).toContain("Confirm by: 04.12.2026, 23:59 (Baku time)");
  expect((await render("offer", "ru")).text).toContain("Подтвердите до: 04.12.2026, 23:59 (по бакинскому времени)");
});

test("a refusal gives every reason, the details and the advice", async () => {
  const { text } = await render("notSelected", "en");
  expect(text).toContain("Reason: The pass mark was not reached; The interview was missed");
  expect(text).toContain("Details: 57 / 60");
  expect(text).toContain("Our advice: Testə hazırlaşın");
  expect(text).toContain("Appeal by: 30.12.2026");
});

test("whoever is not eligible, or has an offer taken back, reads until when they can appeal, where they can", async () => {
  for (const template of ["ineligible", "offerWithdrawn", "notSelected"] as const) {
    expect((await render(template, "az")).text).toContain("Apellyasiya üçün son tarix: 30.12.2026");
    expect((await render(template, "ru")).text).toContain("Срок подачи апелляции: 30.12.2026");
    const data = { ...SAMPLES[template], appealBy: null };
    expect((await renderMail({ template, language: "en", data }, links)).text).not.toContain("Appeal by");
  }
});

test("a person without a name is greeted without one", async () => {
  const mail = await renderMail({ template: "withdrawn", language: "az", data: { ...about, givenName: null } }, links);
  expect(mail.text.split("\n")[0]).toBe("Salam!");
});

test("what people typed is escaped, and is neither a placeholder nor a key", async () => {
  const givenName = '<img src=x onerror="alert(1)"> {{reference}} $t(footer.call)';
  const mail = await renderMail({ template: "withdrawn", language: "en", data: { ...about, givenName } }, links);
  expect(mail.html).not.toContain("<img");
  expect(mail.html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt; {{reference}} $t(footer.call)");
  expect(mail.text.split("\n")[0]).toBe(`Dear ${givenName},`);
});

const OURS = ["role", "reference", "uid", "link", "code"];

/** A mail's data with another text wherever somebody wrote one. */
function withText<T>(data: T, text: string, name = ""): T {
  if (typeof data === "string") return (/^(\d{4}-|\/)/.test(data) || OURS.includes(name) ? data : text) as T;
  if (Array.isArray(data)) return data.map((each) => withText(each, text)) as T;
  if (data === null || typeof data !== "object") return data;
  return Object.fromEntries(Object.entries(data).map(([key, each]) => [key, withText(each, text, key)])) as T;
}

test.each(MAIL_TEMPLATE_NAMES)(
  "%s: two hundred scripts in every text stay text, and no text begins a header",
  async (template) => {
    const text = `planted\r\nBcc: x@example.com\r\n${PAYLOADS.join(" ")}`;
    const data = withText<object>(SAMPLES[template], text);
    const { html, subject, calendar } = await renderMail({ template, language: "en", data }, links);
    expect(scriptsIn(html)).toEqual([]);
    expect(/[\r\n]/.test(subject)).toBe(false);
    expect(calendar?.content.split("\r\n").filter((line) => line.startsWith("Bcc:")) ?? []).toEqual([]);
    // Not encoded, it would have been seen wherever it stands.
    const decoded = html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"');
    expect(scriptsIn(decoded).length > 0).toBe(html.includes("planted"));
  },
);

test("an unknown template, missing data and data too many are refused", async () => {
  await expect(renderMail({ template: "toString", language: "az", data: {} }, links)).rejects.toThrow(
    "unknown mail template",
  );
  await expect(renderMail({ template: "offer", language: "az", data: about }, links)).rejects.toThrow();
  await expect(
    renderMail({ template: "withdrawn", language: "az", data: { ...about, fin: "0TS1234" } }, links),
  ).rejects.toThrow();
  await expect(
    renderMail({ template: "confirmEmail", language: "az", data: { path: "//evil.example", validUntil: at } }, links),
  ).rejects.toThrow();
});

test("The mail of an interview carries the entry for the calendar, and the one that ends it takes it out again", async () => {
  const lines = async (template: MailTemplate) => (await render(template, "en")).calendar?.content.split("\r\n") ?? [];
  const booked = await lines("interviewBooked");
  const ended = await lines("interviewReleased");
  const of = (file: string[], name: string) => file.find((line) => line.startsWith(`${name}:`));
  expect([of(booked, "METHOD"), of(ended, "METHOD")]).toEqual(["METHOD:PUBLISH", "METHOD:CANCEL"]);
  expect([of(booked, "STATUS"), of(ended, "STATUS")]).toEqual(["STATUS:CONFIRMED", "STATUS:CANCELLED"]);
  expect([of(booked, "UID"), of(ended, "UID")]).toEqual(Array(2).fill("UID:interview-1@korpu"));
  expect([of(booked, "SEQUENCE"), of(booked, "DTSTART")]).toEqual(["SEQUENCE:2", "DTSTART:20261204T200000Z"]);
  expect(await lines("interviewReminder")).toEqual([]);
});
