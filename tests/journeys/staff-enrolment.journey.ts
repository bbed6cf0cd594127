import { TOTP } from "otpauth";
import pg from "pg";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type StartedApp, startApp } from "../setup/app";
import { launchBrowser, newPage } from "../setup/browser";
import { begins, wordsOf } from "../setup/journey/words";
import { send } from "../setup/send";
import { signIn } from "../setup/sign-in";
import { DEFENCES } from "../setup/weakened-build";

const EMAIL = "coordinator.school@example.com";
const MUST = "update app_user set second_factor_waived = false where email = $1";
const words = wordsOf("en");

let app: StartedApp;
let browser: Browser;
beforeAll(async () => {
  app = await startApp();
  browser = await launchBrowser();
  // As every account is outside of the demonstration: its roles ask for a second factor.
  await inDatabase(app, MUST);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

async function inDatabase({ database }: StartedApp, sql: string) {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  await client.query(sql, [EMAIL]).finally(() => client.end());
}

const button = (page: Page, key: Parameters<typeof words>[0]) =>
  page.getByRole("main").getByRole("button", { name: words(key), exact: true });
const link = (page: Page, key: Parameters<typeof words>[0]) =>
  page.getByRole("main").getByRole("link", { name: words(key), exact: true });
const arrives = (page: Page, path: string) => page.waitForURL((url) => url.pathname === path);

/** A device that unlocks its passkeys at once, as if a finger lay on it. */
async function giveAuthenticator(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

async function enter(page: Page) {
  await page.goto("/en/sign-in");
  await page.getByLabel(begins(words("account:email"))).fill(EMAIL);
  await page.getByLabel(words("account:password"), { exact: true }).fill("demo-password-2026");
  await button(page, "account:signIn.submit").click();
}

test("A new member of staff enrols an app, codes and a passkey, signs in with the passkey alone, and steps up", async () => {
  // Passkeys belong to a name; the numbers of an address have none.
  const baseURL = app.address.replace("127.0.0.1", "localhost");
  const { page, faults, close } = await newPage(browser, { baseURL });
  await giveAuthenticator(page);
  await enter(page);
  await arrives(page, "/en/sign-in/second-step");
  await page.goto("/en/staff/cohorts");
  await arrives(page, "/en/sign-in/second-step");

  await link(page, "account:firstFactor.authenticatorBegin").click();
  await button(page, "account:authenticator.begin").click();
  const secret = (await page.locator("p.font-mono").innerText()).replaceAll(" ", "");
  const totp = new TOTP({ secret, algorithm: "SHA1", digits: 6, period: 30 });
  await page.getByLabel(begins(words("account:authenticator.code"))).fill(totp.generate());
  await button(page, "account:authenticator.submit").click();
  await arrives(page, "/en/my/security/recovery-codes");
  await button(page, "account:recoveryCodes.make").click();
  expect(await page.locator("ol.font-mono li").count()).toBe(10);
  await link(page, "account:recoveryCodes.kept").click();
  await arrives(page, "/en/staff/cohorts");

  await page.goto("/en/my/security");
  await link(page, "account:security.addPasskey").click();
  await page.getByLabel(begins(words("account:passkeys.name"))).fill("Work laptop");
  await button(page, "account:passkeys.submit").click();
  await arrives(page, "/en/my/security");
  await page.getByText(words("account:security.passkeyAdded")).waitFor();
  await button(page, "account:security.signOutHere").click();
  await arrives(page, "/en");

  await page.goto("/en/sign-in");
  await link(page, "account:passkeySignIn.title").click();
  await button(page, "account:passkeySignIn.submit").click();
  await page.waitForURL(/\/en\/staff$/);

  await inDatabase(
    app,
    `update app_session set stepped_up_at = stepped_up_at - interval '11 minutes'
     where user_id = (select id from app_user where email = $1)`,
  );
  await page.goto("/en/my/security/recovery-codes");
  await arrives(page, "/en/my/security/confirm");
  await button(page, "account:passkey.use").click();
  await arrives(page, "/en/my/security/recovery-codes");
  expect(faults).toEqual([]);
  await close();
});

test("Without JavaScript the second step is a code, and a recovery code where the phone is lost", async () => {
  const { page, faults, close } = await newPage(browser, { baseURL: app.address, javaScriptEnabled: false });
  await enter(page);
  await arrives(page, "/en/sign-in/second-step");
  await page.getByLabel(begins(words("account:secondStep.code"))).fill("000000");
  await button(page, "account:secondStep.submit").click();
  await page.getByRole("alert").waitFor();
  await page.goto("/en/staff");
  await arrives(page, "/en/sign-in/second-step");
  expect(faults).toEqual([]);
  await close();
});

test("A password alone opens no staff page; with the check taken out of the build it would", async () => {
  const opens = async (portal: StartedApp) => {
    const cookie = await signIn(portal.database, EMAIL);
    return (await send(portal.address, "/en/staff", { headers: { cookie } })).status;
  };
  const weak = await startApp({ without: [DEFENCES.secondFactor] });
  await inDatabase(weak, MUST);
  expect([await opens(app), await opens(weak)]).toEqual([302, 200]);
  await weak.stop();
});
