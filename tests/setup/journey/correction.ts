import type { Browser, Page } from "playwright-core";
import { newPage } from "../browser";
import { questionOf } from "./adult";
import { answerQuestion } from "./answer-question";
import type { Traveller } from "./traveller";
import { begins, wordsOf } from "./words";

const staff = wordsOf("en");
const NOTE = "Please write more about yourself, and send a CV that opens.";

/** Signs a coordinator in. @returns their page, and what goes wrong on it */
async function coordinatorPage(browser: Browser, address: string) {
  const watched = await newPage(browser, { baseURL: address });
  const { page } = watched;
  await page.goto("/en/sign-in");
  await page.getByLabel(begins(staff("account:email"))).fill("coordinator@example.com");
  await page.getByLabel(staff("account:password"), { exact: true }).fill("demo-password-2026");
  await page
    .getByRole("main")
    .getByRole("button", { name: staff("account:signIn.submit") })
    .click();
  await page.waitForURL(/\/en\/staff/);
  return watched;
}

/** The coordinator names the motivation, says why, and returns the application. @returns what went wrong on their pages */
export async function returnMotivation(browser: Browser, address: string, reference: string): Promise<string[]> {
  const { page, faults, close } = await coordinatorPage(browser, address);
  await page.goto(`/en/staff/applications/${reference}`);
  await page.getByText(staff("staff:return.open")).click();
  await page.getByRole("checkbox", { name: begins(questionOf("motivation").label.en) }).check();
  await page.getByLabel(begins(staff("staff:return.note"))).fill(NOTE);
  await page.getByRole("button", { name: staff("staff:return.confirm") }).click();
  await page.getByText(staff("staff:done.returned", { reference })).waitFor();
  await close();
  return faults;
}

/** The applicant opens what the personal page asks for, corrects just that, and sends it again. */
export async function correctMotivation({ page, ...rest }: Traveller, reference: string, text: string): Promise<void> {
  const { language } = rest;
  const words = wordsOf(language);
  await page.goto(`/${language}/my`);
  await page.getByRole("link", { name: words("my:turn.returned.action") }).click();
  await page.getByText(NOTE).waitFor();
  await page
    .getByRole("main")
    .getByRole("link", { name: begins(words("apply:list.continue", { section: "" })) })
    .click();
  await page.waitForURL(/\/motivation$/);
  await onlyOpen(page, "motivation");
  await answerQuestion({ page, ...rest }, "motivation", { text });
  await page
    .getByRole("button", { name: words("ui:actions.continue"), exact: true })
    .locator("visible=true")
    .click();
  await page.waitForURL(/\/check$/);
  await page.getByRole("checkbox", { name: begins(words("apply:check.truth")) }).check();
  await page.getByRole("checkbox", { name: begins(words("apply:check.dataConsent")) }).check();
  await page.getByRole("button", { name: words("apply:check.submit"), exact: true }).click();
  await page.getByRole("heading", { level: 1, name: words("apply:submitted.title") }).waitFor();
  await page.goto(`/${language}/my/applications/${reference}`);
  await page.getByText(words("my:timeline.resubmit")).waitFor();
}

/** Of all questions of the section, the page asks the one that was returned and no other. */
async function onlyOpen(page: Page, key: string): Promise<void> {
  const asked = await page
    .locator('input[name="asked"]')
    .evaluateAll((inputs) => inputs.map((input) => input.getAttribute("value")));
  if (asked.join() !== key) throw new Error(`these questions are open: ${asked.join(", ")}`);
}

/** The coordinator sees what was corrected and lets the application through. @returns what went wrong on their pages */
export async function passCorrected(
  browser: Browser,
  address: string,
  { reference, text }: { reference: string; text: string },
): Promise<string[]> {
  const { page, faults, close } = await coordinatorPage(browser, address);
  await page.goto(`/en/staff/applications/${reference}`);
  await page.getByRole("heading", { name: staff("staff:correction.back") }).waitFor();
  await page.getByText(text.trim()).first().waitFor();
  await page.getByRole("button", { name: begins(staff("staff:action.pass")) }).click();
  await page.getByText(staff("states:application.in_review")).first().waitFor();
  await close();
  return faults;
}
