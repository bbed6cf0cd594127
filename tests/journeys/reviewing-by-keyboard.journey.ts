import { AxeBuilder } from "@axe-core/playwright";
import pg from "pg";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type StartedApp, startApp } from "../setup/app";
import { launchBrowser, PHONE } from "../setup/browser";
import { ACCOUNTS } from "../setup/find-rows";
import { signInAs } from "../setup/journey/sign-in-as";
import { begins, wordsOf } from "../setup/journey/words";

const words = wordsOf("en");

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

/** Tab after tab until this has the focus, as somebody without a mouse finds it. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let tabs = 0; tabs < 80; tabs++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no number of tabs led to ${selector}`);
}

async function states(): Promise<Record<string, number>> {
  const client = new pg.Client({ connectionString: app.database.ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ state: string; count: number }>(
    `select r.state::text, count(*)::int as count from review r join app_user u on u.person_id = r.reviewer_id
     where u.email = $1 group by 1`,
    [ACCOUNTS.reviewer],
  );
  await client.end();
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

const referenceOn = (page: Page) => page.locator("#review-reference").innerText();
const checkedOn = (page: Page) => page.locator("#review-form [data-criterion] input:checked").count();
const ready = (page: Page) => page.getByRole("button", { name: words("staff:reviews.keys.off") }).waitFor();

test("A reviewer works through three reviews by keyboard alone, one of them a conflict of interest", async () => {
  const before = await states();
  const { page, faults, close } = await signInAs(browser, app.address, ACCOUNTS.reviewer, {
    viewport: { width: 1280, height: 900 },
  });
  await page.goto("/en/staff/reviews");
  await tabTo(page, "main a[href*='/staff/reviews/']");
  await page.keyboard.press("Enter");
  await ready(page);

  // The first: digits score and go on by themselves; a wrong one is corrected on the way back.
  const first = await referenceOn(page);
  const open = await page.locator("#review-form [data-criterion]").count();
  for (let left = open - (await checkedOn(page)); left > 0; left--) await page.keyboard.press("4");
  expect(await checkedOn(page)).toBe(open);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("3");
  await page.keyboard.press("Control+Enter");
  await page.waitForURL(/done=submitted/);
  await ready(page);
  expect(await referenceOn(page)).not.toBe(first);

  // The second: J and K go there and back; what is typed in the comment is text, not keys; it saves itself.
  const second = await referenceOn(page);
  await page.keyboard.press("j");
  await page.waitForFunction((was) => document.querySelector("#review-reference")?.textContent !== was, second);
  await ready(page);
  await page.keyboard.press("k");
  await page.waitForFunction((was) => document.querySelector("#review-reference")?.textContent === was, second);
  await ready(page);
  await tabTo(page, "#field-comment");
  await page.keyboard.type("J2: 5 nümunə, konkret");
  await page
    .getByRole("status")
    .filter({ hasText: begins("Saved") })
    .waitFor();
  expect([await page.locator("#field-comment").inputValue(), await checkedOn(page)]).toEqual([
    "J2: 5 nümunə, konkret",
    0,
  ]);
  await page.reload();
  await ready(page);
  expect(await page.locator("#field-comment").inputValue()).toBe("J2: 5 nümunə, konkret");
  await page.keyboard.press("?");
  expect(await page.getByText(words("staff:reviews.keys.help")).isVisible()).toBe(true);
  for (let at = 0; at < open; at++) await page.keyboard.press("5");
  await page.locator("[data-total]", { hasText: "100" }).waitFor();
  await page.keyboard.press("Control+Enter");
  await page.waitForURL(/done=submitted/);
  await ready(page);

  // The third: a conflict of interest, with its reason.
  await tabTo(page, "[data-give-back] summary");
  await page.keyboard.press("Enter");
  await tabTo(page, "#field-reason-decline");
  await page.keyboard.type("Qonşumdur");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL(/done=declined/);

  const after = await states();
  expect([(after.submitted ?? 0) - (before.submitted ?? 0), after.declined]).toEqual([2, 1]);
  expect(faults).toEqual([]);
  await close();
});

test("The keys can be switched off, and stay off", async () => {
  const { page, close } = await signInAs(browser, app.address, ACCOUNTS.reviewer, {
    viewport: { width: 1280, height: 900 },
  });
  await page.goto("/en/staff/reviews");
  await page.locator("main a[href*='/staff/reviews/']").first().click();
  await ready(page);
  const scored = await checkedOn(page);
  await page.getByRole("button", { name: words("staff:reviews.keys.off") }).click();
  await page.keyboard.press("4");
  await page.reload();
  await page.getByRole("button", { name: words("staff:reviews.keys.on") }).waitFor();
  await page.keyboard.press("4");
  expect(await checkedOn(page)).toBe(scored);
  await close();
});

test("What is written while the connection is lost stays, says so, and is saved when it is back", async () => {
  const { page, close } = await signInAs(browser, app.address, ACCOUNTS.reviewer, {
    viewport: { width: 1280, height: 900 },
  });
  await page.goto("/en/staff/reviews");
  await page.locator("main a[href*='/staff/reviews/']").first().click();
  await ready(page);
  await page.context().setOffline(true);
  await page.locator("#field-advice").fill("Yazmağa davam edin");
  await page.getByText(words("staff:reviews.offline")).first().waitFor();
  expect(await page.locator("#field-advice").inputValue()).toBe("Yazmağa davam edin");
  await page.context().setOffline(false);
  await page
    .getByRole("status")
    .filter({ hasText: begins("Saved") })
    .waitFor();
  await page.reload();
  expect(await page.locator("#field-advice").inputValue()).toBe("Yazmağa davam edin");
  await close();
});

test("What is scored a moment before going on to the next review is saved on the way", async () => {
  const { page, faults, close } = await signInAs(browser, app.address, ACCOUNTS.reviewer, {
    viewport: { width: 1280, height: 900 },
  });
  await page.goto("/en/staff/reviews");
  await page.locator("main a[href*='/staff/reviews/']").first().click();
  await ready(page);
  const reference = await referenceOn(page);
  const scored = await checkedOn(page);
  await page.keyboard.press("4");
  await page.keyboard.press("j");
  await page.waitForFunction((was) => document.querySelector("#review-reference")?.textContent !== was, reference);
  await ready(page);
  await page.keyboard.press("k");
  await page.waitForFunction((was) => document.querySelector("#review-reference")?.textContent === was, reference);
  await ready(page);
  expect(await checkedOn(page)).toBe(scored + 1);
  expect(faults).toEqual([]);
  await close();
});

test("A save whose answer was lost is sent again and is no conflict; two windows do not overwrite each other", async () => {
  const { page, close } = await signInAs(browser, app.address, ACCOUNTS.reviewer, {
    viewport: { width: 1280, height: 900 },
  });
  await page.goto("/en/staff/reviews");
  await page.locator("main a[href*='/staff/reviews/']").first().click();
  await ready(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await ready(other);
  let lost = 0;
  await page.route("**/draft", async (route) => {
    if (lost++ > 0) return route.continue();
    // It arrives, and nobody hears of it.
    await route.fetch();
    await route.abort();
  });
  await page.locator("#field-advice").fill("Bir dəfə saxlanır");
  await page.getByText(words("staff:reviews.offline")).first().waitFor();
  await page
    .getByRole("status")
    .filter({ hasText: begins("Saved") })
    .waitFor();
  expect(lost).toBe(2);
  await other.locator("#field-advice").fill("Köhnə pəncərə");
  await other.getByText(words("staff:reviews.elsewhere")).first().waitFor();
  expect(await other.locator("#field-advice").inputValue()).toBe("Köhnə pəncərə");
  await page.reload();
  expect(await page.locator("#field-advice").inputValue()).toBe("Bir dəfə saxlanır");
  await close();
});

