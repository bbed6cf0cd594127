import { beforeAll, expect, test } from "vitest";
import { birthdayAt } from "~/domain/calendar/age";
import { bakuDateOf, bakuInstant } from "~/domain/calendar/baku-time";
import { addDays } from "~/domain/calendar/local-date";
import { askToConfirm } from "~/domain/consents/ask-to-confirm.server";
import { comeOfAge } from "~/domain/consents/come-of-age.server";
import { confirmForOneself, findOwnConfirmation } from "~/domain/consents/confirm-for-oneself.server";
import { getConsentRequest } from "~/domain/consents/get-consent-request.server";
import { NotFound, RuleBroken } from "~/domain/errors";
import { loadProfile } from "~/domain/people/load-profile.server";
import { saveProfile } from "~/domain/people/save-profile.server";
import { asSystem } from "~/platform/db.server";
import { type MadeCohort, makeCohort } from "../../../tests/factories/cohort";
import { mailsTo } from "../../../tests/factories/mails";
import { answerAsGuardian, guardianToken, makeMinor, type WaitingMinor, YES } from "../../../tests/factories/minor";
import { sampleMinor } from "../../../tests/factories/sample-minor";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { remindGuardians } from "./remind-guardians.server";
import { sendRequestAgain, type TypedGuardian } from "./send-request-again.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const TODAY = bakuDateOf(NOW);
let cohort: MadeCohort;
let number = 100;

beforeAll(async () => {
  await freezeClock(NOW);
  cohort = await makeCohort("MK-2027-1");
});

const detailsOf = ({ person: { profile } }: WaitingMinor): TypedGuardian => ({
  Surname: profile.guardianSurname ?? "",
  GivenName: profile.guardianGivenName ?? "",
  Relation: profile.guardianRelation ?? "",
  Phone: profile.guardianPhone ?? "",
  Email: profile.guardianEmail ?? "",
});
const found = (reference: string) =>
  asSystem("test", (tx) => tx.application.findUniqueOrThrow({ where: { reference } }));
const templates = async (address: string) => (await mailsTo(address)).map(({ template }) => template);

test("sent again to a corrected address, the new link works and the old one is dead", async () => {
  const minor = await makeMinor(cohort, number++, TODAY);
  const old = await guardianToken(minor.guardianEmail);
  const guardian = { ...detailsOf(minor), Email: " Right.Address@Example.com " };
  await sendRequestAgain(minor.viewer, { reference: minor.reference, position: 1, guardian });
  expect(await getConsentRequest(old, "az")).toBeNull();
  const fresh = await guardianToken("right.address@example.com");
  expect(await getConsentRequest(fresh, "az")).not.toBeNull();
  await answerAsGuardian(fresh, YES);
  expect((await found(minor.reference)).status).toBe("submitted");
  const { typed } = await asSystem("test", (tx) => loadProfile(tx, minor.viewer.personId));
  expect(typed.guardianEmail).toBe("right.address@example.com");
});

test("a guardian's contacts may not be the young person's own, and the refusal names the field", async () => {
  const minor = await makeMinor(cohort, number++, TODAY);
  const { reference, viewer, person } = minor;
  const given = {
    ...detailsOf(minor),
    Email: person.email.toUpperCase(),
    Phone: person.profile.phone ?? "",
  };
  await expect(sendRequestAgain(viewer, { reference, position: 1, guardian: given })).rejects.toThrow(
    new RuleBroken([
      { key: "profile.guardianContactIsYours", field: "guardianPhone" },
      { key: "profile.guardianContactIsYours", field: "guardianEmail" },
    ]),
  );
  expect(await getConsentRequest(await guardianToken(minor.guardianEmail), "az")).not.toBeNull();
});

test("a guardian is not written to without end", async () => {
  const minor = await makeMinor(cohort, number++, TODAY);
  const again = () =>
    sendRequestAgain(minor.viewer, { reference: minor.reference, position: 1, guardian: detailsOf(minor) });
  for (let time = 0; time < 3; time++) await again();
  await expect(again()).rejects.toThrow(RuleBroken);
  expect(await templates(minor.guardianEmail)).toEqual(Array(4).fill("guardianConsentRequest"));
});

test("nobody else's guardian can be written to, and none after the answer", async () => {
  const minor = await makeMinor(cohort, number++, TODAY);
  const other = await makeMinor(cohort, number++, TODAY);
  const input = { reference: minor.reference, position: 1 as const, guardian: detailsOf(other) };
  await expect(sendRequestAgain(other.viewer, input)).rejects.toThrow(NotFound);
  await answerAsGuardian(await guardianToken(minor.guardianEmail), YES);
  await expect(sendRequestAgain(minor.viewer, input)).rejects.toThrow(
    new RuleBroken([{ key: "application.wrongState" }]),
  );
});

