import { beforeAll, expect, test } from "vitest";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { getConsentRequest } from "~/domain/consents/get-consent-request.server";
import { NotFound, RuleBroken } from "~/domain/errors";
import { saveProfile } from "~/domain/people/save-profile.server";
import { asSystem } from "~/platform/db.server";
import { type MadeCohort, makeCohort } from "../../../tests/factories/cohort";
import { mailsTo } from "../../../tests/factories/mails";
import { answerAsGuardian, guardianToken, makeMinor, makeMinorDraft, YES } from "../../../tests/factories/minor";
import { sampleMinor, withSecondGuardian } from "../../../tests/factories/sample-minor";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { getMyGuardianRequest } from "./get-my-guardian-request.server";
import { remindGuardians } from "./remind-guardians.server";
import { sendRequestAgain } from "./send-request-again.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const TODAY = bakuDateOf(NOW);
let cohort: MadeCohort;
let number = 300;

beforeAll(async () => {
  await freezeClock(NOW);
  cohort = await makeCohort("MK-2027-1");
});

const two = () => {
  const at = number++;
  return { at, person: withSecondGuardian(sampleMinor(at, TODAY), at) };
};
const minorWithTwo = async () => {
  const { at, person } = two();
  const minor = await makeMinor(cohort, at, TODAY, { person });
  return { ...minor, secondEmail: person.profile.guardian2Email ?? "" };
};
const statusOf = async (reference: string) =>
  (await asSystem("test", (tx) => tx.application.findUniqueOrThrow({ where: { reference } }))).status;
const isOpen = async (token: string) => (await getConsentRequest(token, "az")) !== null;
const lettersTo = async (address: string) => (await mailsTo(address)).map(({ template }) => template);
const neededNow = (value: "one" | "all") =>
  asSystem("test", (tx) => tx.setting.updateMany({ where: { key: "consents.guardiansNeeded" }, data: { value } }));

test("each of two guardians gets a link of their own, and the yes of one suffices and ends the other's", async () => {
  const { reference, guardianEmail, secondEmail } = await minorWithTwo();
  const [first, second] = [await guardianToken(guardianEmail), await guardianToken(secondEmail)];
  expect(new Set([first, second]).size).toBe(2);
  expect((await getConsentRequest(second, "en"))?.guardian.startsWith("Nərgiz")).toBe(true);
  await answerAsGuardian(second, YES);
  expect(await statusOf(reference)).toBe("submitted");
  expect(await isOpen(first)).toBe(false);
});

test("the no of either of two guardians ends the application", async () => {
  const { reference, guardianEmail, secondEmail } = await minorWithTwo();
  await answerAsGuardian(await guardianToken(secondEmail), { participation: false });
  expect(await statusOf(reference)).toBe("consent_refused");
  expect(await isOpen(await guardianToken(guardianEmail))).toBe(false);
});

test("where all must agree, the page says who has, and their details can no longer be changed", async () => {
  await neededNow("all");
  const { viewer, reference, guardianEmail, secondEmail, person } = await minorWithTwo();
  await answerAsGuardian(await guardianToken(guardianEmail), YES);
  expect(await statusOf(reference)).toBe("awaiting_consent");
  const { links, allNeeded } = await getMyGuardianRequest(viewer, reference);
  expect(allNeeded).toBe(true);
  expect(links.map(({ position, answeredAt }) => [position, answeredAt])).toEqual([
    [1, NOW],
    [2, null],
  ]);
  const { profile } = person;
  const guardian = {
    Surname: profile.guardianSurname ?? "",
    GivenName: profile.guardianGivenName ?? "",
    Relation: "father",
    Phone: profile.guardianPhone ?? "",
    Email: "elsewhere@example.com",
  };
  await expect(sendRequestAgain(viewer, { reference, position: 1, guardian })).rejects.toThrow(
    new RuleBroken([{ key: "guardian.answered" }]),
  );
  await answerAsGuardian(await guardianToken(secondEmail), YES);
  expect(await statusOf(reference)).toBe("submitted");
  await neededNow("one");
});

