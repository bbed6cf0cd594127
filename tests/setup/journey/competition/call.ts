import type { Page } from "playwright-core";
import { expect } from "vitest";
import { displayDate } from "~/domain/calendar/local-date";
import { begins, wordsOf } from "../words";
import { STAFF } from "./cast";
import type { Ground } from "./ground";

const words = wordsOf("en");
export const CODE = "MM-2027";

/** First and last days, counted from the announcement. The interviews are on the last two days of their stage. */
export const DAYS = {
  opens: 1,
  closes: 3,
  check: [1, 5],
  formReview: [1, 6],
  interview: [7, 10],
  firstPanel: 9,
  secondPanel: 10,
  decision: [11, 11],
  results: 12,
  promoteUntil: 38,
  starts: 40,
  ends: 130,
} as const;

const press = (page: Page, key: string, params?: Record<string, string>) =>
  page
    .getByRole("button", { name: begins(words(key, params)) })
    .last()
    .click();

/** The coordinator copies last year's cohort, changes what is to be different, and announces it. */
export const makeCall = (ground: Ground) =>
  ground.as(STAFF.coordinator.email, "/en/staff/cohorts/new?from=MM-2026", async (page) => {
    await page.getByLabel(words("staff:author.newCohort.code"), { exact: true }).fill(CODE);
    await press(page, "staff:author.newCohort.cloneSave");
    await page.getByText(words("staff:author.doneCohort.created")).waitFor();
    await dropTest(page);
    await writeDays(page, ground);
    await writeNumbers(page);
    await readTranslations(page);
    await page.goto(`/en/staff/cohorts/${CODE}/announce`);
    await press(page, "staff:author.press.announce");
    await page.getByText(words("staff:author.stateNow.announced"), { exact: true }).waitFor();
  });

/** This year there is no test: form and interview decide, half and half. */
async function dropTest(page: Page): Promise<void> {
  await page.goto(`/en/staff/cohorts/${CODE}/stages`);
  const card = page.getByRole("article").filter({ has: page.getByRole("heading", { name: "3. Test" }) });
  await card.getByText(words("staff:stages.order")).click();
  await card.getByRole("button", { name: begins(words("staff:stages.remove")) }).click();
  await page.getByText(words("staff:stages.done.removed")).waitFor();
  await page.getByText(words("staff:stages.editFormula")).click();
  for (const name of ["Assessment of the application", "Interview"]) {
    await page.getByLabel(words("staff:stages.shareOf", { name })).fill("50");
  }
  await press(page, "staff:stages.saveFormula");
  await page.getByText(words("staff:stages.done.formula")).waitFor();
}

async function writeDays(page: Page, { day }: Ground): Promise<void> {
  await page.goto(`/en/staff/cohorts/${CODE}/settings/dates`);
  const fill = (name: string, number: number) => page.locator(`input[name="${name}"]`).fill(displayDate(day(number)));
  await fill("opensOn", DAYS.opens);
  await fill("closesOn", DAYS.closes);
  await fill("resultsOn", DAYS.results);
  await page.locator('input[name="confirmFirstOffersBy"]').fill("");
  await fill("promoteUntil", DAYS.promoteUntil);
  await fill("startsOn", DAYS.starts);
  await fill("endsOn", DAYS.ends);
  for (const [at, [first, last]] of [DAYS.check, DAYS.formReview, DAYS.interview, DAYS.decision].entries()) {
    await fill(`stages[${at}].startsOn`, first);
    await fill(`stages[${at}].endsOn`, last);
  }
  await press(page, "staff:author.save");
  await page.getByText(words("staff:author.doneCohort.saved")).waitFor();
}

/** Three seats, two people on the waiting list. */
async function writeNumbers(page: Page): Promise<void> {
  for (const [part, name, number] of [
    ["places", "seats", "3"],
    ["rules", "waitingListSize", "2"],
  ]) {
    await page.goto(`/en/staff/cohorts/${CODE}/settings/${part}`);
    await page.locator(`input[name="${name}"]`).fill(number ?? "");
    await press(page, "staff:author.save");
    await page.getByText(words("staff:author.doneCohort.saved")).waitFor();
  }
}

/** The year in the name has moved: each translation is looked at once. */
async function readTranslations(page: Page): Promise<void> {
  await page.goto(`/en/staff/cohorts/${CODE}/settings/texts`);
  const name = page.getByRole("group", { name: begins(words("staff:author.cohort.name")) });
  for (const box of await name.getByLabel(words("ui:trilingual.stillRight")).all()) await box.check();
  await press(page, "staff:author.save");
  await page.getByText(words("staff:author.doneCohort.saved")).waitFor();
}

/** What the page of upcoming events names, in the order in which it will happen. */
export async function upcomingOn(page: Page): Promise<string[]> {
  const rows = await page.getByRole("main").locator("section > ul > li").all();
  return Promise.all(
    rows.map(async (row) => (await row.locator("p").first().innerText()).split("\n")[0]?.trim() ?? ""),
  );
}

/** The page of what is next names the opening; the clock goes there; the plan is locked with its hash. @returns the hash */
export const openCall = (ground: Ground) =>
  ground.as(STAFF.coordinator.email, `/en/staff/upcoming?cohort=${CODE}&days=14`, async (page) => {
    expect((await upcomingOn(page))[0]).toBe(words("staff:upcoming.opens"));
    await page.getByRole("button", { name: words("staff:testClock.step.next") }).click();
    await page.getByText("→").first().waitFor();
    await page.goto(`/en/staff/cohorts/${CODE}/stages`);
    const hash = await page.locator("code[title]").first().getAttribute("title");
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await page.getByText(begins("Locked: version 1")).count()).toBe(1);
    return hash ?? "";
  });