test("whoever answered stays who they were, whatever the profile says later", async () => {
  const minor = await makeMinor(cohort, number++, TODAY);
  await answerAsGuardian(await guardianToken(minor.guardianEmail), YES);
  const { version } = await asSystem("test", (tx) => loadProfile(tx, minor.viewer.personId));
  await saveProfile(minor.viewer, { typed: { guardianSurname: "Başqası" }, version });
  const consents = await asSystem("test", (tx) =>
    tx.consent.findMany({
      where: { application: { reference: minor.reference }, guardianId: { not: null } },
      select: { guardian: { select: { surname: true } } },
    }),
  );
  expect([...new Set(consents.map(({ guardian }) => guardian?.surname))]).toEqual([
    minor.person.profile.guardianSurname,
  ]);
});

test("a silent guardian is reminded on each of the days once, with a new link", async () => {
  const { reference, guardianEmail } = await makeMinor(cohort, number++, TODAY);
  const lapsesAt = (await found(reference)).consentLapsesAt ?? NOW;
  const lastDay = bakuDateOf(new Date(lapsesAt.getTime() - 1));
  const reminded = async (days: number, time: string) => {
    await freezeClock(bakuInstant(addDays(lastDay, -days), time));
    await remindGuardians();
    await remindGuardians();
    return (await templates(guardianEmail)).filter((template) => template === "guardianConsentReminder").length;
  };
  const first = await guardianToken(guardianEmail);
  expect(await reminded(4, "08:59:59")).toBe(0);
  expect(await reminded(4, "09:00:00")).toBe(1);
  expect(await getConsentRequest(first, "az")).toBeNull();
  expect(await reminded(0, "08:59:59")).toBe(1);
  expect(await reminded(0, "09:00:00")).toBe(2);
  await answerAsGuardian(await guardianToken(guardianEmail), YES);
  expect(await reminded(0, "10:00:00")).toBe(2);
  await freezeClock(NOW);
});

test("who comes of age while the guardian is waited for confirms for themselves, from that day on", async () => {
  const sample = sampleMinor(number++, TODAY);
  const birthDate = addDays(TODAY, -18 * 365 - 3); // turns 18 within days of the Submit
  const birthday = birthdayAt(birthDate, 18);
  const { viewer, reference, guardianEmail } = await makeMinor(cohort, number, TODAY, {
    person: { ...sample, profile: { ...sample.profile, birthDate } },
  });
  await freezeClock(new Date(bakuInstant(birthday).getTime() - 1));
  await expect(comeOfAge(viewer, { reference })).rejects.toThrow(new RuleBroken([{ key: "application.notAdult" }]));
  await freezeClock(bakuInstant(birthday));
  await comeOfAge(viewer, { reference });
  expect(await found(reference)).toMatchObject({ status: "submitted", receivedAt: bakuInstant(birthday), rankAt: NOW });
  expect(await getConsentRequest(await guardianToken(guardianEmail), "az")).toBeNull();
  await expect(comeOfAge(viewer, { reference })).rejects.toThrow(new RuleBroken([{ key: "application.wrongState" }]));
  await freezeClock(NOW);
});

test("who comes of age after the consent is asked once to confirm for themselves, and confirms once", async () => {
  const sample = sampleMinor(number++, TODAY);
  const birthDate = addDays(TODAY, -18 * 365 - 3);
  const birthday = birthdayAt(birthDate, 18);
  const { viewer, reference, guardianEmail } = await makeMinor(cohort, number, TODAY, {
    person: { ...sample, profile: { ...sample.profile, birthDate } },
  });
  await answerAsGuardian(await guardianToken(guardianEmail), YES);
  const asked = async () =>
    (await templates(viewer.email)).filter((template) => template === "confirmForYourself").length;
  const confirm = () => confirmForOneself(viewer, { reference, language: "az" });
  await freezeClock(new Date(bakuInstant(birthday).getTime() - 1));
  await askToConfirm();
  expect(await asked()).toBe(0);
  await expect(confirm()).rejects.toThrow(new RuleBroken([{ key: "consent.notAsked" }]));
  await freezeClock(bakuInstant(birthday));
  await askToConfirm();
  await askToConfirm();
  expect(await asked()).toBe(1);
  expect(await findOwnConfirmation(viewer, reference)).toBe(true);
  await Promise.all([confirm(), confirm()]);
  expect(await findOwnConfirmation(viewer, reference)).toBe(false);
  const own = await asSystem("test", (tx) =>
    tx.consent.count({ where: { application: { reference }, kind: "participation", guardianId: null } }),
  );
  expect(own).toBe(1);
  await freezeClock(NOW);
});
