import { expect, test } from "vitest";
import { startApp } from "../setup/app";
import { launchBrowser, newPage, PHONE } from "../setup/browser";
import { actIn } from "../setup/in-app";
import { linkTo, signedInPage, volunteers } from "../setup/journey/minor";
import { begins, wordsOf } from "../setup/journey/words";

test("A minor submits on a phone, the guardian answers from the mail without an account or JavaScript, and staff see it then", async () => {
  const app = await startApp();
  const browser = await launchBrowser();
  actIn(app);
  const { makeMinorDraft } = await import("../factories/minor");
  const { cohort, today } = await volunteers();
  const { viewer, reference, guardianEmail, person } = await makeMinorDraft(cohort, 640, today);
  const words = wordsOf("az");
  try {
    const minor = await signedInPage(browser, app, viewer.email, PHONE);
    await minor.page.goto(`/az/my/applications/${reference}/check`);
    await minor.page.getByRole("checkbox", { name: begins(words("apply:check.truth")) }).check();
    await minor.page.getByRole("checkbox", { name: begins(words("apply:check.dataConsent")) }).check();
    await minor.page.getByRole("button", { name: words("apply:check.submit"), exact: true }).click();
    await minor.page.getByRole("heading", { level: 1, name: words("my:guardian.title") }).waitFor();
    const staff = await signedInPage(browser, app, "coordinator@example.com");
    expect((await staff.page.goto(`/en/staff/applications/${reference}`))?.status()).toBe(404);

    const guardian = await newPage(browser, { ...PHONE, javaScriptEnabled: false });
    await guardian.page.goto(await linkTo(app.address, guardianEmail, "guardianConsentRequest"));
    expect(await guardian.page.getByRole("main").innerText()).toContain(person.profile.givenName);
    const choose = (question: string, answer: "yes" | "no") =>
      guardian.page
        .getByRole("group", { name: words(`guardian:question.${question}.title`) })
        .getByRole("radio", { name: words(`guardian:answer.${answer}`), exact: true })
        .check();
    await choose("participation", "yes");
    await guardian.page.getByRole("button", { name: words("guardian:send") }).click();
    expect(await guardian.page.getByRole("alert").getByRole("link").count()).toBe(2);
    await choose("dataProcessing", "yes");
    await choose("images", "no");
    await guardian.page.getByRole("button", { name: words("guardian:send") }).click();
    await guardian.page.getByText(words("guardian:receipt.given")).waitFor();
    expect(await guardian.page.getByRole("main").innerText()).toContain(reference);

    expect((await staff.page.goto(`/en/staff/applications/${reference}`))?.status()).toBe(200);
    await staff.page.getByRole("heading", { name: wordsOf("en")("staff:consent.title") }).waitFor();
    await minor.page.goto(`/az/my/applications/${reference}`);
    await minor.page.getByText(words("my:timeline.give_consent")).waitFor();
    expect([...minor.faults, ...guardian.faults, ...staff.faults]).toEqual([]);
  } finally {
    const { closeDatabase } = await import("~/platform/db.server");
    await closeDatabase();
    await browser.close();
    await app.stop();
  }
});
