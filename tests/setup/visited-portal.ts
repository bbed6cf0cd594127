import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { LANGUAGES } from "~/domain/languages";
import { type StartedApp, startApp } from "./app";
import { launchBrowser, newContext, type WatchedPage } from "./browser";
import { ACCOUNTS, type Found, findRows, type Who } from "./find-rows";
import { signIn } from "./sign-in";
import { pageVisits } from "./visits";

const THEMES = ["light", "dark"] as const;

/**
 * Every page of the map with its language and theme: one of each for a page in turn; all combinations are for the days
 * before a release.
 */
export const VISITED = pageVisits().map((page, at) => ({
  ...page,
  language: LANGUAGES[at % LANGUAGES.length] ?? "az",
  theme: THEMES[at % THEMES.length] ?? "light",
  name: `${page.path}${page.visit.query ?? ""}`,
}));

export type VisitedPortal = {
  app: StartedApp;
  browser: Browser;
  found: Found;
  /** A page in the hands of somebody, in one context for each reader and set of options. */
  openFor: (who: Who, options?: BrowserContextOptions) => Promise<WatchedPage>;
  stop: () => Promise<void>;
};

/** The portal with its demonstration data, a browser, and the readers of visits.ts signed in as they come. */
export async function visitedPortal(): Promise<VisitedPortal> {
  const app = await startApp();
  const browser = await launchBrowser();
  const found = await findRows(app);
  const contexts = new Map<string, ReturnType<typeof contextOf>>();
  async function contextOf(who: Who, options: BrowserContextOptions) {
    const made = await newContext(browser, { baseURL: app.address, ...options });
    if (who !== "visitor") {
      const [name = "", value = ""] = (await signIn(app.database, ACCOUNTS[who])).split("=");
      await made.context.addCookies([{ name, value, url: app.address }]);
    }
    return made;
  }
  return {
    app,
    browser,
    found,
    openFor: async (who, options = {}) => {
      const key = JSON.stringify([who, options]);
      const made = contexts.get(key) ?? contextOf(who, options);
      contexts.set(key, made);
      return (await made).openPage();
    },
    stop: async () => {
      await browser.close();
      await app.stop();
    },
  };
}

/** Waits until React has taken over what the server sent, and whatever it asks for at once has come. */
export async function comesToLife(page: Page): Promise<void> {
  await page.waitForLoadState("load");
  await page.waitForFunction(() => Object.keys(document.body).some((key) => key.startsWith("__reactFiber")));
}

/** What axe finds on a page, in one line for each rule. */
export async function foundByAxe(page: Page, without: readonly string[] = []): Promise<string[]> {
  // The pages have no frames: the check needs no second page to put the answers of frames together.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).disableRules([...without]);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join("; ")}`);
}
