import pg from "pg";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type StartedApp, startApp } from "../setup/app";
import { launchBrowser } from "../setup/browser";
import { signInAs } from "../setup/journey/sign-in-as";
import { wordsOf } from "../setup/journey/words";

const words = wordsOf("en");
const PHONE = { viewport: { width: 360, height: 780 }, isMobile: true, hasTouch: true };

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

/** Opens the first person who waits for the unit. @returns their name */
async function openFirst(page: Page): Promise<string> {
  const first = page
    .getByRole("region", { name: words("staff:unit.waiting") })
    .getByRole("link")
    .first();
  const name = await first.innerText();
  await first.click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
  return name;
}

test("An intern is taken by the unit on a phone, and is on the coordinator's list of participants", async () => {
  const unit = await signInAs(browser, app.address, "unit.it@example.com", PHONE);
  expect(new URL(unit.page.url()).pathname).toBe("/en/unit");
  const name = await openFirst(unit.page);
  await unit.page.getByRole("button", { name: words("staff:unit.yes") }).click();
  await unit.page.getByText(words("staff:unit.done.yes")).waitFor();

  const coordinator = await signInAs(browser, app.address, "coordinator@example.com");
  await coordinator.page.goto("/en/staff/cohorts/TEC-2026-Q/enrolments?show=active");
  await coordinator.page.getByRole("link", { name }).click();
  await coordinator.page.getByText(words("staff:participation.event.enrol"), { exact: true }).waitFor();
  expect([...unit.faults, ...coordinator.faults]).toEqual([]);
  await unit.close();
  await coordinator.close();
});

/** The call gets a place in a third unit, which nobody on the waiting list has asked for. */
async function addPlace(): Promise<void> {
  const client = new pg.Client({ connectionString: app.database.ownerUrl });
  await client.connect();
  try {
    await client.query(`
      with place as (
        insert into unit_place (id, cohort_id, unit_id, key, title, number)
        select gen_random_uuid(), c.id, u.id, 'third', '{"az":"Yeni yer","en":"New place","ru":"Новое место"}', 1
        from cohort c, unit u where c.code = 'TEC-2026-Q' and u.code = 'HQ-HR' returning id, cohort_id)
      insert into seat (id, cohort_id, number, unit_place_id)
      select gen_random_uuid(), place.cohort_id, 900, place.id from place`);
  } finally {
    await client.end();
  }
}

test("An intern refused by one unit, without JavaScript, is proposed a place in another by the coordinator", async () => {
  await addPlace();
  const unit = await signInAs(browser, app.address, "unit.legal@example.com", { ...PHONE, javaScriptEnabled: false });
  const name = await openFirst(unit.page);
  await unit.page.getByText(words("staff:unit.no"), { exact: true }).click();
  await unit.page.getByRole("button", { name: words("staff:unit.noConfirm") }).click();
  await unit.page.getByText(words("blockers:placement.reasonMissing")).first().waitFor();
  await unit.page.locator("input[name=reasonKey][value=noSupervisor]").check();
  await unit.page.getByRole("button", { name: words("staff:unit.noConfirm") }).click();
  await unit.page.getByText(words("staff:unit.done.no")).waitFor();
  await unit.close();

  const { page, faults, close } = await signInAs(browser, app.address, "coordinator@example.com");
  await page
    .getByRole("link", { name: words("staff:due.secondRound") })
    .first()
    .click();
  await page.getByRole("link", { name }).click();
  await page.locator('select[name="otherPlace.unitPlaceId"]').selectOption({ index: 1 });
  await page.getByRole("button", { name: words("staff:participation.otherPlace") }).click();
  await page.getByText(words("staff:participation.done.otherPlace")).waitFor();
  await page.getByText(words("states:placement.refused_by_unit")).first().waitFor();
  await page.getByText(words("states:placement.proposed")).first().waitFor();
  expect(faults).toEqual([]);
  await close();
});