test("correcting one guardian kills their link alone", async () => {
  const { viewer, reference, guardianEmail, secondEmail, person } = await minorWithTwo();
  const [first, second] = [await guardianToken(guardianEmail), await guardianToken(secondEmail)];
  const { profile } = person;
  const guardian = {
    Surname: profile.guardian2Surname ?? "",
    GivenName: profile.guardian2GivenName ?? "",
    Relation: "mother",
    Phone: profile.guardian2Phone ?? "",
    Email: "nergiz@example.com",
  };
  await sendRequestAgain(viewer, { reference, position: 2, guardian });
  const fresh = await guardianToken("nergiz@example.com");
  expect([await isOpen(first), await isOpen(second), await isOpen(fresh)]).toEqual([true, false, true]);
  const { links } = await getMyGuardianRequest(viewer, reference);
  expect(links.map(({ guardian: { email } }) => email)).toEqual([guardianEmail, "nergiz@example.com"]);
});

test("a second guardian may not have the first one's contacts, in the form and when corrected", async () => {
  const { at, person } = two();
  const same = { guardian2Phone: person.profile.guardianPhone, guardian2Email: person.profile.guardianEmail };
  const draft = await makeMinorDraft(cohort, at, TODAY, { person });
  const { version } = await asSystem("test", (tx) =>
    tx.profile.findUniqueOrThrow({ where: { personId: draft.viewer.personId }, select: { version: true } }),
  );
  await saveProfile(draft.viewer, { typed: same, version });
  const { unfinished } = await asSystem("test", (tx) =>
    tx.profile.findUniqueOrThrow({ where: { personId: draft.viewer.personId }, select: { unfinished: true } }),
  );
  expect(unfinished).toEqual(same);

  const minor = await minorWithTwo();
  const guardian = {
    Surname: "Başqası",
    GivenName: "Nərgiz",
    Relation: "mother",
    Phone: minor.person.profile.guardianPhone ?? "",
    Email: minor.guardianEmail,
  };
  await expect(sendRequestAgain(minor.viewer, { reference: minor.reference, position: 2, guardian })).rejects.toThrow(
    new RuleBroken([
      { key: "profile.guardianContactsSame", field: "guardian2Phone" },
      { key: "profile.guardianContactsSame", field: "guardian2Email" },
    ]),
  );
});

test("a second guardian is asked only while there is said to be one, and only where two may be named", async () => {
  const { at, person } = two();
  const minor = await makeMinor(cohort, at, TODAY, {
    person: { ...person, profile: { ...person.profile, secondGuardian: false } },
  });
  expect(await lettersTo(person.profile.guardian2Email ?? "")).toEqual([]);
  const guardian = { Surname: "A", GivenName: "B", Relation: "mother", Phone: "+994500003333", Email: "b@example.com" };
  await expect(sendRequestAgain(minor.viewer, { reference: minor.reference, position: 2, guardian })).rejects.toThrow(
    NotFound,
  );

  await asSystem("test", (tx) => tx.setting.updateMany({ where: { key: "guardians.most" }, data: { value: 1 } }));
  const { secondEmail } = await minorWithTwo();
  expect(await lettersTo(secondEmail)).toEqual([]);
  await asSystem("test", (tx) => tx.setting.updateMany({ where: { key: "guardians.most" }, data: { value: 2 } }));
});

test("each silent guardian is reminded on their own", async () => {
  const { reference, guardianEmail, secondEmail } = await minorWithTwo();
  const { consentLapsesAt } = await asSystem("test", (tx) =>
    tx.application.findUniqueOrThrow({ where: { reference } }),
  );
  await freezeClock(new Date((consentLapsesAt ?? NOW).getTime() - 60 * 60 * 1000));
  await remindGuardians();
  for (const address of [guardianEmail, secondEmail])
    expect(await lettersTo(address)).toEqual(["guardianConsentRequest", "guardianConsentReminder"]);
  await freezeClock(NOW);
});
