import { expect } from "vitest";
import type { Language } from "~/domain/languages";
import { PHONE } from "../../browser";
import { begins, wordsOf } from "../words";
import { isAccessible } from "./accessible";
import { CODE } from "./call";
import { type Applicant, STAFF } from "./cast";
import type { Ground } from "./ground";

const english = wordsOf("en");

/** Confirms the place that was offered, in one's own language. */
export const accept = (ground: Ground, { email, reference }: Applicant, language: Language) =>
  ground.as(
    email,
    `/${language}/my`,
    async (page) => {
      const words = wordsOf(language);
      await page.getByRole("button", { name: words("my:confirmPlace") }).click();
      await page.goto(`/${language}/my/applications/${reference}`);
      await page.getByText(words("my:note.enrolled.title"), { exact: true }).first().waitFor();
    },
    PHONE,
  );

export const decline = (ground: Ground, { email, reference }: Applicant) =>
  ground.as(email, `/az/my/applications/${reference}`, async (page) => {
    const words = wordsOf("az");
    await page.getByRole("link", { name: words("my:declinePlace") }).click();
    await page.getByRole("button", { name: words("my:decline.submit") }).click();
    await page.getByText(words("my:note.offer_declined.title"), { exact: true }).first().waitFor();
  });

export const withdraw = (ground: Ground, { email, reference }: Applicant) =>
  ground.as(email, `/az/my/applications/${reference}/withdraw`, async (page) => {
    const words = wordsOf("az");
    await page.getByRole("button", { name: words("my:withdraw.submit") }).click();
    await page.getByText(words("my:note.withdrawn.title"), { exact: true }).first().waitFor();
  });

const APPEAL = "Прошу ещё раз посмотреть мою анкету: приложенная справка об окончании вуза, кажется, не была учтена.";
const ANSWER = "We looked again: the certificate had been overlooked. You are now first on the waiting list.";

export const appeal = (ground: Ground, { email, reference }: Applicant) =>
  ground.as(
    email,
    `/ru/my/applications/${reference}`,
    async (page) => {
      const words = wordsOf("ru");
      await page.getByRole("link", { name: begins(words("my:appeal.link", { date: "" })) }).click();
      await page.getByLabel(begins(words("my:appeal.text"))).fill(APPEAL);
      await page.getByRole("button", { name: words("my:appeal.submit") }).click();
      await page.getByText(words("my:appeal.state.lodged")).first().waitFor();
    },
    PHONE,
  );

/** The head who approved the decisions can only read the appeal and is told why; the other one upholds it. */
export async function decideAppeal(ground: Ground, { reference }: Applicant): Promise<void> {
  const address = `/en/staff/appeals/${reference}`;
  await ground.as(STAFF.head.email, address, async (page) => {
    await page.getByText(english("staff:appeals.standing.tookPart")).waitFor();
    expect(await page.getByRole("button", { name: english("staff:appeals.send") }).count()).toBe(0);
  });
  await ground.as(STAFF.otherHead.email, "/en/staff/appeals", async (page) => {
    await page.locator(`main a[href="${address}"]`).first().click();
    await isAccessible(page);
    await page.getByRole("radio", { name: english("staff:appeals.uphold") }).check();
    await page.getByRole("radio", { name: english("staff:appeals.remedy.waitlisted") }).check();
    await page.getByLabel(english("staff:appeals.rank"), { exact: true }).fill("1");
    await page.getByLabel(english("staff:appeals.answerLabel"), { exact: true }).fill(ANSWER);
    await page.getByRole("button", { name: english("staff:appeals.send") }).click();
    await page.getByText(ANSWER).waitFor();
    expect(await page.getByRole("button", { name: english("staff:appeals.send") }).count()).toBe(0);
  });
}

export const readAnswer = (ground: Ground, { email, reference }: Applicant, position: number) =>
  ground.as(email, `/ru/my/applications/${reference}`, async (page) => {
    const words = wordsOf("ru");
    await page.getByText(words("my:application.waitingPosition", { position: String(position) })).waitFor();
    await page.goto(`/ru/my/applications/${reference}/appeal`);
    await page.getByText(words("my:appeal.state.upheld")).first().waitFor();
    await page.getByText(ANSWER).waitFor();
  });

/** What is next names whose offer expires; the clock goes from event to event until it has. */
export const waitForLapse = (ground: Ground, { reference }: Applicant) =>
  ground.as(STAFF.coordinator.email, `/en/staff/upcoming?cohort=${CODE}&days=14`, async (page) => {
    const lapse = page.getByRole("listitem").filter({ hasText: english("staff:upcoming.offersLapse") });
    await lapse.first().getByText(english("staff:upcomingPage.who")).click();
    const named = await lapse.first().locator("li").allInnerTexts();
    expect(named.map((person) => /[A-Z]+-\d{4}-\d{6}/.exec(person)?.[0])).toEqual([reference]);
    for (let steps = 0; (await lapse.filter({ hasText: reference }).count()) > 0; steps++) {
      if (steps > 9) throw new Error("the offer does not expire");
      await page.getByRole("button", { name: english("staff:testClock.step.next") }).click();
      await page.waitForURL((url) => url.searchParams.has("since"));
      await page.goto(`/en/staff/upcoming?cohort=${CODE}&days=14`);
    }
  });

/** Who is on the list of participants, as the coordinator reads it. */
export const participants = (ground: Ground) =>
  ground.as(STAFF.coordinator.email, `/en/staff/cohorts/${CODE}/enrolments`, async (page) =>
    (await page.getByRole("table").locator("tbody tr a").allInnerTexts()).sort(),
  );
