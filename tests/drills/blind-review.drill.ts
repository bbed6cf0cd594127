import { afterAll, beforeAll, expect, test } from "vitest";
import { LANGUAGES } from "~/domain/languages";
import type { MadeCohort } from "../factories/cohort";
import { type StartedApp, startApp } from "../setup/app";
import { actIn } from "../setup/in-app";
import { send } from "../setup/send";
import { signIn } from "../setup/sign-in";

const COHORT = "MM-2027";
const REVIEWER = "blind.reviewer@example.com";
/** Every identifying field of one applicant, with words that nobody else of the demonstration has. */
const CANARY = {
  surname: "Zümrüdquşov",
  givenName: "Simurq",
  patronymic: "Tufanəli",
  institution: "Humayquş Texnologiya və İnnovasiya Universiteti",
  region: "AZ-LA",
  address: "Əjdahaqala küçəsi 77",
  phone: "+994507654321",
  birthDate: "2003-07-19",
} as const;
const EMAIL = "simurq.canary@example.com";
const ESSAY = `Mən Zümrüdquşov Simurq Tufanəli oğlu, Humayquş Texnologiya və İnnovasiya Universitetində (HTVİU-da) oxuyuram, Lənkərandanam. Simurqun planı budur: köməkçi olmaq.
Меня зовут Симург Зумрудгушов, живу в Ленкорани, пишите на ${EMAIL} или +994 50 765 43 21. My name is Simurgh, see https://example.com/simurq.
Miqrasiya sahəsi mənə maraqlıdır, çünki insanların yolunu asanlaşdırmaq istəyirəm. ${"Öyrənmək istəyirəm. ".repeat(12)}`;
/** What none of the pages may say, in any spelling of it. */
const TELLING =
  /zümrüdqu|zumrud|зумруд|simur[qg]|симур[гк]|tufan|humayqu|HTVİU|lənkəran|lankaran|ленкоран|əjdaha|7654321|765[ -]?43[ -]?21|2003-07-19|19\.07\.2003/iu;
const FILE = "Zümrüdquşov Simurq.pdf";

let app: StartedApp;
let cookie: string;
let review: string;
let files: string[];
let reference: string;
beforeAll(async () => {
  app = await startApp({ env: { WORKER: "off" } });
  actIn(app);
  ({ review, files, reference } = await plant());
  cookie = await signIn(app.database, REVIEWER);
});
afterAll(async () => {
  const { closeDatabase } = await import("~/platform/db.server");
  await closeDatabase();
  await app?.stop();
});

/** The applicant with the canaries submits, through the use cases, and is given to a reviewer. */
async function plant() {
  const { asSystem } = await import("~/platform/db.server");
  const { bakuDateOf } = await import("~/domain/calendar/baku-time");
  const { passCheck } = await import("~/domain/applications/pass-check.server");
  const { submitApplication } = await import("~/domain/applications/submit-application.server");
  const { fillProfile, makeDraft } = await import("../factories/draft");
  const { makePerson } = await import("../factories/person");
  const { assignedTo } = await import("../factories/reviewing");
  const { sampleAnswers } = await import("../factories/sample-answers");
  const { samplePerson } = await import("../factories/sample-person");
  const today = await asSystem("a drill", async (_tx, now) => bakuDateOf(now));
  const cohort = await asSystem("a drill", (tx) => tx.cohort.findUniqueOrThrow({ where: { code: COHORT } }));
  const day = (date: Date) => date.toISOString().slice(0, 10);
  const dates = { startsOn: day(cohort.startsOn), endsOn: day(cohort.endsOn) } as MadeCohort["dates"];
  const sample = samplePerson(900, today);
  const person = { ...sample, profile: { ...sample.profile, ...CANARY, sex: "male" } };
  const viewer = await makePerson({ email: EMAIL, name: "Simurq Zümrüdquşov", language: "az" });
  await fillProfile(viewer, person);
  const filled = sampleAnswers(person, { programmeCode: "MM", ...dates });
  const made = await makeDraft(viewer, COHORT, {
    answers: { ...filled.answers, motivation: ESSAY.slice(0, 1400), applyKnowledge: ESSAY.slice(0, 900) },
    files: filled.files.map((file) => ({ ...file, name: FILE })),
  });
  await submitApplication(viewer, { reference: made, truth: true, dataConsent: true, language: "az" });
  const coordinator = await makePerson({
    email: "drill.runs@example.com",
    name: "runs",
    grants: [{ role: "coordinator" }],
  });
  const note = "Sənəd Zümrüdquşov Simurqundur";
  await passCheck(coordinator, {
    reference: made,
    findings: ["document.englishCertificate", "document.cv", "languages"].map((key) => ({ key, met: true, note })),
  });
  const reviewer = await makePerson({ email: REVIEWER, name: "reviews", grants: [{ role: "reviewer" }] });
  const stage = await asSystem("a drill", (tx) =>
    tx.cohortStage.findFirstOrThrow({
      where: { cohortId: cohort.id, key: "formReview" },
      select: { id: true, key: true },
    }),
  );
  const [review = ""] = await assignedTo(reviewer, stage, [made]);
  const stored = await asSystem("a drill", (tx) =>
    tx.storedFile.findMany({ where: { application: { reference: made } }, select: { id: true, name: true } }),
  );
  expect(stored.some(({ name }) => name === FILE)).toBe(true);
  return { review, files: stored.map(({ id }) => id), reference: made };
}

