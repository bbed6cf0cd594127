import { expect, test } from "vitest";
import { startApp } from "../setup/app";
import { launchBrowser, newPage, PHONE } from "../setup/browser";
import { actIn } from "../setup/in-app";
import { linkTo, signedInPage, volunteers } from "../setup/journey/minor";
import { wordsOf } from "../setup/journey/words";

test("A guardian takes the consent back after the enrolment: taking part is suspended at once, and everybody is told", async () => {
  const app = await startApp();
  const browser = await launchBrowser();
  actIn(app);
  const { answerAsGuardian, guardianToken, makeMinor, YES } = await import("../factories/minor");
  const { makePerson } = await import("../factories/person");
  const { passCheck } = await import("~/domain/applications/pass-check.server");
  const { offerPlace } = await import("~/domain/applications/offer-place.server");
  const { acceptOffer } = await import("~/domain/applications/accept-offer.server");
  const { asSystem } = await import("~/platform/db.server");
  const { cohort, today } = await volunteers();
  const { viewer, reference, guardianEmail } = await makeMinor(cohort, 641, today);
  await answerAsGuardian(await guardianToken(guardianEmail), YES);
  const grants = [{ role: "coordinator" as const }];
  const checker = await makePerson({ email: "checker@example.com", name: "Checker", language: "en", grants });
  await passCheck(checker, { reference, findings: [] });
  await asSystem("a journey", async (tx, now) => {
    const application = await tx.application.findUniqueOrThrow({ where: { reference } });
    const place = await tx.seat.findFirst({ where: { cohortId: application.cohortId, unitPlaceId: { not: null } } });
    const actor = { kind: "packet", personId: null } as const;
    expect(await offerPlace(tx, now, { application, unitPlaceId: place?.unitPlaceId ?? null, actor })).toBeNull();
  });
  await acceptOffer(viewer, { reference });
  const words = wordsOf("az");
  try {
    const guardian = await newPage(browser, PHONE);
    await guardian.page.goto(await linkTo(app.address, guardianEmail, "guardianConsentReceipt"));
    await guardian.page.getByText(words("guardian:withdraw.everything")).click();
    await guardian.page.getByText(words("guardian:withdraw.after")).waitFor();
    await guardian.page.getByRole("button", { name: words("guardian:withdraw.everythingSubmit") }).click();
    await guardian.page.getByText(words("guardian:receipt.withdrawn")).waitFor();

    const state = await asSystem("a journey", (tx) =>
      tx.enrolment.findFirstOrThrow({ where: { application: { reference } }, select: { state: true } }),
    );
    expect(state).toEqual({ state: "suspended" });
    await linkTo(app.address, viewer.email, "participationSuspended");
    await linkTo(app.address, "checker@example.com", "staffParticipationSuspended");
    const staff = await signedInPage(browser, app, "coordinator@example.com");
    await staff.page.goto(`/en/staff/applications/${reference}`);
    await staff.page
      .getByText(/^Withdrawn: /)
      .first()
      .waitFor();
    expect([...guardian.faults, ...staff.faults]).toEqual([]);
  } finally {
    const { closeDatabase } = await import("~/platform/db.server");
    await closeDatabase();
    await browser.close();
    await app.stop();
  }
});
