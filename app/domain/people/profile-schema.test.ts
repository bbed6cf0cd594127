import { expect, test } from "vitest";
import regions from "../../../prisma/data/regions.json";
import { blockersOf } from "../forms/blockers-of";
import type { ProfileContext, TypedProfile } from "./profile-checks";
import { profileProgress } from "./profile-progress";
import { profileSchema } from "./profile-schema";
import { PROFILE_FIELD_KEYS } from "./profile-values";
import { readProfile } from "./read-profile";
import { SHIPPED_PROFILE } from "./shipped-profile";
import { splitProfile } from "./split-profile";

const context: ProfileContext = {
  today: "2026-11-22",
  ageOnSubmitDay: 20,
  references: { "cohort.eligibility.guardianConsentUnder": 18 },
  guardiansMost: 2,
  countries: ["AZ", "UA", "TR"],
  regions: regions.regions.filter((region) => region.selectable).map((region) => region.code),
};

const citizen: TypedProfile = {
  surname: "Ələsgərova",
  givenName: "Şəhla",
  patronymic: "Çərkəz",
  sex: "female",
  birthDate: "2006-03-05",
  citizenship: "AZ",
  docType: "idCardNew",
  docNumber: "AA0000001",
  fin: "0TS1A2B",
  phone: "+994500000001",
  email: "volunteer17@example.com",
  noticeLanguage: "az",
  region: "AZ-BA",
  address: "Nizami küçəsi 1",
  educationStatus: "student",
  educationLevel: "ba",
  institution: "Bakı Dövlət Universiteti",
  specialty: "Hüquqşünaslıq",
  studyYear: 3,
  studyForm: "fullTime",
  languages: [{ language: "az", level: "native" }],
};

const { patronymic: _, fin: __, ...withoutAzerbaijaniFields } = citizen;
const foreigner: TypedProfile = {
  ...withoutAzerbaijaniFields,
  surname: "Тополенко",
  givenName: "Марія",
  citizenship: "UA",
  docType: "foreignPassport",
  docNumber: "FP0000001",
  phone: "+380441234567",
};

const guardian: TypedProfile = {
  guardianSurname: "Ələsgərov",
  guardianGivenName: "Ələkbər",
  guardianRelation: "father",
  guardianPhone: "+994500000002",
  guardianEmail: "guardian@example.com",
};
const ofMinor = { ...context, ageOnSubmitDay: 16 };

function submitted(typed: TypedProfile, given: ProfileContext = context) {
  return profileSchema(SHIPPED_PROFILE, SHIPPED_PROFILE.fields, given, "submitting").safeParse(typed);
}

function faults(typed: TypedProfile, given: ProfileContext = context) {
  const { error } = submitted(typed, given);
  return error ? blockersOf(error) : [];
}

test("the fields of the data are the fields of the code", () => {
  expect(SHIPPED_PROFILE.fields.map((field) => field.key)).toEqual([...PROFILE_FIELD_KEYS]);
});

test("every field stands on exactly one page", () => {
  const pages = SHIPPED_PROFILE.pages.flatMap((page) => page.sections);
  expect([...pages].sort()).toEqual([...new Set(SHIPPED_PROFILE.fields.map((field) => field.section))].sort());
});

test("a citizen's and a foreigner's whole profiles can be submitted as they are", () => {
  expect(submitted(citizen).data).toEqual(citizen);
  expect(submitted(foreigner).data).toEqual(foreigner);
});

test("an empty profile names what everybody must fill in, and nothing that depends on other answers", () => {
  expect(faults({}).map((blocker) => blocker.field)).toEqual(
    SHIPPED_PROFILE.fields.filter((field) => field.required && field.visibleWhen === null).map((field) => field.key),
  );
});

test.each<[string, TypedProfile, object[]]>([
  ["no father's name for a citizen", { patronymic: "" }, [{ key: "answer.required", field: "patronymic" }]],
  ["no FIN with an identity card", { fin: "" }, [{ key: "answer.required", field: "fin" }]],
  ["a FIN with the letter O", { fin: "0TSO123" }, [{ key: "profile.finInvalid", field: "fin" }]],
  [
    "a number of another document",
    { docNumber: "AZE00000001" },
    [{ key: "profile.docNumberInvalid", params: { sample: "AA0000001" }, field: "docNumber" }],
  ],
  [
    "a citizen with a foreign passport",
    { docType: "foreignPassport", docNumber: "FP0000001" },
    [{ key: "profile.documentOfForeigner", field: "docType" }],
  ],
  [
    "a foreigner with an identity card",
    { citizenship: "UA" },
    [{ key: "profile.documentOfCitizen", field: "docType" }],
  ],
  ["digits in a name", { surname: "Ələsgərova2" }, [{ key: "profile.nameInvalid", field: "surname" }]],
  [
    "a birth date in the future",
    { birthDate: "2026-11-23" },
    [{ key: "profile.birthDateInFuture", field: "birthDate" }],
  ],
  [
    "a birth date of another century",
    { birthDate: "1929-12-31" },
    [{ key: "answer.dateTooEarly", params: { min: "01.01.1930" }, field: "birthDate" }],
  ],
  [
    "a birth date that does not exist",
    { birthDate: { day: "31", month: "2", year: "2006" } },
    [{ key: "answer.dateNotReal", field: "birthDate" }],
  ],
  [
    "a country that does not exist",
    { citizenship: "XX", docType: "foreignPassport", docNumber: "FP0000001" },
    [{ key: "answer.notAnOption", field: "citizenship" }],
  ],
  ["a district that cannot be chosen", { region: "AZ-NX" }, [{ key: "answer.notAnOption", field: "region" }]],
  [
    "an incomplete Azerbaijani phone number",
    { phone: "050 123 45" },
    [{ key: "answer.phoneAzerbaijani", field: "phone" }],
  ],
  ["half an e-mail address", { email: "ad@example" }, [{ key: "profile.emailInvalid", field: "email" }]],
  ["a wrong postal code", { postalCode: "1000" }, [{ key: "profile.postalCodeInvalid", field: "postalCode" }]],
  ["a student without a year", { studyYear: "" }, [{ key: "answer.enterNumber", field: "studyYear" }]],
  [
    "an average with three decimals",
    { gpa: 91.255 },
    [{ key: "answer.tooManyDecimals", params: { max: 2 }, field: "gpa" }],
  ],
  [
    "adjustments without consent",
    { needsAdjustments: true, adjustmentsConsent: false },
    [{ key: "answer.giveConsent", field: "adjustmentsConsent" }],
  ],
])("%s is named exactly", (_, change, expected) => {
  expect(faults({ ...citizen, ...change })).toEqual(expected);
});