const read = (target: string) => send(app.address, target, { headers: { cookie } });

/** The data request that a browser makes for a page. */
const dataOf = (target: string) => target.replace(/(\?|$)/, ".data$1");

/** Everything the reviewer's pages lead to in three languages, as documents and as data, sorted and searched too. */
async function walk(): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const language of LANGUAGES) {
    const queue = [
      `/${language}/staff`,
      `/${language}/staff/reviews`,
      `/${language}/staff/reviews/${review}`,
      `/${language}/staff/reviews/${review}?done=saved&sort=surname&order=desc`,
      `/${language}/staff/reviews?from=1&sort=surname&search=a&filter=region`,
    ];
    for (let target = queue.shift(); target !== undefined; target = queue.shift()) {
      if (pages.has(target)) continue;
      const { status, headers, body } = await read(target);
      pages.set(target, `${status} ${JSON.stringify(headers)} ${body}`);
      pages.set(dataOf(target), (await read(dataOf(target))).body);
      for (const [, href = ""] of body.matchAll(/href="(\/(?:az|en|ru)\/staff[^"#]*)"/g)) {
        const next = href.replaceAll("&amp;", "&");
        if (next.startsWith(`/${language}/`) && !pages.has(next)) queue.push(next);
      }
    }
  }
  return pages;
}

const telling = (pages: Map<string, string>) =>
  [...pages].filter(
    ([, body]) => TELLING.test(body) || TELLING.test(decodeURI(body.replace(/%(?![0-9a-f]{2})/gi, "%25"))),
  );

test("While names are hidden no page, data request, title or file name tells a reviewer who the applicant is", async () => {
  const pages = await walk();
  expect(pages.size).toBeGreaterThan(30);
  expect(pages.get(`/en/staff/reviews/${review}`)).toContain(reference);
  expect(pages.get(`/en/staff/reviews/${review}`)).toContain("Miqrasiya sahəsi mənə maraqlıdır");
  expect(telling(pages).map(([address]) => address)).toEqual([]);
});

test("A reviewer opens neither the files nor any page of those who run the cohort", async () => {
  const closed = [
    ...files.map((id) => `/files/${id}`),
    `/en/staff/applications/${reference}`,
    `/en/staff/applications/${reference}.data?tab=reviews`,
    `/en/staff/cohorts/${COHORT}/applications?q=simurq`,
    `/en/staff/cohorts/${COHORT}/ranking`,
    `/en/staff/cohorts/${COHORT}/decisions`,
    `/en/staff/cohorts/${COHORT}/fairness`,
    `/en/staff/cohorts/${COHORT}/stages`,
    `/en/staff/cohorts/${COHORT}/seats/history`,
    `/en/staff/cohorts/${COHORT}/stages/formReview/reviewers`,
    `/en/staff/upcoming`,
    `/en/staff/appeals`,
  ];
  for (const target of closed) {
    const { status, body } = await read(target);
    expect([target, TELLING.test(body.replaceAll("simurq", ""))]).toEqual([target, false]);
    if (!/upcoming|appeals/.test(target)) expect([target, status]).toEqual([target, 404]);
  }
});

test("The control: with the mask off the same walk finds the canaries", async () => {
  const { asSystem } = await import("~/platform/db.server");
  await asSystem("a drill", (tx) =>
    tx.cohortStage.updateMany({
      where: { key: "formReview", cohort: { code: COHORT } },
      data: { settings: { namesHidden: false } },
    }),
  );
  const found = telling(await walk()).map(([address]) => address);
  for (const language of LANGUAGES) expect(found).toContain(`/${language}/staff/reviews/${review}`);
  expect(found).toContain(`/en/staff/reviews/${review}.data`);
});
