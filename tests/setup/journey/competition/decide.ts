import type { Page } from "playwright-core";
import { expect } from "vitest";
import { postForm, signIn } from "../../sign-in";
import { begins, wordsOf } from "../words";
import { CODE, upcomingOn } from "./call";
import { type Applicant, STAFF } from "./cast";
import type { Ground } from "./ground";

const words = wordsOf("en");

/** One line of the ranking as it is read: the name, the final score, what the line would do. */
export type Ranked = [name: string, final: string, would: string];

const ranked = (page: Page): Promise<Ranked[]> =>
  page
    .getByRole("table", { name: words("staff:ranking.list") })
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row): [string, string, string] => {
        const cells = [...row.querySelectorAll("th, td")];
        const text = (at: number) => cells.at(at)?.textContent?.trim() ?? "";
        return [row.querySelector("a")?.textContent?.trim() ?? "", text(-3), text(-2)];
      }),
    );

async function drawLine(page: Page, at: number): Promise<Ranked[]> {
  await page.getByLabel(words("staff:ranking.lineField"), { exact: true }).fill(String(at));
  await page.getByRole("button", { name: words("staff:ranking.show"), exact: true }).click();
  await page.waitForURL(new RegExp(`line=${at}(&|$)`));
  await page
    .getByRole("status")
    .filter({ hasText: `${at} of 3` })
    .waitFor();
  return ranked(page);
}

/**
 * The coordinator looks at what a line higher up would give, goes back to the one that fills all places, and proposes.
 * @returns what each line gives, and the words about equal scores
 */
export const propose = (ground: Ground) =>
  ground.as(STAFF.coordinator.email, `/en/staff/cohorts/${CODE}/ranking`, async (page) => {
    const higher = await drawLine(page, 2);
    const full = await drawLine(page, 3);
    const ties = await page
      .getByText(begins(words("staff:ranking.tie.earlier", { time: "" })))
      .or(page.getByText(begins(words("staff:ranking.tie.later", { time: "" }))))
      .allInnerTexts();
    for (const reason of ["reasonBelow", "reasonOthers"]) {
      await page.getByLabel(words(`staff:ranking.${reason}`), { exact: true }).selectOption({ index: 1 });
    }
    await page.getByRole("button", { name: words("staff:ranking.propose"), exact: true }).click();
    await page.waitForURL(/\/decisions\/1$/);
    return { higher, full, ties: ties.map((tie) => tie.replace(/:.*$/s, "")) };
  });

const APPROVE = begins(words("staff:packet.approve", { count: "" }));
const packet = `/en/staff/cohorts/${CODE}/decisions/1`;

/** The mail is read in the person's language; whoever proposed finds no way to approve, not even past the page. */
export const lookThrough = (ground: Ground, russian: Applicant) =>
  ground.as(STAFF.coordinator.email, packet, async (page) => {
    await page.getByRole("link", { name: words("staff:decisions.showMailOf", { name: russian.name }) }).click();
    const mail = page.locator("div[lang=ru]", { hasText: russian.reference });
    await mail.waitFor();
    expect(await mail.innerText()).toMatch(/[а-я]{4}/);
    expect(await page.getByRole("button", { name: APPROVE }).count()).toBe(0);
    const cookie = await signIn(ground.app.database, STAFF.coordinator.email);
    const forced = await postForm(ground.app.address, packet, { intent: "approve", seen: "0".repeat(64) }, cookie);
    expect(forced.status).toBe(403);
  });

export const approve = (ground: Ground) =>
  ground.as(STAFF.head.email, packet, async (page) => {
    await page.getByRole("button", { name: APPROVE }).click();
    await page.getByText(words("staff:packet.done.approved"), { exact: true }).waitFor();
  });

/** Begun, called off within the minute, and begun again; then the minute passes on the page of what is next. */
export const release = (ground: Ground, decisions: number) =>
  ground.as(STAFF.coordinator.email, packet, async (page) => {
    const begin = page.getByRole("button", {
      name: words("staff:decisions.release", { number: String(decisions) }),
      exact: true,
    });
    await begin.click();
    await page.getByRole("button", { name: words("staff:decisions.cancel") }).click();
    await page.getByText(words("staff:packet.done.cancelled"), { exact: true }).waitFor();
    await begin.click();
    await page.getByRole("button", { name: words("staff:decisions.cancel") }).waitFor();
    await page.goto(`/en/staff/upcoming?cohort=${CODE}&days=7`);
    expect((await upcomingOn(page))[0]).toBe(words("staff:upcoming.packetReleased"));
    await page.getByRole("button", { name: words("staff:testClock.step.next") }).click();
    await page.getByText("→").first().waitFor();
    await page.goto(packet);
    await page
      .getByText(words("staff:decisions.counts", { released: String(decisions), skipped: "0" }), { exact: true })
      .waitFor();
    const results = page
      .getByRole("table")
      .getByRole("cell", { name: words("staff:decisions.resultReleased"), exact: true });
    expect(await results.count()).toBe(decisions);
  });
