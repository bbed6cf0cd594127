import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { startApp } from "../setup/app";
import { launchBrowser, PHONE } from "../setup/browser";
import { actIn } from "../setup/in-app";
import { linkTo, signedInPage, volunteers } from "../setup/journey/minor";
import { begins, wordsOf } from "../setup/journey/words";

const words = wordsOf("en");
const press = (page: Page, key: string) => page.getByRole("button", { name: words(key) }).click();

test("Somebody takes all of their data with them and has everything erased by two members of staff; nothing opens any more", async () => {
  const app = await startApp();
  const browser = await launchBrowser();
  actIn(app);
  const { makeMinorDraft } = await import("../factories/minor");
  const { cohort, today } = await volunteers();
  const { viewer, reference, person } = await makeMinorDraft(cohort, 651, today);
  const { asSystem, closeDatabase } = await import("~/platform/db.server");
  const { withdrawApplication } = await import("~/domain/applications/withdraw-application.server");
  const { verifyChain } = await import("~/domain/audit/verify-chain.server");
  const { chainAudit } = await import("~/domain/audit/chain-audit.server");
  const surname = String(person.profile.surname);
  try {
    const { page, faults } = await signedInPage(browser, app, viewer.email, { ...PHONE, acceptDownloads: true });
    await page.goto("/en/my/privacy");
    await press(page, "privacy:my.gather");
    await page.getByText(words("privacy:my.done.export")).waitFor();
    await linkTo(app.address, viewer.email, "dataExportReady");
    await page.goto("/en/my/privacy");
    const downloaded = page.waitForEvent("download");
    await page.getByRole("link", { name: words("privacy:my.download") }).click();
    const archive = readFileSync(await (await downloaded).path());
    // Names of files stand in an archive as they are; what is in them is shown by the test of the export.
    const names = ["index.html", "data/profile.json", "data/application.json"].map((name) => archive.includes(name));
    expect([archive.subarray(0, 2).toString("latin1"), ...names]).toEqual(["PK", true, true, true]);

    // What is under way would stand in the way.
    await withdrawApplication(viewer, { reference, reasonKey: null, details: null });
    await page.goto("/en/my/privacy");
    await page.getByRole("link", { name: words("privacy:my.erase") }).click();
    await page.getByLabel(begins(words("privacy:ask.sure"))).check();
    await press(page, "privacy:ask.eraseSubmit");
    await page.getByText(words("privacy:my.done.asked")).waitFor();

    const answering = await signedInPage(browser, app, "admin@example.com");
    await answering.page.goto("/en/staff/privacy-requests");
    const request = await asSystem("a journey", (tx) =>
      tx.privacyRequest.findFirstOrThrow({ where: { personId: viewer.personId }, select: { id: true } }),
    );
    await answering.page.goto(`/en/staff/privacy-requests/${request.id}`);
    await answering.page.getByRole("radio", { name: begins(words("privacy:staff.grantErase")) }).check();
    await answering.page.getByLabel(begins(words("privacy:staff.answerLabel"))).fill("Everything will be erased.");
    await press(answering.page, "privacy:staff.send");
    await answering.page.getByText(words("privacy:staff.wait")).waitFor();

    const second = await signedInPage(browser, app, "head@example.com");
    await second.page.goto(`/en/staff/privacy-requests/${request.id}`);
    await press(second.page, "privacy:staff.confirm");
    await second.page.getByText(words("privacy:staff.closed")).first().waitFor();

    await page.goto("/en/my");
    expect(new URL(page.url()).pathname).toBe("/en/sign-in");
    const left = await asSystem("a journey", async (tx) => ({
      profiles: await tx.profile.count({ where: { surname, personId: viewer.personId } }),
      application: await tx.application.findUniqueOrThrow({
        where: { reference },
        select: { surname: true, answers: true },
      }),
      accounts: await tx.user.count({ where: { email: viewer.email } }),
      erasures: await tx.erasure.count({ where: { application: { reference } } }),
    }));
    expect(left).toEqual({ profiles: 0, application: { surname: null, answers: {} }, accounts: 0, erasures: 1 });
    await chainAudit();
    expect((await verifyChain(async () => {})).fault).toBe(null);
    expect([...faults, ...answering.faults, ...second.faults]).toEqual([]);
  } finally {
    await closeDatabase();
    await browser.close();
    await app.stop();
  }
});
