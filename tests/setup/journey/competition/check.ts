import { begins, wordsOf } from "../words";
import { CODE } from "./call";
import { STAFF } from "./cast";
import type { Ground } from "./ground";

const words = wordsOf("en");

/** The coordinator's initial check: one application by hand, one that is not eligible, all others at once. */
export async function check(ground: Ground, of: { byHand: string; ineligible: string; others: number }): Promise<void> {
  await ground.as(STAFF.coordinator.email, `/en/staff/applications/${of.ineligible}`, async (page) => {
    await page.getByText(words("staff:action.ineligible"), { exact: true }).click();
    const reasons = page.getByRole("group", { name: begins(words("staff:action.reasons")) });
    await reasons.getByRole("checkbox").first().check();
    await page.getByRole("button", { name: words("staff:action.ineligibleConfirm") }).click();
    await page.getByText(words("staff:done.ineligible", { reference: of.ineligible })).waitFor();

    await page.goto(`/en/staff/applications/${of.byHand}`);
    await page.getByRole("button", { name: begins(words("staff:action.pass")) }).click();
    await page.getByText(words("states:application.in_review")).first().waitFor();

    await page.goto(`/en/staff/cohorts/${CODE}/applications?tab=check`);
    await page.getByRole("checkbox", { name: words("staff:list.selectAll") }).check();
    await page.getByText(words("staff:list.selected", { number: String(of.others) })).waitFor();
    await page.getByRole("combobox", { name: words("staff:bulk.choose") }).selectOption("pass");
    await page.getByRole("button", { name: words("staff:bulk.chosen") }).click();
    const action = words("staff:bulk.do.pass");
    await page
      .getByRole("button", { name: words("staff:bulk.confirm", { action, number: String(of.others) }) })
      .click();
    await page.getByText(words("staff:bulk.finished", { done: String(of.others), skipped: "0" })).waitFor();
  });
}
