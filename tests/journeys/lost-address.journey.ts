import pg from "pg";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type StartedApp, startApp } from "../setup/app";
import { launchBrowser, newPage } from "../setup/browser";
import { linkTo } from "../setup/journey/minor";
import { begins, wordsOf } from "../setup/journey/words";

const OLD = "applicant@example.com";
const NEW = "found.again@example.com";
const PASSWORD = "demo-password-2026";
const FOUR_DAYS = 4 * 86_400;
const words = wordsOf("en");

let app: StartedApp;
let browser: Browser;
beforeAll(async () => {
  app = await startApp({ env: { SMS_URL: "mailbox:" } });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const button = (page: Page, key: Parameters<typeof words>[0]) =>
  page.getByRole("main").getByRole("button", { name: words(key), exact: true });
const link = (page: Page, key: Parameters<typeof words>[0]) =>
  page.getByRole("main").getByRole("link", { name: words(key), exact: true });
const field = (page: Page, key: Parameters<typeof words>[0]) => page.getByRole("main").getByLabel(begins(words(key)));
const arrives = (page: Page, path: string) => page.waitForURL((url) => url.pathname === path);

async function signIn(page: Page, email: string) {
  await page.goto("/en/sign-in");
  await field(page, "account:email").fill(email);
  await page.getByLabel(words("account:password"), { exact: true }).fill(PASSWORD);
  await button(page, "account:signIn.submit").click();
}

/** The code in the text message sent last, once it is another one than before. */
async function codeAfter(before: string): Promise<string> {
  for (const from = Date.now(); Date.now() - from < 20_000; await new Promise((resolve) => setTimeout(resolve, 200))) {
    const texts = (await (await fetch(`${app.address}/dev/mailbox/texts.json`)).json()) as { text: string }[];
    const code = /\d{6}/.exec(texts[0]?.text ?? "")?.[0];
    if (code && code !== before) return code;
  }
  throw new Error("no text message came");
}

async function moveClock(seconds: number) {
  const answer = await fetch(`${app.address}/dev/clock`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin" },
    body: JSON.stringify({ offsetSeconds: seconds }),
  });
  expect(answer.status).toBe(200);
}

async function offset(): Promise<number> {
  const client = new pg.Client({ connectionString: app.database.ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ seconds: number }>("select offset_seconds::int as seconds from clock");
    return rows[0]?.seconds ?? 0;
  } finally {
    await client.end();
  }
}

test("Somebody confirms their phone, loses the address of their account, and comes back with another one", async () => {
  const { page, faults, close } = await newPage(browser, { baseURL: app.address });
  await signIn(page, OLD);
  await arrives(page, "/en/my");
  await page.goto("/en/my/security");
  await link(page, "account:security.phoneConfirm").click();
  await arrives(page, "/en/my/security/phone");
  await button(page, "account:phone.send").click();
  const first = await codeAfter("");
  await field(page, "account:phone.code").fill(first);
  await button(page, "account:phone.confirm").click();
  await page.getByText(words("account:phone.done")).waitFor();
  await page.context().clearCookies();

  await page.goto("/en/forgot-password");
  await link(page, "account:forgot.lost").click();
  await arrives(page, "/en/lost-address");
  await field(page, "account:email").fill(OLD);
  await button(page, "account:lost.sendCode").click();
  await arrives(page, "/en/lost-address/phone");
  await field(page, "account:phone.code").fill(await codeAfter(first));
  await field(page, "account:lost.newEmail").fill(NEW);
  await button(page, "account:lostPhone.submit").click();
  await arrives(page, "/en/lost-address/sent");

  await page.goto(await linkTo(app.address, NEW, "recoveryConfirm"));
  await button(page, "account:lostConfirm.submit").click();
  await page.getByRole("heading", { name: words("account:lostConfirm.waiting") }).waitFor();
  // Opened by the owner of the old address, the link says what there is to decide, and changes nothing by itself.
  // The mail is in the language of the account.
  await page.goto((await linkTo(app.address, OLD, "recoveryNotice")).replace("/az/", "/en/"));
  await button(page, "account:lostAnswer.stop").waitFor();

  await signIn(page, NEW);
  await page.getByRole("alert").waitFor();
  await moveClock((await offset()) + FOUR_DAYS);
  await signIn(page, NEW);
  await arrives(page, "/en/my");
  expect(faults).toEqual([]);
  await close();
});
