import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type StartedApp, startApp } from "../setup/app";
import { launchBrowser, newPage, PHONE, type WatchedPage } from "../setup/browser";
import { actIn } from "../setup/in-app";
import { wordsOf } from "../setup/journey/words";
import { signIn } from "../setup/sign-in";

const words = wordsOf("en");
const CODE = "GIF-2030";

let app: StartedApp;
let browser: Browser;
beforeAll(async () => {
  app = await startApp();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

/** A forum with one seat for the regions and one open to all, both offered, and two who wait: from Baku, from Ganja. */
async function stage() {
  actIn(app);
  const { offeredTo, seatedCohort, waiting } = await import("../factories/seating");
  const { closeDatabase } = await import("~/platform/db.server");
  const cohort = await seatedCohort({ code: CODE, programme: "GIF", reserved: { regions: 1 }, open: 1 });
  const named = (surname: string, regionCode: string) => ({ surname, givenName: "Aysel", regionCode });
  const [regional] = await offeredTo(cohort, [named("Lənkəranlı", "AZ-LA"), named("Bakılı", "AZ-BA")]);
  const [, delegate] = await waiting(cohort, [named("Xəzərli", "AZ-BA"), named("Gəncəli", "AZ-GA")]);
  await closeDatabase();
  if (!regional || !delegate) throw new Error("the stage is not set");
  return { regional: regional.reference, delegate: delegate.reference };
}

/** A browser of their own in the hands of an account, signed in, on a page. */
async function open(email: string, path: string, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const [name = "", value = ""] = (await signIn(app.database, email)).split("=");
  const watched = await newPage(browser, { baseURL: app.address, ...options });
  await watched.page.context().addCookies([{ name, value, url: app.address }]);
  await watched.page.goto(path);
  return watched;
}

/** The n-th person of the forum on a phone, on the page of their application. */
const follow = (number: number, reference: string) =>
  open(`${CODE.toLowerCase()}.${number}@example.com`, `/en/my/applications/${reference}`, PHONE);

const says = (page: Page, key: string) => page.getByText(words(key), { exact: true }).first().waitFor();
const position = (page: Page, at: number) =>
  page.getByText(words("my:application.waitingPosition", { position: String(at) })).waitFor();

test("A forum delegate on the waiting list is promoted onto a reserved seat when someone from the regions declines", async () => {
  const { regional, delegate } = await stage();
  const waiter = await follow(4, delegate);
  await position(waiter.page, 2);
  await waiter.page.getByRole("link", { name: words("my:application.leaveList") }).waitFor();

  const holder = await follow(1, regional);
  await holder.page.getByRole("link", { name: words("my:declinePlace") }).click();
  await holder.page.getByRole("button", { name: words("my:decline.submit") }).click();
  await says(holder.page, "my:note.offer_declined.title");

  await waiter.page.reload();
  await says(waiter.page, "my:note.offered.title");
  await waiter.page.getByRole("button", { name: words("my:confirmPlace") }).click();
  await says(waiter.page, "my:note.enrolled.title");
  await position((await follow(3, `${CODE}-000003`)).page, 1);

  const staff = await open("coordinator@example.com", `/en/staff/cohorts/${CODE}/seats`);
  const receipts = staff.page.getByRole("region", { name: words("staff:seats.receipts") });
  const receipt = await receipts.getByRole("row").nth(1).innerText();
  expect(receipt).toContain("Gəncəli Aysel");
  expect(receipt).toContain(`Xəzərli Aysel: ${words("staff:seats.passedOver.notInGroup")}`);
  expect([...waiter.faults, ...holder.faults, ...staff.faults]).toEqual([]);
});
