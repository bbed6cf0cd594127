import { expect, test } from "vitest";
import formsData from "../../../prisma/data/forms.json";
import { formOfProgramme } from "../forms/form-of-programme";
import { SHIPPED_PROFILE } from "../people/shipped-profile";
import { correctedAnswers, correctedProfile } from "./corrected";
import { openedBy, returnable } from "./return-scope";

const school = formOfProgramme(formsData, "MM");
const sent = { motivation: "first", howHeard: "friends", englishLevel: "b1", dataConsent: true };

test("only what the return opened is taken over; what was changed beside it stays as it was judged", () => {
  const now = { ...sent, motivation: " second ", englishLevel: "c1" };
  expect(correctedAnswers(school, {}, { sent, now }, ["motivation"])).toEqual({ ...sent, motivation: "second" });
});

test("an answer that is no longer asked is dropped, one that is asked anew is taken over", () => {
  const open = openedBy(SHIPPED_PROFILE, school, ["howHeard"]);
  const other = { ...sent, howHeard: "other", howHeardOther: "A poster" };
  expect(correctedAnswers(school, {}, { sent, now: other }, open)).toEqual(other);
  const back = { ...other, howHeard: "friends" };
  expect(correctedAnswers(school, {}, { sent: other, now: back }, open)).toEqual(sent);
});

test("an opened answer that was emptied is gone", () => {
  expect(correctedAnswers(school, {}, { sent, now: { ...sent, englishLevel: "" } }, ["englishLevel"])).toEqual({
    motivation: "first",
    howHeard: "friends",
    dataConsent: true,
  });
});

test("of the profile only the fields named change; identity numbers are always those that stand", () => {
  const before = { surname: "Əliyeva", institution: "BDU", region: "AZ-BA" };
  const standing = { surname: "Quliyeva", institution: "ADA", region: "AZ-GA", fin: "7ABCDE1" };
  expect(correctedProfile(before, standing, ["profile.institution", "motivation"])).toEqual({
    surname: "Əliyeva",
    institution: "ADA",
    region: "AZ-BA",
    fin: "7ABCDE1",
  });
});

test("a return opens what depends on what it names, in the form and in the profile", () => {
  expect(openedBy(SHIPPED_PROFILE, school, ["englishLevel", "profile.needsAdjustments"])).toEqual([
    "englishLevel",
    "profile.needsAdjustments",
    "profile.adjustmentsDetails",
    "profile.adjustmentsConsent",
    "englishCertificate",
  ]);
});

test("what the person was not asked, the declarations and the account's address cannot be returned", () => {
  const of = (confirmed: boolean) =>
    returnable(SHIPPED_PROFILE, {
      content: school,
      answers: sent,
      profile: { educationStatus: "pupil" },
      confirmed,
    }).flatMap(({ parts }) => parts.map(({ name }) => name));
  const names = of(false);
  expect(names).toContain("englishCertificate");
  expect(names).toContain("profile.birthDate");
  const never = ["howHeardOther", "dataConsent", "truthDeclaration", "profile.email", "profile.studyYear"];
  expect(names.filter((name) => never.includes(name))).toEqual([]);
  const identity = ["surname", "givenName", "patronymic", "birthDate"].map((key) => `profile.${key}`);
  expect(names.filter((name) => !of(true).includes(name))).toEqual(identity);
});
