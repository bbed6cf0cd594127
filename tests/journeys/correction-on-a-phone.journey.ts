import { expect, test } from "vitest";
import { startApp } from "../setup/app";
import { launchBrowser, newPage, PHONE } from "../setup/browser";
import { correctMotivation, passCorrected, returnMotivation } from "../setup/journey/correction";
import { fillIn, findOpenCall, registerAndStart, submit } from "../setup/journey/steps";

test("A returned application is corrected on a phone, just where it was asked, and passed", async () => {
  const app = await startApp();
  const browser = await launchBrowser();
  const { page, faults, close } = await newPage(browser, { baseURL: app.address, ...PHONE });
  try {
    const traveller = { page, language: "az", address: app.address, scripted: true } as const;
    const email = "journey.correction@example.com";
    await findOpenCall(traveller);
    await registerAndStart(traveller, email);
    const reference = await fillIn(traveller);
    await submit(traveller, reference, email);

    expect(await returnMotivation(browser, app.address, reference)).toEqual([]);
    const text = "Qaytarılan müraciətdə miqrasiya haqqında daha ətraflı yazıram. ".repeat(5);
    await correctMotivation(traveller, reference, text);
    expect(await passCorrected(browser, app.address, { reference, text })).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  } finally {
    await browser.close();
    await app.stop();
  }
});
