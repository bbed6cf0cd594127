import { expect, test } from "vitest";
import { cohorts } from "../../../prisma/data/cohorts.json";
import { afterBakuDay } from "../calendar/baku-time";
import { SHIPPED_PROFILE } from "../people/shipped-profile";
import { eligibilityBlockers, eligibilityChecklist } from "./eligibility-checklist";
import { type EligibilityFacts, factsOfProfile } from "./eligibility-facts";
import { eligibilityMeasure } from "./eligibility-measure";
import { type EligibilityRules, eligibilityDay, eligibilityRulesSchema } from "./eligibility-rules";

const rulesOf = (code: string) =>
  eligibilityRulesSchema.parse(cohorts.find((cohort) => cohort.code === code)?.eligibility);
const school = rulesOf("MM-2027");
const volunteers = rulesOf("MK-2027-1");
const measure = eligibilityMeasure("2026-12-04", SHIPPED_PROFILE);

const fits: EligibilityFacts = {
  birthDate: "2006-03-05",
  citizenship: "citizen",
  educationStatus: "student",
  educationLevel: "ba",
  studyYear: 3,
  languages: [
    { language: "az", level: "native" },
    { language: "en", level: "b1" },
  ],
};

const blockers = (change: Partial<EligibilityFacts>, rules: EligibilityRules = school) =>
  eligibilityBlockers(rules, { ...fits, ...change }, measure);

test.each(cohorts)("the conditions of $code are valid", ({ eligibility }) => {
  expect(eligibilityRulesSchema.parse(eligibility)).toEqual(eligibility);
});

test("who meets everything has no blocker and four conditions met", () => {
  expect(blockers({})).toEqual([]);
  expect(eligibilityChecklist(school, fits, measure).map((item) => item.verdict)).toEqual(["met", "met", "met", "met"]);
});

test("who is 18 on the day the call closes may apply, who is 18 a day later is told both dates", () => {
  expect(blockers({ birthDate: "2008-12-04" })).toEqual([]);
  expect(blockers({ birthDate: "2008-12-05" })).toEqual([
    {
      key: "eligibility.tooYoung",
      params: { minAge: 18, date: "04.12.2026", reachedOn: "05.12.2026" },
      field: "birthDate",
    },
  ]);
});

test("the greatest age holds until the day before the next birthday, or is left out where the cohort says so", () => {
  const tooOld = (maxAge: number, age: number) => [
    { key: "eligibility.tooOld", params: { maxAge, date: "04.12.2026", age }, field: "birthDate" },
  ];
  expect(blockers({ birthDate: "1996-12-05" })).toEqual([]);
  expect(blockers({ birthDate: "1996-12-04" })).toEqual(tooOld(29, 30));
  expect(blockers({ birthDate: "1996-12-05" }, { ...school, maxAgeInclusive: false })).toEqual(tooOld(28, 29));
});

test("the day that counts is the call's last day, the start, or a fixed one", () => {
  const cohort = { closesAt: afterBakuDay("2026-12-04"), startsOn: "2027-01-09" };
  const day = (rule: EligibilityRules["referenceDate"]["rule"], fixedDate: string | null = null) =>
    eligibilityDay({ ...school, referenceDate: { rule, fixedDate } }, cohort);
  expect([day("callClose"), day("cohortStart"), day("fixedDate", "2026-09-15")]).toEqual([
    "2026-12-04",
    "2027-01-09",
    "2026-09-15",
  ]);
});

test("each kind of citizenship is accepted or told what is missing", () => {
  const closed = { citizens: false, lawfulResidents: false, stateless: false, otherForeigners: false };
  const keys = (citizenship: EligibilityFacts["citizenship"], accepted: EligibilityRules["citizenship"]) =>
    blockers({ citizenship }, { ...school, citizenship: accepted }).map((blocker) => blocker.key);
  expect(keys("citizen", school.citizenship)).toEqual([]);
  expect(keys("lawfulResident", school.citizenship)).toEqual([]);
  expect(keys("stateless", school.citizenship)).toEqual([]);
  expect(keys("otherForeigner", school.citizenship)).toEqual(["eligibility.residencePermitNeeded"]);
  expect(keys("otherForeigner", { ...closed, otherForeigners: true })).toEqual([]);
  expect(keys("citizen", closed)).toEqual(["eligibility.citizensNotAccepted"]);
  expect(keys("stateless", closed)).toEqual(["eligibility.statelessNotAccepted"]);
  expect(keys("lawfulResident", closed)).toEqual(["eligibility.foreignersNotAccepted"]);
  expect(keys("otherForeigner", closed)).toEqual(["eligibility.foreignersNotAccepted"]);
});

