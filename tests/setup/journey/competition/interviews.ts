import type { Page } from "playwright-core";
import { expect } from "vitest";
import { displayDate } from "~/domain/calendar/local-date";
import type { StartedApp } from "../../app";
import { PHONE } from "../../browser";
import { queryDatabase } from "../../query-database";
import { begins, wordsOf } from "../words";
import { isAccessible } from "./accessible";
import { CODE, DAYS } from "./call";
import { type Applicant, STAFF } from "./cast";
import type { Ground } from "./ground";
import { byKeyboard, type Digits } from "./review";

const words = wordsOf("en");
const russian = wordsOf("ru");

/** Times for two panels on two days: one with the reviewer who is kept from an application, one without. */
export const makeTimes = (ground: Ground) =>
  ground.as(STAFF.coordinator.email, `/en/staff/cohorts/${CODE}/stages/interview/interviews`, async (page) => {
    const [keyboard, classmate, third] = [STAFF.keyboard.name, STAFF.classmate.name, STAFF.third.name];
    await makeDay(page, {
      day: displayDate(ground.day(DAYS.firstPanel)),
      until: "12:40",
      panel: [keyboard, classmate],
      times: 8,
    });
    await makeDay(page, {
      day: displayDate(ground.day(DAYS.secondPanel)),
      until: "10:40",
      panel: [keyboard, third],
      times: 2,
    });
  });

async function makeDay(
  page: Page,
  { day, until, panel, times }: { day: string; until: string; panel: string[]; times: number },
): Promise<void> {
  const field = (name: string) => page.locator(`#slots input[name="${name}"]`);
  const fields = {
    firstDay: day,
    lastDay: day,
    from: "10:00",
    to: until,
    minutes: "20",
    breakMinutes: "0",
    capacity: "1",
  };
  for (const [name, value] of Object.entries(fields)) await field(name).fill(value);
  await field("everyDay").check();
  const panels = page.getByRole("group", { name: begins(words("staff:interviews.panels")) });
  for (const list of await panels.getByRole("combobox").all()) await list.selectOption("");
  for (const name of panel) await panels.getByRole("combobox", { name }).selectOption("1");
  await page.getByRole("button", { name: words("staff:interviews.preview") }).click();
  await page
    .getByText(words("staff:interviews.wouldMake", { number: String(times) }))
    .first()
    .waitFor();
  await isAccessible(page);
  // A day off is a day like any other here: whoever reads the warning says so.
  const despite = page.getByRole("checkbox", { name: words("staff:interviews.despite") });
  if ((await despite.count()) > 0) await despite.check();
  await page.getByRole("button", { name: words("staff:interviews.makeDo") }).click();
  await page.getByText(words("staff:interviews.done.made")).waitFor();
}

/** Whoever is kept apart from a member of the first panel is offered the times of the second one only, and takes one. */
export const bookWithoutConflict = (ground: Ground, { email, reference }: Applicant) =>
  ground.as(
    email,
    `/ru/my/applications/${reference}/interview`,
    async (page) => {
      const days = await page.locator("#interview legend > :first-child").allInnerTexts();
      expect(days.map((day) => day.replace(/^.*, /, ""))).toEqual([displayDate(ground.day(DAYS.secondPanel))]);
      await page.getByRole("radio").first().check();
      await page.getByRole("button", { name: russian("my:interview.book") }).click();
      await page.getByText(russian("my:interview.done.booked")).waitFor();
    },
    PHONE,
  );

/** The others take what is left of the first day, each through the use case. */
export async function bookOthers(app: StartedApp, people: readonly Applicant[]): Promise<void> {
  const { bookInterview } = await import("~/domain/interviews/book-interview.server");
  const free = await queryDatabase<{ id: string }>(
    app,
    `select s.id from interview_slot s where s.starts_at < (select min(starts_at) + interval '12 hours' from interview_slot)
       and not exists (select from interview_booking b where b.slot_id = s.id and b.cancelled_at is null) order by s.starts_at`,
  );
  for (const [at, { viewer, reference }] of people.entries()) {
    await bookInterview(viewer, { reference, slotId: free[at]?.id ?? "" });
  }
}

/** A member of a panel says that each candidate came, and scores them at once by keyboard. */
export const meetAll = (ground: Ground, email: string, digits: Digits) =>
  ground.as(email, "/en/staff/interviews", async (page) => {
    for (const [reference, digit] of Object.entries(digits)) {
      await page.goto("/en/staff/interviews");
      const row = page.getByRole("listitem").filter({ hasText: reference });
      const came = row.getByRole("button", { name: words("staff:myInterviews.came") });
      const score = row.getByRole("link", { name: begins(words("staff:myInterviews.score")) });
      await ((await score.count()) > 0 ? score : came).click();
      await page.waitForURL(/\/staff\/reviews\//);
      expect(await page.locator("#review-reference").textContent()).toContain(reference);
      await byKeyboard(page, digit);
      await page.waitForURL(/done=submitted/);
    }
  });
