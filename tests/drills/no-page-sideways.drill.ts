import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LANGUAGES } from "~/domain/languages";
import { PHONE } from "../setup/browser";
import { VISITED, type VisitedPortal, visitedPortal } from "../setup/visited-portal";
import { addressOf } from "../setup/visits";

let portal: VisitedPortal;
beforeAll(async () => {
  portal = await visitedPortal();
});
afterAll(() => portal?.stop());

const SCREEN = 360;

/**
 * The width of what stands on a page, where the screen is narrower; null where it fits. Asked of the screen as it was
 * made, because a phone's browser makes its own width larger to show what is too wide.
 */
async function tooWide(page: Page): Promise<number | null> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  return width > SCREEN ? width : null;
}

const READERS = [...new Set(VISITED.map(({ visit }) => visit.who))];

test.each(LANGUAGES)("No page scrolls sideways on a phone of 360 pixels in %s", async (language) => {
  const wide: string[] = [];
  for (const who of READERS) {
    const { page, close } = await portal.openFor(who, { ...PHONE, javaScriptEnabled: false });
    for (const visited of VISITED.filter(({ visit }) => visit.who === who)) {
      await page.goto(addressOf(visited, language, portal.found));
      const width = await tooWide(page);
      if (width !== null) wide.push(`${visited.name}: ${width} px`);
    }
    await close();
  }
  expect(wide).toEqual([]);
});

test("Too wide a row is noticed", async () => {
  const { page, close } = await portal.openFor("visitor", { ...PHONE, javaScriptEnabled: false });
  await page.goto("/en");
  expect(await tooWide(page)).toBe(null);
  await page.evaluate(() => {
    const row = document.createElement("p");
    row.style.minWidth = "2000px";
    row.textContent = "wide";
    document.querySelector("main")?.append(row);
  });
  expect(await tooWide(page)).toBeGreaterThan(1999);
  await close();
});
