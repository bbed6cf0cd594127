import type { BrowserContextOptions, Page } from "playwright-core";
import { wordsOf } from "../words";
import type { Ground } from "./ground";

const words = wordsOf("en");

/** What each application is given on every criterion, by its reference: a digit is that many fifths of 100. */
export type Digits = Record<string, number>;
type Hand = (page: Page, digit: number) => Promise<void>;

const criteria = (page: Page) => page.locator("#review-form [data-criterion]");

/** A digit for each criterion, and Ctrl+Enter. */
export const byKeyboard: Hand = async (page, digit) => {
  await page.getByRole("button", { name: words("staff:reviews.keys.off") }).waitFor();
  for (let left = await criteria(page).count(); left > 0; left--) await page.keyboard.press(String(digit));
  await page.locator("[data-total]", { hasText: String(digit * 20) }).waitFor();
  await page.keyboard.press("Control+Enter");
};

/** The criteria behind their tab, a tap for each, and the button. */
export const byTouch: Hand = async (page, digit) => {
  await page
    .getByRole("navigation", { name: words("staff:reviews.parts") })
    .getByRole("link", { name: words("staff:reviews.rubric") })
    .click();
  for (const criterion of await criteria(page).all()) await criterion.getByRole("radio").nth(digit).check();
  await page.locator("[data-total]", { hasText: String(digit * 20) }).waitFor();
  await page.getByRole("button", { name: words("staff:reviews.submit") }).click();
};

/** Which application the review on the page is of; where names are shown, it stands behind the name. */
async function referenceOn(page: Page): Promise<string> {
  const heading = await page.locator("#review-reference").textContent();
  return /[A-Z]+-\d{4}-\d{6}$/.exec(heading ?? "")?.[0] ?? "";
}

/** Hands in the review on the page, whosever it is. @returns its reference */
export async function reviewOne(page: Page, hand: Hand, digits: Digits): Promise<string> {
  const reference = await referenceOn(page);
  const digit = digits[reference];
  if (digit === undefined) throw new Error(`nobody said what ${reference} is given`);
  await hand(page, digit);
  await page.waitForURL(/done=submitted/);
  await page.waitForFunction(
    (was) => !document.querySelector("#review-reference")?.textContent?.includes(was),
    reference,
  );
  return reference;
}

type Reviewing = { email: string; hand: Hand; digits: Digits; options?: BrowserContextOptions };

/** A reviewer hands in everything in their queue, one after the other. @returns the references, in order */
export const reviewAll = (ground: Ground, { email, hand, digits, options }: Reviewing) =>
  ground.as(
    email,
    "/en/staff/reviews",
    async (page) => {
      await page.locator("main a[href*='/staff/reviews/']").first().click();
      const done: string[] = [];
      for (let left = Object.keys(digits).length; left > 0; left--) done.push(await reviewOne(page, hand, digits));
      await page.getByText(words("staff:reviews.allDone")).waitFor();
      return done.sort();
    },
    options,
  );
