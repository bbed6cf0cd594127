import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type StartedApp, startApp } from "../setup/app";
import { launchBrowser, newPage } from "../setup/browser";
import { ACCOUNTS, findRows } from "../setup/find-rows";
import { begins, wordsOf } from "../setup/journey/words";

const ADVICE = "Növbəti dəfə: „Şərtlər“ & ölçülər";
const DETAILS = "Yaş şərtə uyğun deyil – sənəd üzrə";

let app: StartedApp;
let browser: Browser;
let reference: string;
beforeAll(async () => {
  app = await startApp();
  browser = await launchBrowser();
  reference = (await findRows(app)).undecided;
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

async function coordinator(options: BrowserContextOptions = {}) {
  const watched = await newPage(browser, { baseURL: app.address, ...options });
  const words = wordsOf("en");
  await watched.page.goto("/en/sign-in");
  await watched.page.getByLabel(begins(words("account:email"))).fill(ACCOUNTS.coordinator);
  await watched.page.getByLabel(words("account:password"), { exact: true }).fill("demo-password-2026");
  await watched.page
    .getByRole("main")
    .getByRole("button", { name: words("account:signIn.submit") })
    .click();
  await watched.page.waitForURL(/\/en\/staff/);
  return watched;
}

/** Writes into the decision, as somebody does who is not done with it. */
async function beginDecision(page: Page) {
  const words = wordsOf("en");
  await page.getByText(words("staff:action.decideOpen")).click();
  await page.getByRole("radio", { name: words("staff:outcome.not_select") }).check();
  await page.getByLabel(begins(words("staff:action.advice"))).fill(ADVICE);
}

const press = (page: Page, short: string) => page.getByRole("button", { name: begins(short) }).click();
const decision = (page: Page) => page.locator("#application-form");

test("A decision that is being written stays when the language changes, on the page and in the panel", async () => {
  const { page, faults, close } = await coordinator();
  const list = `/staff/cohorts/MM-2027/applications?open=${reference}`;
  for (const address of [`/staff/applications/${reference}?tab=answers`, list]) {
    await page.goto(`/en${address}`);
    await beginDecision(page);
    await press(page, "RU");
    await page.waitForURL((url) => url.pathname + url.search === `/ru${address}`);
    expect(await page.locator("html").getAttribute("lang")).toBe("ru");
    expect(await decision(page).locator("textarea[name='stage.advice']").inputValue()).toBe(ADVICE);
    expect(await decision(page).locator("textarea[name='stage.advice']").isVisible()).toBe(true);
  }
  expect(faults).toEqual([]);
  await close();
});

test("What is typed into two actions of a page stays in both", async () => {
  const { page, faults, close } = await coordinator();
  await page.goto(`/en/staff/applications/${reference}`);
  await beginDecision(page);
  await page.getByText(wordsOf("en")("staff:action.ineligible"), { exact: true }).click();
  await page.locator("#application-form textarea[name='ineligible.details']").fill(DETAILS);
  await press(page, "AZ");
  await page.waitForURL(/\/az\/staff\/applications/);
  const details = page.locator("#application-form textarea[name='ineligible.details']");
  expect([await details.inputValue(), await details.isVisible()]).toEqual([DETAILS, true]);
  expect(await decision(page).locator("textarea[name='stage.advice']").inputValue()).toBe(ADVICE);
  expect(faults).toEqual([]);
  await close();
});

test("Without JavaScript the decision is kept as well", async () => {
  const { page, close } = await coordinator({ javaScriptEnabled: false });
  await page.goto(`/en/staff/applications/${reference}`);
  await beginDecision(page);
  await press(page, "RU");
  await page.waitForURL(/\/ru\/staff\/applications/);
  expect(await decision(page).locator("textarea[name='stage.advice']").inputValue()).toBe(ADVICE);
  expect(await decision(page).locator("input[name='stage.outcome']:checked").inputValue()).toBe("not_select");
  await close();
});