test("the year of study counts at the lowest accepted level only", () => {
  expect(blockers({ studyYear: 2 })).toEqual([
    { key: "eligibility.studyYear", params: { minYear: 3, year: 2 }, field: "studyYear" },
  ]);
  expect(blockers({ educationLevel: "ma", studyYear: 1 })).toEqual([]);
  expect(blockers({ educationStatus: "graduate", studyYear: null })).toEqual([]);
  expect(blockers({ educationStatus: "pupil", studyYear: null }).map((blocker) => blocker.key)).toEqual([
    "eligibility.studentsOnly",
  ]);
});

test("a level below the accepted ones names the lowest accepted one", () => {
  expect(blockers({ educationLevel: "fs11", educationStatus: "pupil" })).toEqual([
    { key: "eligibility.educationLevel", params: { level: "ba" }, field: "educationLevel" },
  ]);
});

test("graduates can be left out", () => {
  const onlyStudents = { ...school, education: { ...school.education, graduatesAllowed: false } };
  expect(blockers({ educationStatus: "graduate" }, onlyStudents).map((blocker) => blocker.key)).toEqual([
    "eligibility.graduatesNotAccepted",
  ]);
});

test("all languages of one list are needed, each that is missing is named", () => {
  expect(blockers({ languages: [{ language: "az", level: "b2" }] })).toEqual([
    { key: "eligibility.language", params: { language: "az", level: "c1" }, field: "languages" },
    { key: "eligibility.language", params: { language: "en", level: "b1" }, field: "languages" },
  ]);
});

test("one language of the other list is enough", () => {
  expect(blockers({ languages: [{ language: "ru", level: "c2" }] }, volunteers)).toEqual([]);
  expect(
    blockers(
      {
        languages: [
          { language: "tr", level: "native" },
          { language: "ru", level: "b1" },
        ],
      },
      volunteers,
    ),
  ).toEqual([{ key: "eligibility.oneLanguage", params: { level: "b2" }, field: "languages" }]);
});

test("a level nobody knows meets nothing", () => {
  const odd = { ...school, languages: { allOf: [{ language: "az", minLevel: "z9" }], anyOf: [] } };
  expect(blockers({}, odd).map((blocker) => blocker.key)).toEqual(["eligibility.language"]);
});

test("what is not known yet blocks nothing and is said to be not known", () => {
  const nothing = factsOfProfile({}, SHIPPED_PROFILE);
  expect(eligibilityChecklist(school, nothing, measure)).toEqual(
    ["age", "citizenship", "education", "languages"].map((condition) => ({
      condition,
      verdict: "notKnown",
      blockers: [],
    })),
  );
  expect(eligibilityBlockers(school, nothing, measure)).toEqual([]);
  expect(eligibilityChecklist(school, { ...fits, studyYear: null }, measure)[2]?.verdict).toBe("notKnown");
});

test("all reasons are given at once", () => {
  const keys = blockers({
    birthDate: "2010-01-01",
    citizenship: "otherForeigner",
    studyYear: 1,
    languages: [{ language: "ru", level: "c1" }],
  });
  expect(keys.map((blocker) => blocker.key)).toEqual([
    "eligibility.tooYoung",
    "eligibility.residencePermitNeeded",
    "eligibility.studyYear",
    "eligibility.language",
    "eligibility.language",
  ]);
});

test("a foreigner's document decides whether they live here lawfully", () => {
  const kind = (citizenship: string, docType?: string) =>
    factsOfProfile({ citizenship, docType }, SHIPPED_PROFILE).citizenship;
  expect([
    kind("AZ"),
    kind("stateless"),
    kind("UA"),
    kind("UA", "temporaryPermit"),
    kind("UA", "permanentPermit"),
    kind("UA", "foreignPassport"),
  ]).toEqual(["citizen", "stateless", null, "lawfulResident", "lawfulResident", "otherForeigner"]);
});
