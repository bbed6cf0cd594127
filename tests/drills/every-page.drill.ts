import { afterAll, beforeAll, expect, test } from "vitest";
import { PHONE } from "../setup/browser";
import { MAPPED_ROUTES } from "../setup/page-map";
import { comesToLife, foundByAxe, VISITED, type VisitedPortal, visitedPortal } from "../setup/visited-portal";
import { addressOf, VISITS } from "../setup/visits";

/** The wall of samples repeats landmarks on purpose: it shows the same frame several times. */
const KNOWN: Record<string, string[]> = { "dev/ui": ["landmark-unique"] };

let portal: VisitedPortal;
beforeAll(async () => {
  portal = await visitedPortal();
});
afterAll(() => portal?.stop());

test("Every address of the map is visited, and every visit is on the map", () => {
  const mapped = MAPPED_ROUTES.map(({ path }) => path).sort();
  expect(Object.keys(VISITS).sort()).toEqual(mapped);
});

test("The guardians' links among the visits are open: one still asks, the other shows what was answered", async () => {
  const { app, found } = portal;
  const bodyOf = async (path: string) => (await fetch(`${app.address}/en/consent/${path}`)).text();
  expect(await bodyOf(found.consentToken)).toContain('name="participation"');
  expect(await bodyOf(`${found.consentToken}/mistake`)).toContain('name="comment"');
  expect(await bodyOf(`${found.receiptToken}/receipt`)).toContain('name="what"');
  expect(await bodyOf("unknown")).not.toContain('name="participation"');
});

test.each(VISITED)("$name in $language, $theme: nothing for axe to find, no violation, no error", async (visited) => {
  const { visit, path, language, theme } = visited;
  const { page, faults, close } = await portal.openFor(visit.who, { colorScheme: theme });
  const answer = await page.goto(addressOf(visited, language, portal.found));
  expect(answer?.status()).toBe(200);
  // Had React found another page than the server sent, it would have said so.
  await comesToLife(page);
  expect(await foundByAxe(page, KNOWN[path])).toEqual([]);
  expect(faults).toEqual([]);
  await close();
});

test("A page with a script of its own in it and a low contrast is noticed by both", async () => {
  const { page, faults, close } = await portal.openFor("visitor", PHONE);
  await page.goto("/en");
  await comesToLife(page);
  await page.evaluate(() => {
    const bad = document.createElement("div");
    bad.innerHTML = '<p style="color:#ccc;background:#fff">pale</p><button onclick="window.broken=1">go</button>';
    document.querySelector("main")?.append(bad);
    bad.querySelector("button")?.click();
  });
  await page.waitForTimeout(200);
  expect((await foundByAxe(page)).map((line) => line.split(":")[0])).toContain("color-contrast");
  expect(faults.some((fault) => fault.startsWith("policy: script-src-attr"))).toBe(true);
  await close();
});
