import type { Page } from "playwright-core";
import { PHONE } from "../../browser";
import { fillIn, registerAndStart, submit } from "../steps";
import { wordsOf } from "../words";
import { CODE } from "./call";
import { type Ground, inWords } from "./ground";

export const SHAHLA = { email: "shahla@example.com", name: "Ələsgərova Şəhla" };
const LANGUAGE = "az" as const;
const words = wordsOf(LANGUAGE);

type OnPhone = { page: Page; reference: string; applicationPath: string };

/** Somebody who does everything by herself on a phone, in Azerbaijani: finds the call, registers, fills in and sends. */
export async function applyOnPhone(ground: Ground): Promise<OnPhone> {
  const page = await ground.enter(PHONE);
  const traveller = { page, language: LANGUAGE, address: ground.app.address, scripted: true };
  return inWords(page, SHAHLA.email, async () => {
    await page.goto(`/${LANGUAGE}/programmes/migration-school`);
    await page.locator(`main a[href="/${LANGUAGE}/cohorts/${CODE}"]`).first().click();
    await registerAndStart(traveller, SHAHLA.email);
    const reference = await fillIn(traveller);
    await submit(traveller, reference, SHAHLA.email);
    return { page, reference, applicationPath: `/${LANGUAGE}/my/applications/${reference}` };
  });
}

/** Reads one's own application anew: the title of what it says now is this. */
export const reads = ({ page, applicationPath }: OnPhone, key: string) =>
  inWords(page, SHAHLA.email, async () => {
    await page.goto(applicationPath);
    await page.getByText(words(key), { exact: true }).first().waitFor();
  });

/** The first time that is offered is hers. */
export const bookOnPhone = (her: OnPhone) =>
  inWords(her.page, SHAHLA.email, async () => {
    await her.page.goto(her.applicationPath);
    await her.page.getByRole("link", { name: words("my:interview.choose") }).click();
    await her.page.getByRole("radio").first().check();
    await her.page.getByRole("button", { name: words("my:interview.book") }).click();
    await her.page.getByText(words("my:interview.done.booked")).waitFor();
  });

export const waitsAt = (her: OnPhone, position: number) =>
  inWords(her.page, SHAHLA.email, async () => {
    await her.page.goto(her.applicationPath);
    await her.page.getByText(words("my:application.waitingPosition", { position: String(position) })).waitFor();
  });

export const confirmOnPhone = (her: OnPhone) =>
  inWords(her.page, SHAHLA.email, async () => {
    await her.page.goto(`/${LANGUAGE}/my`);
    await her.page.getByRole("button", { name: words("my:confirmPlace") }).click();
    await her.page.goto(her.applicationPath);
    await her.page.getByText(words("my:note.enrolled.title"), { exact: true }).first().waitFor();
  });
