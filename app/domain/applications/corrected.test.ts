import { expect, test } from "vitest";
import formsData from "../../../prisma/data/forms.json";
import { formOfProgramme } from "../forms/form-of-programme";
import { SHIPPED_PROFILE } from "../people/shipped-profile";
import { correctedAnswers, correctedProfile } from "./corrected";
import { changedForGuardian, openedBy, returnable } from "./return-scope";

const school = formOfProgramme(formsData, "MM");
const sent = { motivation: "first", howHeard: "friends", englishLevel: "b1", dataConsent: true };

test("only what the return opened is taken over; what was changed beside it stays as it was judged", () => {
  const now = { ...sent, motivation: " second ", englishLevel: "c1" };
  expect(correctedAnswers(school, {}, { sent, now }, ["motivation"])).toEqual({ ...sent, motivation: "second" });
});

test("an answer that is no longer asked is dropped, one that is asked anew is taken over", () => {
  const open = openedBy(SHIPPED_PROFILE, school, ["howHeard"], false);
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
  expect(openedBy(SHIPPED_PROFILE, school, ["englishLevel", "profile.needsAdjustments"], false)).toEqual([
    "englishLevel",
    "profile.needsAdjustments",
    "profile.adjustmentsDetails",
    "profile.adjustmentsConsent",
    "englishCertificate",
  ]);
});

test("a date of birth opens the guardian's fields with it, unless a guardian has consented", () => {
  const opened = (confirmed: boolean) => openedBy(SHIPPED_PROFILE, school, ["profile.birthDate"], confirmed);
  expect(opened(true)).toEqual(["profile.birthDate"]);
  const guardian = (which: string) =>
    ["Surname", "GivenName", "Relation", "Phone", "Email"].map((name) => `profile.guardian${which}${name}`);
  const second = ["profile.secondGuardian", ...guardian("2")];
  expect(opened(false)).toEqual(["profile.birthDate", ...guardian(""), ...second]);
});

test("of what a guardian confirmed, only what reads otherwise has changed", () => {
  const before = { surname: "Əliyeva", givenName: "Gülşən", birthDate: "2010-03-14", region: "AZ-BA" };
  expect(changedForGuardian(before, { ...before, region: "AZ-GA", patronymic: "" })).toEqual([]);
  expect(changedForGuardian(before, { ...before, surname: "Quliyeva", birthDate: "2010-03-15" })).toEqual([
    "surname",
    "birthDate",
  ]);
});

test("what the person was not asked, the declarations and the account's address cannot be returned", () => {
  const names = returnable(SHIPPED_PROFILE, {
    content: school,
    answers: sent,
    profile: { educationStatus: "pupil" },
  }).flatMap(({ parts }) => parts.map(({ name }) => name));
  expect(names).toContain("englishCertificate");
  expect(names).toContain("profile.birthDate");
  const never = ["howHeardOther", "dataConsent", "truthDeclaration", "profile.email", "profile.studyYear"];
  expect(names.filter((name) => never.includes(name))).toEqual([]);
});
