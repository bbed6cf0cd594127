import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { startApp } from "../setup/app";
import { launchBrowser, newPage, PHONE } from "../setup/browser";
import { linkTo } from "../setup/journey/minor";
import { signInAs } from "../setup/journey/sign-in-as";
import { fillInAt } from "../setup/journey/steps";
import { begins, wordsOf } from "../setup/journey/words";

const EMAIL = "helped.by.919@example.com";
const words = wordsOf("en");
const theirs = wordsOf("az");

const button = (page: Page, key: string) => page.getByRole("main").getByRole("button", { name: words(key) });
const heading = (page: Page, text: string) => page.getByRole("heading", { level: 1, name: text });

type Mail = { template: string; text: string };

/** The six digits in the last mail to the person. */
async function codeOf(address: string): Promise<string> {
  await linkTo(address, EMAIL, "assistanceCode");
  const answer = await fetch(`${address}/dev/mailbox/list.json?to=${encodeURIComponent(EMAIL)}`);
  const mail = ((await answer.json()) as Mail[]).find(({ template }) => template === "assistanceCode");
  return /\b\d{6}\b/.exec(mail?.text ?? "")?.[0] ?? "";
}

test("An operator fills an application in with a caller who has no account; it is sent with the code on the caller's phone", async () => {
  const app = await startApp();
  const browser = await launchBrowser();
  try {
    const operator = await signInAs(browser, app.address, "operator@example.com");
    const { page } = operator;
    await page.goto("/en/staff/assistance");
    await page.getByLabel(begins(words("staff:assistance.contact"))).fill(EMAIL);
    await page.getByLabel(begins(words("staff:assistance.identityCheck"))).fill("Asked for the date of birth");
    await button(page, "staff:assistance.find").click();
    await page.getByText(words("staff:assistance.found.none")).waitFor();
    await page.getByLabel(begins(words("staff:assistance.name"))).fill("Şəhla Ələsgərova");
    await page.getByLabel(begins(words("staff:assistance.language"))).selectOption("az");
    await page.getByRole("radio", { name: words("staff:assistance.channel.phone") }).check();
    await page.getByLabel(words("staff:assistance.call"), { exact: true }).selectOption("MM-2027");
    await button(page, "staff:assistance.begin").click();
    await page.waitForURL(/\/staff\/assistance\/[0-9a-f-]{36}$/);
    const list = new URL(page.url()).pathname;

    const phone = await newPage(browser, PHONE);
    await phone.page.goto(await linkTo(app.address, EMAIL, "assistanceOpened"));
    await heading(phone.page, theirs("apply:helped.heading.filling")).waitFor();

    const traveller = { page, language: "en" as const, address: app.address, scripted: true };
    await fillInAt(traveller, list, words("staff:assistance.continue", { section: "" }));
    await button(page, "staff:assistance.sendCode").click();
    await page.getByLabel(begins(words("staff:assistance.code"))).waitFor();
    const code = await codeOf(app.address);

    await phone.page.reload();
    await heading(phone.page, theirs("apply:helped.heading.ready")).waitFor();
    await phone.page.getByText("Ələsgərova", { exact: true }).first().waitFor();
    expect(await phone.page.getByRole("main").innerText()).not.toContain("0TS1A2B");

    // Something is changed after the code was read out: it agrees to nothing any more.
    await page.goto(`${list}/contact`);
    await page.getByLabel("Actual address").fill("Nizami küçəsi 14");
    await page
      .getByRole("button", { name: words("ui:actions.continue"), exact: true })
      .locator("visible=true")
      .click();
    await page.waitForURL((url) => !url.pathname.endsWith("/contact"));
    await page.goto(`${list}/check`);
    await page.getByLabel(begins(words("staff:assistance.code"))).fill(code);
    await button(page, "staff:assistance.send").first().click();
    await page.getByText(words("blockers:assistance.codeWrong")).first().waitFor();

    // So they send it themselves.
    await phone.page.reload();
    await phone.page.getByText("Nizami küçəsi 14").first().waitFor();
    await phone.page.getByRole("checkbox", { name: begins(theirs("apply:check.truth")) }).check();
    await phone.page.getByRole("checkbox", { name: begins(theirs("apply:check.dataConsent")) }).check();
    await phone.page.getByRole("button", { name: theirs("apply:helped.send") }).click();
    await heading(phone.page, theirs("apply:helped.heading.sent")).waitFor();
    const reference = /MM-2027-\d{6}/.exec(await phone.page.getByRole("main").innerText())?.[0] ?? "";
    await phone.page.getByRole("link", { name: theirs("apply:helped.password") }).waitFor();
    await linkTo(app.address, EMAIL, "received");

    expect([...operator.faults, ...phone.faults].filter((fault) => !fault.includes("422"))).toEqual([]);
    expect((await page.goto(list))?.status()).toBe(404);
    const coordinator = await signInAs(browser, app.address, "coordinator@example.com");
    await coordinator.page.goto(`/en/staff/applications/${reference}`);
    await coordinator.page.getByText(words("staff:application.helped.phone")).waitFor();
    expect(coordinator.faults).toEqual([]);
  } finally {
    await browser.close();
    await app.stop();
  }
});
