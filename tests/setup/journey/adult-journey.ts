import type { BrowserContextOptions } from "playwright-core";
import { expect } from "vitest";
import type { Language } from "~/domain/languages";
import { startApp } from "../app";
import { launchBrowser, newPage } from "../browser";
import { coordinateToOffer } from "./coordinator";
import { confirmPlace, fillIn, findOpenCall, registerAndStart, submit } from "./steps";

type Journey = {
  language: Language;
  context?: BrowserContextOptions;
  until: "submitted" | "enrolled";
};

/** A young adult's whole way through the portal in a real browser, on a portal of its own, without a fault on any page. */
export async function adultJourney({ language, context = {}, until }: Journey): Promise<void> {
  const app = await startApp();
  const browser = await launchBrowser();
  const { page, faults, close } = await newPage(browser, { baseURL: app.address, ...context });
  try {
    const traveller = { page, language, address: app.address, scripted: context.javaScriptEnabled !== false };
    const email = `journey.${language}@example.com`;
    await findOpenCall(traveller);
    await registerAndStart(traveller, email);
    const reference = await fillIn(traveller);
    await submit(traveller, reference, email);
    if (until === "enrolled") {
      expect(await coordinateToOffer(browser, app.address, reference)).toEqual([]);
      await confirmPlace(traveller, reference, email);
    }
    expect(faults).toEqual([]);
    await close();
  } catch (error) {
    // Where it stopped and what stood there says more than which control was not found.
    const words = await page
      .locator("main")
      .innerText()
      .catch(() => "");
    throw new Error(`the journey stopped at ${page.url()}\n${faults.join("\n")}\n${words}`, { cause: error });
  } finally {
    await browser.close();
    await app.stop();
  }
}
