import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LANGUAGES } from "~/domain/languages";
import { type StartedApp, startApp } from "../setup/app";
import { launchBrowser, newPage, PHONE } from "../setup/browser";
import { ACCOUNTS, type Found, findRows, type Who } from "../setup/find-rows";
import { MAPPED_ROUTES } from "../setup/page-map";
import { signIn } from "../setup/sign-in";
import { addressOf, pageVisits, VISITS } from "../setup/visits";

const THEMES = ["light", "dark"] as const;
/** The wall of samples repeats landmarks on purpose: it shows the same frame several times. */
const KNOWN: Record<string, string[]> = { "dev/ui": ["landmark-unique"] };

let app: StartedApp;
let browser: Browser;
let found: Found;
let cookies: Record<Exclude<Who, "visitor">, string>;
beforeAll(async () => {
  app = await startApp();
  browser = await launchBrowser();
  found = await findRows(app);
  const sessions = Object.entries(ACCOUNTS).map(async ([who, email]) => [who, await signIn(app.database, email)]);
  cookies = Object.fromEntries(await Promise.all(sessions));
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

/** A page in the hands of somebody, with whatever goes wrong noted. */
async function pageOf(who: Who, options: BrowserContextOptions) {
  const watched = await newPage(browser, { baseURL: app.address, ...options });
  if (who !== "visitor") {
    const [name = "", value = ""] = cookies[who].split("=");
    await watched.page.context().addCookies([{ name, value, url: app.address }]);
  }
  return watched;
}

/** Waits until React has taken over what the server sent. */
async function comesToLife(page: Page): Promise<void> {
  await page.waitForFunction(() => Object.keys(document.body).some((key) => key.startsWith("__reactFiber")));
  await page.waitForLoadState("networkidle");
}

// One language and theme for each page in turn; all combinations are for the days before a release.
const VISITED = pageVisits().map((page, at) => ({
  ...page,
  language: LANGUAGES[at % LANGUAGES.length] ?? "az",
  theme: THEMES[at % THEMES.length] ?? "light",
  name: `${page.path}${page.visit.query ?? ""}`,
}));

test("Every address of the map is visited, and every visit is on the map", () => {
  const mapped = MAPPED_ROUTES.map(({ path }) => path).sort();
  expect(Object.keys(VISITS).sort()).toEqual(mapped);
});

test("The guardians' links among the visits are open: one still asks, the other shows what was answered", async () => {
  const bodyOf = async (path: string) => (await fetch(`${app.address}/en/consent/${path}`)).text();
  expect(await bodyOf(found.consentToken)).toContain('name="participation"');
  expect(await bodyOf(`${found.consentToken}/mistake`)).toContain('name="comment"');
  expect(await bodyOf(`${found.receiptToken}/receipt`)).toContain('name="what"');
  expect(await bodyOf("unknown")).not.toContain('name="participation"');
});

test.each(VISITED)("$name in $language, $theme: nothing for axe to find, no violation, no error", async (visited) => {
  const { visit, path, language, theme } = visited;
  const { page, faults, close } = await pageOf(visit.who, { colorScheme: theme });
  const answer = await page.goto(addressOf(visited, language, found));
  expect(answer?.status()).toBe(200);
  // Had React found another page than the server sent, it would have said so.
  await comesToLife(page);
  const { violations } = await new AxeBuilder({ page }).disableRules(KNOWN[path] ?? []).analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join("; ")}`);
  expect(told).toEqual([]);
  expect(faults).toEqual([]);
  await close();
});

test.each(LANGUAGES)("No page scrolls sideways on a phone of 360 pixels in %s", async (language) => {
  const wide: string[] = [];
  for (const who of ["visitor", "applicant", "minor", "coordinator", "reviewer", "auditor"] as const) {
    const { page, close } = await pageOf(who, { ...PHONE, javaScriptEnabled: false });
    for (const visited of VISITED.filter(({ visit }) => visit.who === who)) {
      await page.goto(addressOf(visited, language, found));
      const { content, screen } = await page.evaluate(() => ({
        content: document.documentElement.scrollWidth,
        screen: document.documentElement.clientWidth,
      }));
      if (content > screen) wide.push(`${visited.name}: ${content} px`);
    }
    await close();
  }
  expect(wide).toEqual([]);
});

test("A page with a script of its own in it, a low contrast and too wide a row is noticed by all three", async () => {
  const { page, faults, close } = await pageOf("visitor", PHONE);
  await page.goto("/en");
  await comesToLife(page);
  await page.evaluate(() => {
    const bad = document.createElement("div");
    bad.innerHTML =
      '<p style="color:#ccc;background:#fff;width:2000px">pale</p><button onclick="window.broken=1">go</button>';
    document.querySelector("main")?.append(bad);
    bad.querySelector("button")?.click();
  });
  await page.waitForTimeout(200);
  const { violations } = await new AxeBuilder({ page }).include("main").analyze();
  expect(violations.map(({ id }) => id)).toContain("color-contrast");
  expect(faults.some((fault) => fault.startsWith("policy: script-src-attr"))).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeGreaterThan(360);
  await close();
});
