import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type StartedApp, startApp } from "../setup/app";
import { launchBrowser, newPage, PHONE } from "../setup/browser";

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

test.each(["az", "en", "ru"])(
  "The home page in %s comes to life without a fault or a violation of the policy",
  async (language) => {
    const { page, faults, close } = await newPage(browser, { baseURL: app.address, ...PHONE });
    await page.goto(`/${language}`, { waitUntil: "networkidle" });
    expect(await page.locator("html").getAttribute("lang")).toBe(language);
    expect(await page.locator("h1").count()).toBe(1);
    expect(faults).toEqual([]);
    await close();
  },
);

test("What breaks the policy is noticed", async () => {
  const { page, faults, close } = await newPage(browser, { baseURL: app.address });
  await page.goto("/en", { waitUntil: "networkidle" });
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.broken = true";
    document.body.append(script);
  });
  await page.waitForTimeout(200);
  expect(faults.some((fault) => fault.startsWith("policy: script-src"))).toBe(true);
  expect(await page.evaluate(() => Reflect.get(window, "broken"))).toBeUndefined();
  await close();
});
