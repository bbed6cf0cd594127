import type { Page } from "playwright-core";
import { expect } from "vitest";
import { begins, wordsOf } from "../words";
import { isAccessible } from "./accessible";
import { CODE } from "./call";
import { STAFF } from "./cast";
import type { Ground } from "./ground";

const words = wordsOf("en");

/**
 * Two reviewers first: the page says who would be kept from whose application and why, and that it would lack somebody.
 * Then a third one, who gets what is missing and nothing else.
 */
export const assign = (ground: Ground, conflicting: string) =>
  ground.as(STAFF.coordinator.email, `/en/staff/cohorts/${CODE}/stages/formReview/reviewers`, async (page) => {
    await addReviewer(page, STAFF.keyboard.name);
    await addReviewer(page, STAFF.classmate.name);
    await preview(page, 17);
    expect(await page.locator("li", { hasText: words("staff:reviewers.shortWhy.tooFewReviewers") }).count()).toBe(0);
    const why = words("staff:reviewers.shortWhy.keptApart");
    const missing = words("staff:reviewers.missingNumber", { number: "1" });
    expect(await page.locator("li", { hasText: why }).allInnerTexts()).toEqual([
      `${conflicting} · ${missing} · ${why}`,
    ]);
    await page.getByText(words("staff:reviewers.excluded"), { exact: true }).click();
    const kept = page.locator("li", { hasText: words("staff:reviewers.excludedFor.same_school") });
    expect((await kept.innerText()).split(/\s*\n\s*/)).toEqual([
      `${STAFF.classmate.name} · ${words("staff:reviewers.excludedFor.same_school")} · 1`,
      conflicting,
    ]);
    await isAccessible(page);
    await press(page, "staff:reviewers.assign");
    await page.getByText(words("staff:reviewers.done.someShort")).waitFor();

    await addReviewer(page, STAFF.third.name);
    await preview(page, 1);
    await press(page, "staff:reviewers.assign");
    await page.getByText(words("staff:reviewers.done.assigned")).waitFor();
  });

const press = (page: Page, key: string) => page.getByRole("button", { name: words(key), exact: true }).click();

async function addReviewer(page: Page, name: string): Promise<void> {
  const form = page.locator("details", { hasText: words("staff:reviewers.list") }).first();
  if (!(await form.getByRole("combobox").isVisible())) {
    await page.getByText(words("staff:reviewers.list"), { exact: true }).click();
  }
  await form.getByRole("combobox").selectOption({ label: name });
  await form.getByRole("button", { name: words("staff:reviewers.listSave"), exact: true }).click();
  await page.getByText(words("staff:reviewers.done.listed")).waitFor();
  await page.getByRole("row").filter({ hasText: name }).first().waitFor();
}

async function preview(page: Page, number: number): Promise<void> {
  await page.getByRole("link", { name: words("staff:reviewers.showPreview") }).click();
  await page.getByText(begins(words("staff:reviewers.assignedNumber", { number: String(number) }))).waitFor();
}
