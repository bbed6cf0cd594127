import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type StartedApp, startApp } from "../setup/app";
import { launchBrowser, newPage } from "../setup/browser";
import { ACCOUNTS } from "../setup/find-rows";
import { begins, wordsOf } from "../setup/journey/words";

const words = wordsOf("en");
const FORM = "/en/staff/cohorts/GIF-2027/form";

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

/** The coordinator at the form of the forum, whose next version is being written. */
async function author(options: BrowserContextOptions = {}) {
  const watched = await newPage(browser, { baseURL: app.address, ...options });
  const { page } = watched;
  await page.goto("/en/sign-in");
  await page.getByLabel(begins(words("account:email"))).fill(ACCOUNTS.coordinator);
  await page.getByLabel(words("account:password"), { exact: true }).fill("demo-password-2026");
  await page
    .getByRole("main")
    .getByRole("button", { name: words("account:signIn.submit") })
    .click();
  await page.waitForURL(/\/en\/staff/);
  await page.goto(FORM, { waitUntil: "networkidle" });
  return watched;
}

const numberOf = (page: Page, key: string) => page.locator(`#question-${key} .tabular`).first().innerText();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? "");
const becomes = (page: Page, key: string, number: string) =>
  page.waitForFunction(
    ([id, wanted]) => document.querySelector(`#${id} .tabular`)?.textContent === wanted,
    [`question-${key}`, number],
  );

test("Questions are put in order by keyboard alone, also into the next section, and the focus stays with them", async () => {
  const { page, faults, close } = await author();
  expect(await numberOf(page, "workshopSecond")).toBe("1.3");
  await page.locator("#question-workshopSecond a").focus();
  await page.keyboard.press("Alt+ArrowDown");
  await becomes(page, "workshopSecond", "2.1");
  await page.waitForFunction(() => document.activeElement?.id === "move-workshopSecond-down");
  await page.keyboard.press("Alt+ArrowUp");
  await becomes(page, "workshopSecond", "1.3");
  await page.waitForFunction(() => document.activeElement?.id === "move-workshopSecond-up");
  await page.keyboard.press("Enter");
  await becomes(page, "workshopSecond", "1.2");
  expect(await focused(page)).toBe("move-workshopSecond-up");
  await page.keyboard.press("Shift+Tab");
  expect(await focused(page)).not.toBe("move-workshopSecond-up");
  await page.locator("#move-workshopSecond-down").press("Enter");
  await becomes(page, "workshopSecond", "1.3");
  expect(faults).toEqual([]);
  await close();
});

test("A question is dragged by its handle into another section", async () => {
  const { page, faults, close } = await author({ viewport: { width: 1440, height: 1600 } });
  const handle = page.locator("#question-workshopSecond [data-handle]");
  await handle.dragTo(page.locator("#question-pitchReady"), { targetPosition: { x: 200, y: 4 } });
  await becomes(page, "workshopSecond", "2.2");
  await page.locator("#question-workshopSecond [data-handle]").dragTo(page.locator("#question-workshopFirst"), {
    targetPosition: { x: 200, y: 40 },
  });
  await becomes(page, "workshopSecond", "1.3");
  expect(faults).toEqual([]);
  await close();
});

test("Without JavaScript the same buttons move a question, add one and save its words", async () => {
  const { page, close } = await author({ javaScriptEnabled: false });
  await page.locator("#move-workshopSecond-down").click();
  expect(await numberOf(page, "workshopSecond")).toBe("2.1");
  await page.locator("#move-workshopSecond-up").click();
  expect(await numberOf(page, "workshopSecond")).toBe("1.3");
  const section = page.locator("#section-idea");
  await section.getByText(words("staff:form.addQuestion")).click();
  await section.getByRole("button", { name: begins(words("staff:form.type.shortText")) }).click();
  await page.locator("#question-shortText1 a").click();
  await page.locator('textarea[name="label.en"]').fill("Name of the idea");
  await page.getByRole("button", { name: words("staff:form.saveAndBack") }).click();
  expect(await page.locator("#question-shortText1 a").innerText()).toBe("Name of the idea");
  await page
    .locator("#question-shortText1")
    .getByRole("button", { name: begins("Remove") })
    .click();
  expect(await page.locator("#question-shortText1").count()).toBe(0);
  await close();
});

test("The preview follows what is typed before it is saved, in the language chosen", async () => {
  const { page, faults, close } = await author();
  await page.goto(`${FORM}/questions/idea?in=ru`, { waitUntil: "networkidle" });
  await page.locator('textarea[name="label.ru"]').fill("Новая идея");
  await page.locator("#preview").getByText("Новая идея").waitFor();
  expect(await page.locator("#preview [lang=ru]", { hasText: "Новая идея" }).count()).toBeGreaterThan(0);
  await page.goto(`${FORM}/questions/idea`);
  expect(await page.locator('textarea[name="label.ru"]').inputValue()).not.toBe("Новая идея");
  expect(faults).toEqual([]);
  await close();
});
