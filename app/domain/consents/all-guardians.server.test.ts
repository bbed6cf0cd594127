import { expect, test } from "vitest";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { requestConsent } from "~/domain/guardians/request-consent.server";
import { asSystem } from "~/platform/db.server";
import { makeCohort } from "../../../tests/factories/cohort";
import { answerAsGuardian, guardianToken, makeMinor, YES } from "../../../tests/factories/minor";

const SECOND = "second@example.com";

test("where all guardians must agree, the first yes still waits for the second, and any no refuses", async () => {
  const cohort = await makeCohort("MK-2027-1");
  const today = await asSystem("test", async (_tx, now) => bakuDateOf(now));
  await asSystem("test", (tx) =>
    tx.setting.updateMany({ where: { key: "consents.guardiansNeeded" }, data: { value: "all" } }),
  );
  const outcomes: string[] = [];
  for (const [number, second] of [YES, { ...YES, participation: false }].entries()) {
    const { reference, guardianEmail } = await makeMinor(cohort, number, today);
    await asSystem("test", async (tx, now) => {
      const { id, personId } = await tx.application.findUniqueOrThrow({ where: { reference } });
      const guardian = await tx.guardian.create({
        data: { personId, surname: "İkinci", givenName: "Ana", relation: "mother", email: SECOND, createdAt: now },
      });
      await requestConsent(tx, now, { applicationId: id, guardianId: guardian.id });
    });
    const state = () => asSystem("test", (tx) => tx.application.findUniqueOrThrow({ where: { reference } }));
    await answerAsGuardian(await guardianToken(guardianEmail), YES);
    outcomes.push((await state()).status);
    await answerAsGuardian(await guardianToken(SECOND), second);
    outcomes.push((await state()).status);
  }
  expect(outcomes).toEqual(["awaiting_consent", "submitted", "awaiting_consent", "consent_refused"]);
});