test("What is tapped on a slow phone before the scripts run stays open, and is counted", async () => {
  const { page, faults, close } = await signInAs(browser, app.address, ACCOUNTS.reviewer, PHONE);
  await page.goto("/en/staff/reviews");
  const review = await page.locator("main a[href*='/staff/reviews/']").first().getAttribute("href");
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route("**/*.js", async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto(review ?? "", { waitUntil: "commit" });
  await page.getByRole("link", { name: words("staff:reviews.rubric"), exact: true }).click();
  const criteria = page.locator("#review-form [data-criterion]");
  const tapped = page.locator("#review-form [data-criterion]:not(:has(input:checked))").last();
  const key = await tapped.getAttribute("data-criterion");
  await tapped.getByRole("radio").nth(4).check();
  const left = (await criteria.count()) - (await checkedOn(page));
  arrive();
  await page.locator("a[href='#review-rubric'][aria-current=true]").waitFor();
  const says = left > 0 ? words("staff:reviews.left", { count: String(left) }) : words("staff:reviews.of100");
  await page.locator("#review-form").getByRole("status").getByText(says, { exact: true }).waitFor();
  expect([await page.locator(`[data-criterion="${key}"] input:checked`).isVisible(), faults]).toEqual([true, []]);
  await close();
});

test.each(["light", "dark"] as const)(
  "axe finds nothing on queue and review in the %s theme, on a desk and on a phone",
  async (colorScheme) => {
    for (const viewport of [
      { width: 1280, height: 900 },
      { width: 360, height: 780 },
    ]) {
      const { page, faults, close } = await signInAs(browser, app.address, ACCOUNTS.reviewer, {
        colorScheme,
        viewport,
      });
      for (const open of [false, true]) {
        await page.goto("/ru/staff/reviews");
        if (open) await page.locator("main a[href*='/staff/reviews/']").first().click();
        await page.waitForLoadState("networkidle");
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join("; ")}`),
        ).toEqual([]);
      }
      expect(faults).toEqual([]);
      await close();
    }
  },
);
