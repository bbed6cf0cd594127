import { expect } from "vitest";
import { ADULT } from "./adult";
import { answerQuestion } from "./answer-question";
import type { Traveller } from "./traveller";
import { begins, wordsOf } from "./words";

const PASSWORD = "çay dəniz körpü külək 7";

/** From the home page to the open call of the Migration School, by its links. */
export async function findOpenCall({ page, language }: Traveller): Promise<void> {
  const words = wordsOf(language);
  await page.goto(`/${language}`);
  await page.getByRole("link", { name: words("public:home.toCalls") }).click();
  await page
    .getByRole("link", { name: begins(SCHOOL[language]) })
    .first()
    .click();
  await page.waitForURL(/programmes\/migration-school|cohorts\//);
  if (!page.url().includes("/cohorts/")) {
    await page.locator(`a[href="/${language}/cohorts/MM-2027"]`).first().click();
    await page.waitForURL(/cohorts\/MM-2027/);
  }
  expect(await page.locator("html").getAttribute("lang")).toBe(language);
}

const SCHOOL = { az: "Miqrasiya Məktəbi", en: "Migration School", ru: "Школа миграции" };

/** "Start application" without an account: registering, the mail, the confirmation, signing in, and back to the start. */
export async function registerAndStart(traveller: Traveller, email: string): Promise<void> {
  const { page, language, address } = traveller;
  const words = wordsOf(language);
  await page
    .getByRole("button", { name: words("public:cohort.start") })
    .locator("visible=true")
    .first()
    .click();
  await page.getByRole("link", { name: words("account:register") }).click();
  await page.getByLabel(begins(words("account:email"))).fill(email);
  await page.getByLabel(words("account:password"), { exact: true }).fill(PASSWORD);
  await page.getByRole("checkbox", { name: begins(words("account:signUp.agree")) }).check();
  await page.getByRole("button", { name: words("account:register") }).click();
  await page.getByRole("heading", { level: 1, name: words("account:mail.title") }).waitFor();

  await page.goto(await linkOfMail(address, email, "confirmEmail"));
  await page.getByRole("button", { name: words("account:confirm.submit") }).click();
  await page.getByLabel(words("account:password"), { exact: true }).fill(PASSWORD);
  await page
    .getByRole("main")
    .getByRole("button", { name: words("account:signIn.submit") })
    .click();
  await page.getByRole("button", { name: words("my:start.button") }).click();
  await page.waitForURL(/my\/applications\/[A-Z]+-20\d{2}-\d{6}$/);
}

/** Every section of the task list, question by question, until "Check your answers". @returns the reference */
export async function fillIn(traveller: Traveller): Promise<string> {
  const { page, language } = traveller;
  const reference = /[A-Z]+-20\d{2}-\d{6}/.exec(page.url())?.[0] ?? "";
  const list = `/${language}/my/applications/${reference}`;
  await fillInAt(traveller, list, wordsOf(language)("apply:list.continue", { section: "" }));
  return reference;
}

/** The same wherever the task list is, of which `onward` is how the link to the next section begins. */
export async function fillInAt(traveller: Traveller, list: string, onward: string): Promise<void> {
  const { page, language } = traveller;
  const words = wordsOf(language);
  const toCheck = `${list}/check`;
  const where = () => new URL(page.url()).pathname;
  for (let pages = 0; where() !== toCheck; pages++) {
    if (pages > 20) throw new Error(`the sections do not end: ${page.url()}`);
    if (where() === list) {
      const next = page.getByRole("link", { name: begins(onward) });
      await ((await next.count()) > 0 ? next : page.locator(`main a[href="${toCheck}"]`)).first().click();
      await page.waitForURL((url) => url.pathname !== list);
      continue;
    }
    const before = page.url();
    const asked = await page.locator('input[name="asked"]').all();
    for (const input of asked) {
      const key = await input.getAttribute("value");
      const answer = key ? ADULT[key] : undefined;
      const shown = await input.locator("xpath=..").isVisible();
      if (key && answer && shown) await answerQuestion(traveller, key, answer);
    }
    await page
      .getByRole("button", { name: words("ui:actions.continue"), exact: true })
      .locator("visible=true")
      .click();
    await page.waitForURL((url) => url.href !== before);
  }
}

/** The two declarations and "Submit"; ends on the confirmation page. */
export async function submit({ page, language, address }: Traveller, reference: string, email: string): Promise<void> {
  const words = wordsOf(language);
  await page.getByRole("checkbox", { name: begins(words("apply:check.truth")) }).check();
  await page.getByRole("checkbox", { name: begins(words("apply:check.dataConsent")) }).check();
  await page.getByRole("button", { name: words("apply:check.submit"), exact: true }).click();
  await page.getByRole("heading", { level: 1, name: words("apply:submitted.title") }).waitFor();
  expect(await page.getByRole("main").innerText()).toContain(reference);
  expect(await subjects(address, email)).toHaveLength(2);
}

/** "Confirm place" on the personal page; ends as a participant. */
export async function confirmPlace(
  { page, language, address }: Traveller,
  reference: string,
  email: string,
): Promise<void> {
  const words = wordsOf(language);
  await page.goto(`/${language}/my`);
  await page.getByRole("button", { name: words("my:confirmPlace") }).click();
  await page.goto(`/${language}/my/applications/${reference}`);
  await page.getByRole("main").getByText(words("my:note.enrolled.title")).waitFor();
  expect((await mailsTo(address, email)).map((mail) => mail.template).sort()).toEqual([
    "confirmEmail",
    "enrolled",
    "offer",
    "received",
  ]);
}

type Mail = { template: string; subject: string; text: string };

async function mailsTo(address: string, email: string): Promise<Mail[]> {
  const answer = await fetch(`${address}/dev/mailbox/list.json?to=${encodeURIComponent(email)}`);
  return (await answer.json()) as Mail[];
}

async function subjects(address: string, email: string): Promise<string[]> {
  for (let tries = 0; ; tries++) {
    const mails = await mailsTo(address, email);
    if (mails.length > 1 || tries > 50) return mails.map((mail) => mail.subject);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** The link in a mail, once the worker has sent it. */
async function linkOfMail(address: string, email: string, template: string): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const mail = (await mailsTo(address, email)).find((each) => each.template === template);
    const link = mail && /https?:\/\/\S+/.exec(mail.text)?.[0];
    if (link) return link;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`no ${template} came for ${email}`);
}
