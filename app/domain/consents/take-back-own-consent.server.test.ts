import { beforeAll, expect, test } from "vitest";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { asSystem } from "~/platform/db.server";
import { bareCohort } from "../../../tests/factories/bare-cohort";
import { type MadeCohort, makeCohort } from "../../../tests/factories/cohort";
import { enrolledIn, enrolmentOf } from "../../../tests/factories/enrolled";
import { mailsTo } from "../../../tests/factories/mails";
import { makeSubmitted } from "../../../tests/factories/submitted";
import { listOwnConsents } from "./list-own-consents.server";
import { takeBackOwnConsent } from "./take-back-own-consent.server";

let cohort: MadeCohort;
let number = 0;
beforeAll(async () => {
  cohort = await makeCohort("MM-2027");
});

const submitted = async () => {
  const today = await asSystem("test", async (_tx, now) => bakuDateOf(now));
  return makeSubmitted(cohort, number++, today);
};
const stored = (reference: string) =>
  asSystem("test", (tx) =>
    tx.application.findUniqueOrThrow({ where: { reference }, include: { consents: true, enrolment: true } }),
  );
const refusedFor = (key: string) => ({ blockers: [expect.objectContaining({ key })] });

test("Taking back the own consent ends an application under way, with a mail and a line of the audit trail", async () => {
  const { viewer, reference } = await submitted();
  expect(await listOwnConsents(viewer)).toMatchObject([{ reference, effect: "withdraws" }]);
  await takeBackOwnConsent(viewer, { reference, expected: "withdraws" });
  const { id, status, consents } = await stored(reference);
  const standing = consents.filter(({ given, withdrawnAt }) => given && withdrawnAt === null).map(({ kind }) => kind);
  expect([status, standing]).toEqual(["withdrawn", ["truth_declaration"]]);
  expect((await mailsTo(viewer.email)).map(({ template }) => template)).toContain("withdrawn");
  const line = await asSystem("test", (tx) =>
    tx.auditEntry.findFirstOrThrow({ where: { action: "withdraw_consent", entityId: id } }),
  );
  expect(line).toMatchObject({ actor: "person", actorPersonId: viewer.personId });
  expect(line.fields).toContain("data_processing");
  expect(await listOwnConsents(viewer)).toEqual([]);
  const again = takeBackOwnConsent(viewer, { reference, expected: "ended" });
  await expect(again).rejects.toMatchObject(refusedFor("consent.nothingToWithdraw"));
});

test("Who read that an application only ends does not lose a place with it: they read anew what it means", async () => {
  const { viewer, reference } = await submitted();
  await expect(takeBackOwnConsent(viewer, { reference, expected: "ended" })).rejects.toMatchObject(
    refusedFor("consent.meansMore"),
  );
  const { status, consents } = await stored(reference);
  expect([status, consents.every(({ withdrawnAt }) => withdrawnAt === null)]).toEqual(["submitted", true]);
});

test("A participant leaves the programme with the consent, and the seat is free", async () => {
  const placed = await enrolledIn(await bareCohort({ code: "OWN-1", programme: "OW", seats: 2 }));
  const { reference } = await submitted();
  await asSystem("test", async (tx) => {
    const where = { application: { reference }, kind: "data_processing" } as const;
    const { textDocumentId, language, textSha256, answeredAt } = await tx.consent.findFirstOrThrow({ where });
    const text = { textDocumentId, language, textSha256, answeredAt };
    await tx.consent.create({
      data: { applicationId: placed.id, kind: "data_processing", given: true, ...text },
    });
  });
  expect(await listOwnConsents(placed.viewer)).toMatchObject([{ effect: "leaves" }]);
  await takeBackOwnConsent(placed.viewer, { reference: placed.reference, expected: "leaves" });
  const after = await stored(placed.reference);
  expect(after.consents.map(({ withdrawnAt }) => withdrawnAt !== null)).toEqual([true]);
  expect(await enrolmentOf(placed.reference)).toMatchObject({ state: "left" });
});

test("Nobody takes back the consent of somebody else", async () => {
  const [mine, theirs] = [await submitted(), await submitted()];
  const foreign = takeBackOwnConsent(mine.viewer, { reference: theirs.reference, expected: "withdraws" });
  await expect(foreign).rejects.toMatchObject({ name: "NotFound" });
  expect((await stored(theirs.reference)).status).toBe("submitted");
});
