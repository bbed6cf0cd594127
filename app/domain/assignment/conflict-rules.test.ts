import { expect, test } from "vitest";
import {
  type ApplicantFacts,
  comparedApplicant,
  comparedReviewer,
  conflictBetween,
  type ReviewerFacts,
} from "./conflict-rules";

const REVIEWER: ReviewerFacts = {
  personId: "reviewer",
  accountName: "Nigar Həsənova",
  email: "nigar@example.com",
  phone: "+994500000001",
  surname: "Həsənova",
  givenName: "Nigar",
  address: "Nizami küç. 12, m. 5",
  region: "AZ-BA",
  institution: "Bakı Dövlət Universiteti",
  graduationYear: 2024,
  unitIds: ["unit"],
};

const STRANGER: ApplicantFacts = {
  personId: "applicant",
  surname: "Quliyev",
  givenName: "Elvin",
  address: "Füzuli küç. 3",
  region: "AZ-BA",
  institution: "Gəncə Dövlət Universiteti",
  studyYear: 3,
  unitIds: ["other"],
  guardians: [{ surname: "Quliyeva", givenName: "Səbinə", email: "s@example.com", phone: "+994500000009" }],
  declaredWith: ["someone else"],
};

const between = (applicant: Partial<ApplicantFacts>, reviewer: Partial<ReviewerFacts> = {}) =>
  conflictBetween(comparedReviewer({ ...REVIEWER, ...reviewer }), comparedApplicant({ ...STRANGER, ...applicant }));

test("strangers are not kept apart", () => {
  expect(between({})).toBeNull();
});

test.each([
  ["their own application", { personId: "reviewer" }, "own_application"],
  ["a declared conflict", { declaredWith: ["reviewer"] }, "declared"],
  ["the same family at one address", { surname: "Həsənov", address: "nizami küçəsi 12/5" }, "same_family"],
  ["the family name without its Russian ending", { surname: "Həsənli", address: "Nizami 12, mən. 5" }, "same_family"],
  ["a unit that was asked for", { unitIds: ["other", "unit"] }, "same_unit"],
  [
    "the same school and year",
    { institution: "BAKI DÖVLƏT  UNİVERSİTETİ", studyYear: null, graduationYear: 2024 },
    "same_school",
  ],
  ["the guardian's e-mail", { guardians: [{ email: " Nigar@Example.com" }] }, "own_guardian"],
  ["the guardian's phone", { guardians: [{ phone: "050 000 00 01" }] }, "own_guardian"],
  ["the guardian's name", { guardians: [{ surname: "HƏSƏNOVA", givenName: "Nigar" }] }, "own_guardian"],
] as const)("%s keeps them apart", (_, applicant, kind) => {
  expect(between(applicant)).toBe(kind);
});

test.each([
  ["the family name alone", { surname: "Həsənov" }],
  ["the address alone", { address: "Nizami küç. 12, m. 5" }],
  ["the same street in another region", { surname: "Həsənov", address: "Nizami küç. 12, m. 5", region: "AZ-GA" }],
  ["the school in another year", { institution: "Bakı Dövlət Universiteti", studyYear: null, graduationYear: 2023 }],
  ["a year of study that is not one of graduation", { institution: "Bakı Dövlət Universiteti", studyYear: 2024 }],
  ["a namesake who is no guardian", { surname: "Həsənova", givenName: "Nigar" }],
] as const)("%s does not", (_, applicant) => {
  expect(between(applicant)).toBeNull();
});

test("who has no profile is compared by the account, and nothing is equal to nothing", () => {
  const bare = {
    surname: null,
    givenName: null,
    address: null,
    region: null,
    institution: null,
    graduationYear: null,
    phone: null,
    unitIds: [],
  };
  const empty = {
    surname: "",
    givenName: "",
    address: "",
    institution: "",
    studyYear: null,
    guardians: [{ email: "" }],
  };
  expect(between(empty, { ...bare, email: "" })).toBeNull();
  expect(between({ guardians: [{ surname: "Həsənova", givenName: "Nigar" }] }, bare)).toBe("own_guardian");
});
