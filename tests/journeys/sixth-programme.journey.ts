import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { addDays, displayDate } from "~/domain/calendar/local-date";
import { startApp } from "../setup/app";
import { launchBrowser, newPage } from "../setup/browser";
import { coordinateToOffer } from "../setup/journey/coordinator";
import { signInAs } from "../setup/journey/sign-in-as";
import { confirmPlace, fillIn, registerAndStart, submit } from "../setup/journey/steps";
import { begins, wordsOf } from "../setup/journey/words";

const words = wordsOf("en");
const NAME = { az: "Yay məktəbi", en: "Summer School", ru: "Летняя школа" };
const LANGUAGES = { az: "Azərbaycan dili", en: "English", ru: "Русский язык" };

/** A text in the three languages, into the columns of its editor. */
async function write(page: Page, label: string, text: Record<keyof typeof LANGUAGES, string>): Promise<void> {
  const group = page.getByRole("group", { name: begins(label) }).first();
  for (const [language, column] of Object.entries(LANGUAGES)) {
    await group.getByLabel(begins(`${label}: ${column}`)).fill(text[language as keyof typeof LANGUAGES]);
  }
}

const press = (page: Page, key: string) =>
  page
    .getByRole("button", { name: words(key), exact: true })
    .last()
    .click();
const same = (text: string) => ({ az: `${text} az`, en: text, ru: `${text} ru` });

/** A programme with every text in three languages, shown on the site. */
async function makeProgramme(page: Page): Promise<void> {
  await page.goto("/en/admin/programmes");
  await page.getByRole("link", { name: words("staff:author.programmes.add") }).click();
  await write(page, words("staff:author.programme.name"), NAME);
  await write(page, words("staff:author.programme.shortName"), NAME);
  await page.getByLabel(words("staff:author.newProgramme.code"), { exact: true }).fill("YM");
  await page.getByLabel(begins(words("staff:author.newProgramme.slug"))).fill("summer-school");
  await page.getByRole("radio", { name: begins(words("staff:author.kind.course")) }).check();
  await press(page, "staff:author.newProgramme.save");
  await page.getByText(words("staff:author.done.created")).waitFor();

  await write(page, words("staff:author.programme.summary"), same("A school in summer"));
  await write(page, words("staff:author.programme.description"), same("Ten days about migration"));
  const [benefits, steps] = ["benefits", "steps"].map((list) =>
    page.getByRole("group", { name: begins(words(`staff:author.programme.${list}`)) }),
  );
  await benefits?.getByRole("button", { name: words("staff:author.addLine") }).click();
  await write(page, words("staff:author.line", { number: "1" }), same("Knowledge"));
  await steps?.getByRole("button", { name: words("staff:author.addLine") }).click();
  const step = steps?.getByRole("textbox");
  for (const [at, text] of Object.values(same("Application")).entries()) await step?.nth(at).fill(text);
  await press(page, "staff:author.save");
  await page.getByText(words("staff:author.done.saved")).waitFor();
  await press(page, "staff:author.publish.show");
  await page.getByText(words("staff:author.done.published")).waitFor();
}

/** Its first cohort, whose call is open on the day it is announced. */
async function makeCohort(page: Page, today: string): Promise<string> {
  const startsOn = addDays(today, 62);
  const code = `YM-${startsOn.slice(0, 4)}`;
  await page.getByRole("link", { name: words("staff:author.cohorts.add") }).click();
  await write(page, words("staff:author.cohort.name"), NAME);
  await page.getByLabel(begins(words("staff:author.dates.startsOn"))).fill(displayDate(startsOn));
  await page.getByLabel(words("staff:author.newCohort.code"), { exact: true }).fill(code);
  await press(page, "staff:author.newCohort.save");
  await page.getByText(words("staff:author.doneCohort.created")).waitFor();

  await page.goto(`/en/staff/cohorts/${code}/announce`);
  await page.getByRole("link", { name: words("blockers:announce.noSeats") }).click();
  await page.getByLabel(words("staff:author.places.seats")).fill("5");
  await press(page, "staff:author.save");
  await page.getByText(words("staff:author.doneCohort.saved")).waitFor();

  await page.goto(`/en/staff/cohorts/${code}/announce`);
  await page.getByRole("link", { name: words("blockers:announce.noForm") }).click();
  await page.getByLabel(begins(words("staff:form.copyFrom"))).fill("MM-2027");
  await press(page, "staff:form.begin");
  await page.getByRole("heading", { name: words("staff:form.none") }).waitFor({ state: "detached" });

  await page.goto(`/en/staff/cohorts/${code}/announce`);
  await press(page, "staff:author.press.announce");
  await page.getByText(words("staff:author.stateNow.announced"), { exact: true }).waitFor();
  return code;
}

test("A coordinator makes a sixth programme, translates and announces it, and a young person takes part in it", async () => {
  const app = await startApp();
  const browser = await launchBrowser();
  try {
    const author = await signInAs(browser, app.address, "coordinator@example.com");
    await makeProgramme(author.page);
    const today = new Date().toISOString().slice(0, 10);
    const code = await makeCohort(author.page, today);
    expect(author.faults).toEqual([]);
    await author.close();

    const young = await newPage(browser, { baseURL: app.address });
    const traveller = { page: young.page, language: "en" as const, address: app.address, scripted: true };
    await young.page.goto("/en/programmes/summer-school");
    await young.page.locator(`a[href="/en/cohorts/${code}"]`).first().click();
    await registerAndStart(traveller, "sixth@example.com");
    const reference = await fillIn(traveller);
    await submit(traveller, reference, "sixth@example.com");
    expect(await coordinateToOffer(browser, app.address, reference)).toEqual([]);
    await confirmPlace(traveller, reference, "sixth@example.com");
    expect([reference.startsWith(code), young.faults]).toEqual([true, []]);
    await young.close();
  } finally {
    await browser.close();
    await app.stop();
  }
});
