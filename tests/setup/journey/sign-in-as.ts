import type { Browser, BrowserContextOptions } from "playwright-core";
import { newPage } from "../browser";
import { begins, wordsOf } from "./words";

const words = wordsOf("en");

/** A browser of its own in the hands of a demonstration account, signed in, in English, on its first page. */
export async function signInAs(browser: Browser, address: string, email: string, options: BrowserContextOptions = {}) {
  const watched = await newPage(browser, { baseURL: address, ...options });
  const { page } = watched;
  await page.goto("/en/sign-in");
  await page.getByLabel(begins(words("account:email"))).fill(email);
  await page.getByLabel(words("account:password"), { exact: true }).fill("demo-password-2026");
  await page
    .getByRole("main")
    .getByRole("button", { name: words("account:signIn.submit") })
    .click();
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
  return watched;
}
