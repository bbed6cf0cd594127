import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { samplePdf } from "../factories/sample-pdf";
import { type StartedApp, startApp } from "../setup/app";
import { launchBrowser, newPage, PHONE } from "../setup/browser";
import { actIn } from "../setup/in-app";
import { linkTo, signedInPage, volunteers } from "../setup/journey/minor";
import { begins, wordsOf } from "../setup/journey/words";

let app: StartedApp;
let browser: Awaited<ReturnType<typeof launchBrowser>>;
beforeAll(async () => {
  app = await startApp();
  browser = await launchBrowser();
  actIn(app);
});
afterAll(async () => {
  const { closeDatabase } = await import("~/platform/db.server");
  await closeDatabase();
  await browser?.close();
  await app?.stop();
});

const words = wordsOf("az");
const inEnglish = wordsOf("en");

const choose = (page: Page, question: string, answer: "yes" | "no") =>
  page
    .getByRole("group", { name: words(`guardian:question.${question}.title`) })
    .getByRole("radio", { name: words(`guardian:answer.${answer}`), exact: true })
    .check();

test("Of two guardians one answers on a phone, the other's link closes, and the first one later changes a free choice", async () => {
  const { makeMinor } = await import("../factories/minor");
  const { sampleMinor, withSecondGuardian } = await import("../factories/sample-minor");
  const { asSystem } = await import("~/platform/db.server");
  const { cohort, today } = await volunteers();
  const person = withSecondGuardian(sampleMinor(642, today), 642);
  const { reference, guardianEmail } = await makeMinor(cohort, 642, today, { person });
  const other = await newPage(browser, PHONE);
  const othersLink = await linkTo(app.address, String(person.profile.guardian2Email), "guardianConsentRequest");
  await other.page.goto(othersLink);
  await other.page.getByRole("button", { name: words("guardian:send") }).waitFor();

  const { page, faults } = await newPage(browser, PHONE);
  await page.goto(await linkTo(app.address, guardianEmail, "guardianConsentRequest"));
  await choose(page, "participation", "yes");
  await choose(page, "dataProcessing", "yes");
  await choose(page, "images", "no");
  await page.getByRole("button", { name: words("guardian:send") }).click();
  await page.getByText(words("guardian:receipt.given")).waitFor();
  await other.page.goto(othersLink);
  expect(await other.page.getByRole("button", { name: words("guardian:send") }).count()).toBe(0);

  await choose(page, "images", "yes");
  await page.getByRole("button", { name: words("guardian:choices.submit") }).click();
  await page.getByText(words("guardian:receipt.changed")).waitFor();
  const answers = await asSystem("a journey", (tx) =>
    tx.consent.findMany({
      where: { application: { reference }, kind: "images", guardianId: { not: null } },
      orderBy: { answeredAt: "asc" },
      select: { given: true, superseded: true },
    }),
  );
  expect(answers).toEqual([
    { given: false, superseded: true },
    { given: true, superseded: false },
  ]);
  expect([...faults, ...other.faults]).toEqual([]);
});

test("A consent on paper is entered by one member of staff, and counts once another has seen the scan", async () => {
  const { makeMinor } = await import("../factories/minor");
  const { cohort, today } = await volunteers();
  const { reference, viewer, person } = await makeMinor(cohort, 643, today);
  const { page, faults } = await signedInPage(browser, app, "coordinator@example.com");
  await page.goto("/en/staff/paper-consents");
  await page.getByLabel(begins(inEnglish("staff:papers.find"))).fill(reference);
  await page.getByRole("button", { name: inEnglish("staff:papers.findSubmit"), exact: true }).click();
  await page.getByLabel(begins(inEnglish("staff:papers.surname"))).fill(String(person.profile.guardianSurname));
  await page.getByLabel(begins(inEnglish("staff:papers.givenName"))).fill(String(person.profile.guardianGivenName));
  await page
    .getByLabel(begins(inEnglish("staff:papers.relation")))
    .selectOption(String(person.profile.guardianRelation));
  await page.getByLabel(begins(inEnglish("staff:papers.paperLanguage"))).selectOption("az");
  const [year = "", month = "", day = ""] = today.split("-");
  const signed = page.getByRole("group", { name: begins(inEnglish("staff:papers.signedOn")) });
  for (const [part, text] of Object.entries({ day, month, year })) {
    await signed.getByLabel(inEnglish(`ui:date.${part}`), { exact: true }).fill(text);
  }
  for (const name of ["participation", "dataProcessing", "images"]) {
    const yes = page.locator(`input[type=radio][name=${name}][value=yes]`);
    await yes.check();
  }
  const scan = { name: "consent.pdf", mimeType: "application/pdf", buffer: Buffer.from(samplePdf(["Signed"])) };
  await page.locator("input[type=file][name=scan]").setInputFiles(scan);
  await page.getByRole("button", { name: inEnglish("staff:papers.record"), exact: true }).click();
  await page.getByText(inEnglish("staff:papers.done.recorded")).waitFor();
  // Whoever entered it has no button, and still sees nothing of the application.
  expect(await page.getByRole("button", { name: inEnglish("staff:papers.confirm"), exact: true }).count()).toBe(0);
  expect((await page.goto(`/en/staff/applications/${reference}`))?.status()).toBe(404);

  const second = await signedInPage(browser, app, "head@example.com", { acceptDownloads: true });
  await second.page.goto(`/en/staff/paper-consents/${reference}`);
  const downloaded = second.page.waitForEvent("download");
  await second.page.getByRole("link", { name: /consent\.pdf/ }).click();
  await (await downloaded).path();
  await second.page.getByRole("button", { name: inEnglish("staff:papers.confirm"), exact: true }).click();
  await second.page.getByText(inEnglish("staff:papers.done.confirmed")).waitFor();
  expect((await page.goto(`/en/staff/applications/${reference}`))?.status()).toBe(200);
  const minor = await signedInPage(browser, app, viewer.email, PHONE);
  await minor.page.goto(`/az/my/applications/${reference}`);
  await minor.page.getByText(words("my:timeline.give_consent")).waitFor();
  expect([...faults, ...second.faults, ...minor.faults]).toEqual([]);
});