test("a permit card carries a FIN, a foreign passport does not", () => {
  const permit = { ...foreigner, docType: "temporaryPermit", docNumber: "MYI0000001" };
  expect(faults(permit)).toEqual([{ key: "answer.required", field: "fin" }]);
  expect(faults({ ...permit, fin: "0ts1a2b" })).toEqual([]);
  expect(faults(foreigner)).toEqual([]);
});

test("a minor names a guardian, whose contacts are not the applicant's own", () => {
  expect(faults(citizen, ofMinor).map((blocker) => blocker.field)).toEqual(Object.keys(guardian));
  expect(faults({ ...citizen, ...guardian }, ofMinor)).toEqual([]);
  expect(
    faults(
      { ...citizen, ...guardian, guardianPhone: "050 000 00 01", guardianEmail: "Volunteer17@EXAMPLE.com" },
      ofMinor,
    ),
  ).toEqual([
    { key: "profile.guardianContactIsYours", field: "guardianPhone" },
    { key: "profile.guardianContactIsYours", field: "guardianEmail" },
  ]);
});

test("the age under which a guardian is named is the cohort's", () => {
  const until16 = { ...ofMinor, references: { "cohort.eligibility.guardianConsentUnder": 16 } };
  expect(faults(citizen, until16)).toEqual([]);
});

test("submitting normalises, and drops what is hidden", () => {
  const typed = {
    ...citizen,
    fin: " 0ts1a2b ",
    docNumber: "aa 0000001",
    phone: "(050) 000-00-01",
    email: " Volunteer17@Example.com ",
    surname: " Ələsgərova ",
    graduationYear: 2020,
  };
  expect(submitted(typed).data).toEqual(citizen);
});

test("saving refuses unknown keys and keeps whatever else was typed", () => {
  const schema = profileSchema(SHIPPED_PROFILE, SHIPPED_PROFILE.fields, context, "saving");
  expect(schema.safeParse({ role: "administrator" }).success).toBe(false);
  const draft = { surname: "1", birthDate: { day: "31", month: "2", year: "" }, studyYear: "üç" };
  expect(schema.parse(draft)).toEqual(draft);
});

test("what is good goes to the columns and the rest is kept as typed, never in both", () => {
  const typed = {
    ...citizen,
    surname: " Ələsgərova ",
    birthDate: { day: "31", month: "2", year: "2006" },
    studyYear: "üç",
    phone: "050",
  };
  const { birthDate: _, studyYear: __, phone: ___, ...fits } = citizen;
  expect(splitProfile(SHIPPED_PROFILE, typed, context)).toEqual({
    values: fits,
    unfinished: { birthDate: typed.birthDate, studyYear: "üç", phone: "050" },
  });
});

test("identity values never lie among the unfinished, not even wrong ones", () => {
  const split = splitProfile(SHIPPED_PROFILE, { docType: "idCardNew", docNumber: "12", fin: "0ts" }, context);
  expect(split).toEqual({ values: { docType: "idCardNew", docNumber: "12", fin: "0TS" }, unfinished: {} });
});

test("a consent taken back is stored as not given", () => {
  expect(splitProfile(SHIPPED_PROFILE, { needsAdjustments: true, adjustmentsConsent: false }, context).values).toEqual({
    needsAdjustments: true,
    adjustmentsConsent: false,
  });
});

test("the pages of the task list say how far each is", () => {
  const status = (typed: TypedProfile, given = context) =>
    profileProgress(SHIPPED_PROFILE, typed, given).map((page) => `${page.key} ${page.status}`);
  expect(status({ email: "a@example.com", citizenship: "AZ", noticeLanguage: "az" })).toEqual([
    "person not_started",
    "contact not_started",
    "education not_started",
    "adjustments not_started",
  ]);
  expect(status({ ...citizen, fin: "" }, ofMinor)).toEqual([
    "person in_progress",
    "contact completed",
    "education completed",
    "adjustments not_started",
    "guardian not_started",
  ]);
});

test("a page of the profile is read from plain controls", () => {
  const form = new FormData();
  for (const [name, value] of [
    ["asked", "surname"],
    ["asked", "birthDate"],
    ["profile.surname", "Ələsgərova"],
    ["profile.birthDate.day", "5"],
    ["profile.birthDate.month", "3"],
    ["profile.birthDate.year", "2006"],
    ["profile.fin", "0TS1A2B"],
  ] as const) {
    form.append(name, value);
  }
  expect(readProfile(form, SHIPPED_PROFILE.fields)).toEqual({ surname: "Ələsgərova", birthDate: "2006-03-05" });
});
