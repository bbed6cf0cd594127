import type { Browser } from "playwright-core";
import { signInAs } from "./sign-in-as";
import { begins, wordsOf } from "./words";

const words = wordsOf("en");

/**
 * The staff's side, in English: the coordinator checks and puts an offer into the packet, the head of programme approves it,
 * the coordinator releases it. @returns what went wrong on their pages
 */
export async function coordinateToOffer(browser: Browser, address: string, reference: string): Promise<string[]> {
  const { page, faults, close } = await signInAs(browser, address, "coordinator@example.com");

  const code = reference.replace(/-\d{6}$/, "");
  await page.goto(`/en/staff/cohorts/${code}/applications?q=elesgerova`);
  await page.getByText(reference.slice(-6).replace(/^0+/, "")).first().waitFor();
  await page.goto(`/en/staff/applications/${reference}`);
  await page.getByRole("button", { name: begins(words("staff:action.pass")) }).click();
  await page.getByText(words("states:application.in_review")).first().waitFor();

  await page.getByText(words("staff:action.decideOpen")).click();
  await page.getByRole("radio", { name: words("staff:outcome.offer") }).check();
  await page.getByRole("button", { name: words("staff:action.stage") }).click();
  await page.getByText(words("staff:done.staged", { reference })).waitFor();

  await page.goto(`/en/staff/cohorts/${code}/decisions`);
  await page.getByRole("link", { name: words("staff:packet.open") }).click();
  await page.waitForURL(/\/decisions\/\d+$/);
  const head = await signInAs(browser, address, "head@example.com");
  await head.page.goto(page.url());
  await head.page.getByRole("button", { name: begins(words("staff:packet.approve", { count: "" })) }).click();
  await head.page.getByText(words("staff:packet.done.approved"), { exact: true }).waitFor();
  await head.close();
  await page.reload();
  await page.getByRole("button", { name: begins(words("staff:decisions.release", { number: "" })) }).click();
  await page.getByRole("button", { name: words("staff:decisions.cancel") }).waitFor();
  await moveClock(address, 61);
  await page.goto(`/en/staff/applications/${reference}`);
  await page.getByText(words("states:application.offered")).first().waitFor();
  await close();
  return [...faults, ...head.faults];
}

/** Moves the portal's clock on; everything that is due by then has happened when this returns. */
async function moveClock(address: string, offsetSeconds: number): Promise<void> {
  const answer = await fetch(`${address}/dev/clock`, {
    method: "POST",
    headers: { "Sec-Fetch-Site": "same-origin", "Content-Type": "application/json" },
    body: JSON.stringify({ offsetSeconds }),
  });
  if (!answer.ok) throw new Error(`the clock answered ${answer.status}: ${await answer.text()}`);
}
